import { UNKNOWN } from '../roster/index.ts';
import type { RotaClock } from '../time/index.ts';
import type { DutyTimes } from './duty-times.ts';
import { apart, type SleepBlock } from './sleep-blocks.ts';
import type { SleepHabits } from './sleep-habits.ts';

/** What sleep has to fit into. */
export interface SleepRoom {
  readonly duties: DutyTimes;
  readonly clock: RotaClock;
  readonly habits: SleepHabits;
}

/** Puts sleep in order and takes away what children, calls and earlier sleep leave no room for; adds the daily naps. */
export function tidySleep(blocks: readonly SleepBlock[], room: SleepRoom): readonly SleepBlock[] {
  const { habits } = room;
  const all = habits.naps.length === 0 ? blocks : [...blocks, ...dailyNaps(blocks, room)];
  const sorted = [...all].sort((a, b) => a.start - b.start);
  const woken = habits.awake.length === 0 ? sorted : sorted.flatMap((block) => withoutAwake(block, room));
  // A nap counts however short it is.
  return withCalls(apart(woken), room).filter(
    ({ start, end, kind }) => kind === 'nap' || end - start >= habits.shortest,
  );
}

/** What is left of a span of sleep outside the hours of every day in which the person is up. */
function withoutAwake(block: SleepBlock, { clock, habits }: SleepRoom): readonly SleepBlock[] {
  let parts: SleepBlock[] = [block];
  const lastDay = Math.floor(clock.civilOf(block.end) / 1440);
  for (let day = Math.floor(clock.civilOf(block.start) / 1440) - 1; day <= lastDay; day += 1) {
    for (const [from, until] of habits.awake) {
      const up = { start: clock.instantOf(day, from), end: clock.instantOf(day, until) };
      parts = parts.flatMap((part) => [
        { ...part, end: Math.min(part.end, up.start) },
        { ...part, start: Math.max(part.start, up.end) },
      ]);
      parts = parts.filter(({ start, end }) => end > start);
    }
  }
  return parts;
}

/** Inside an on-call period sleep lasts no longer than the rest that is expected there. */
function withCalls(blocks: readonly SleepBlock[], { duties }: SleepRoom): readonly SleepBlock[] {
  let next = 0;
  return blocks.map((block) => {
    while ((duties.end[next] ?? Number.POSITIVE_INFINITY) <= block.start) next += 1;
    const isInside = (duties.start[next] ?? Number.POSITIVE_INFINITY) < block.end;
    const rest = duties.restNight[next] ?? UNKNOWN;
    return isInside && rest !== UNKNOWN ? { ...block, end: Math.min(block.end, block.start + rest) } : block;
  });
}

function dailyNaps(blocks: readonly SleepBlock[], { clock, duties, habits }: SleepRoom): readonly SleepBlock[] {
  const first = blocks[0];
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return [];
  const naps: SleepBlock[] = [];
  const lastDay = Math.floor(clock.civilOf(last.start) / 1440);
  for (let day = Math.floor(clock.civilOf(first.end) / 1440); day <= lastDay; day += 1) {
    for (const [from, until] of habits.naps) {
      const nap = { start: clock.instantOf(day, from), end: clock.instantOf(day, until), kind: 'nap' as const };
      const meets = (start: number, end: number): boolean => start < nap.end && nap.start < end;
      const isTaken =
        duties.start.some((start, i) => meets(start - habits.commute, (duties.end[i] ?? 0) + habits.commute)) ||
        blocks.some((block) => meets(block.start, block.end));
      if (!isTaken) naps.push(nap);
    }
  }
  return naps;
}
