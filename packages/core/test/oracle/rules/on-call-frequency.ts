import { type Case, type Expected, judge } from '../judge.ts';
import type { Asking } from '../runs.ts';
import type { Timeline } from '../timeline.ts';

/** `on-call.frequency`: periods that start in so many calendar days, one breach for each chain of windows. */
export function onCallFrequency({ line, limits }: Asking): Expected {
  const { frequency: limit, frequencyDays: days } = limits.onCall;
  const first = line.isTemplate ? line.firstDay : line.firstDay - days;
  const counts = new Map<number, number>();
  for (let day = first; day < line.endDay; day += 1) counts.set(day, startsIn(line, day, days));
  const chains = breachingChains(counts, limit, days);
  const joined = line.isTemplate ? acrossTheSeam(chains, line.endDay, days) : chains;
  const spans = joined.length > 0 ? joined : [[...counts.keys()]];
  const cases = spans.map((starts) => worstOf(starts, { counts, limit, days, line }));
  return judge({ rule: 'on-call.frequency', cases, nothing: 0, limit });
}

function startsIn(line: Timeline, day: number, days: number): number {
  return line.duties.filter((duty) => !duty.isShift && duty.day >= day && duty.day < day + days).length;
}

function breachingChains(counts: ReadonlyMap<number, number>, limit: number, days: number): readonly number[][] {
  const chains: number[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const [day, count] of counts) {
    if (count <= limit) continue;
    if (day - last < days) chains.at(-1)?.push(day);
    else chains.push([day]);
    last = day;
  }
  return chains;
}

function acrossTheSeam(chains: readonly number[][], cycle: number, days: number): readonly number[][] {
  const first = chains[0];
  const last = chains.at(-1);
  if (first === undefined || last === undefined || first === last) return chains;
  if ((first[0] ?? 0) + cycle - (last.at(-1) ?? 0) >= days) return chains;
  return [...chains.slice(1, -1), [...last, ...first]];
}

interface Chain {
  readonly counts: ReadonlyMap<number, number>;
  readonly limit: number;
  readonly days: number;
  readonly line: Timeline;
}

function worstOf(starts: readonly number[], { counts, limit, days, line }: Chain): Case {
  const measured = starts.reduce((most, day) => Math.max(most, counts.get(day) ?? 0), 0);
  const worst = starts.filter((day) => counts.get(day) === measured);
  const instants = worst.map((day) => line.calendar.instantOf(day, 0));
  const until = line.calendar.instantOf((worst[0] ?? 0) + days, 0);
  return {
    measured,
    limit,
    margin: limit - measured,
    isOpen: false,
    from: instants[0] ?? null,
    until,
    equalFrom: instants,
  };
}
