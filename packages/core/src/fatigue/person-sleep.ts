import type { Rota } from '../roster/index.ts';
import { type DutyTimes, dutyTimesOf } from './duty-times.ts';
import { type SleepBook, withOwnDays } from './own-sleep.ts';
import type { SleepBlock } from './sleep-blocks.ts';
import { sleepFromDuties } from './sleep-from-duties.ts';
import { type SleepHabits, USUAL_HABITS } from './sleep-habits.ts';

/** Nights before a roster's first day whose sleep is drawn too, so that the first duty follows a night. */
const NIGHTS_BEFORE = 2;

/** Sleep and duties of one person. A template's sleep is that which begins inside its one cycle. */
export interface PersonSleep {
  readonly habits: SleepHabits;
  readonly duties: DutyTimes;
  readonly blocks: readonly SleepBlock[];
}

/** The habits of person `id`: their own over everybody's over the usual ones. */
export function habitsOf(book: SleepBook, id: string): SleepHabits {
  return { ...USUAL_HABITS, ...book.everybody, ...book.people.get(id)?.habits };
}

/** Sleep of person `p` around their duties, own days included. */
export function personSleep(rota: Rota, p: number, book: SleepBook): PersonSleep {
  const id = rota.people[p]?.id ?? '';
  const habits = habitsOf(book, id);
  const isTemplate = rota.kind === 'template';
  const around = isTemplate ? 1 : 0;
  const days = rota.endDay - rota.firstDay;
  const span = {
    clock: rota.clock,
    fromDay: rota.firstDay - (isTemplate ? days : NIGHTS_BEFORE),
    untilDay: rota.endDay + (isTemplate ? days : 0),
  };
  const made = sleepFromDuties(dutyTimesOf(rota, p, around), span, habits);
  const blocks = withOwnDays(made, book.people.get(id)?.days ?? new Map(), rota.clock);
  const duties = dutyTimesOf(rota, p);
  if (!isTemplate) return { habits, duties, blocks };
  const cycle = days * 1440;
  return { habits, duties, blocks: oneCycle(blocks, cycle) };
}

/** The sleep that begins in the cycle, the last of it over before the first of the next. */
function oneCycle(blocks: readonly SleepBlock[], cycle: number): readonly SleepBlock[] {
  const inside = blocks.filter(({ start }) => start >= 0 && start < cycle);
  const next = (inside[0]?.start ?? 0) + cycle;
  return inside.map((block) => ({ ...block, end: Math.min(block.end, next) }));
}
