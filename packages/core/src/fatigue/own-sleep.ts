import { apart, type SleepBlock } from './sleep-blocks.ts';
import type { SleepHabits } from './sleep-habits.ts';

/** What a person says of their own sleep; anything not said is as {@link SleepHabits} has it. */
export interface OwnSleep {
  readonly habits: Partial<SleepHabits>;
  /** By civil day: the sleep that begins on it, in minutes of that day (`until` may lie beyond 1,440). */
  readonly days: ReadonlyMap<number, readonly (readonly [from: number, until: number])[]>;
}

/** Own sleep of people by id, and of everybody. */
export interface SleepBook {
  readonly everybody: Partial<SleepHabits>;
  readonly people: ReadonlyMap<string, OwnSleep>;
}

/** Nobody said anything. */
export const NO_OWN_SLEEP: SleepBook = { everybody: {}, people: new Map() };

/** Days with own sleep as spans of instants; a block that begins on such a day, or meets own sleep, gives way. */
export function withOwnDays(
  blocks: readonly SleepBlock[],
  days: OwnSleep['days'],
  clock: { instantOf(day: number, minute: number): number; civilOf(instant: number): number },
): readonly SleepBlock[] {
  if (days.size === 0) return blocks;
  const own = [...days].flatMap(([day, spans]) =>
    spans.map(([from, until]) => ({
      start: clock.instantOf(day, from),
      end: clock.instantOf(day, until),
      kind: 'own' as const,
    })),
  );
  const kept = blocks.filter(
    ({ start, end }) =>
      !days.has(Math.floor(clock.civilOf(start) / 1440)) && !own.some((span) => span.start < end && start < span.end),
  );
  return apart([...kept, ...own].sort((a, b) => a.start - b.start));
}
