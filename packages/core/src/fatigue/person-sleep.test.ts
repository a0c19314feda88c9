import { describe, expect, it } from 'vitest';
import { template } from '../../test/fatigue/made-rotas.ts';
import { SPRING } from '../../test/fatigue/plain-reading.ts';
import { NO_OWN_SLEEP, type SleepBook } from './own-sleep.ts';
import { habitsOf, personSleep } from './person-sleep.ts';
import { USUAL_HABITS } from './sleep-habits.ts';

const everybody = (habits: SleepBook['everybody']): SleepBook => ({ everybody: habits, people: new Map() });
const spans = (sleep: ReturnType<typeof personSleep>) => sleep.blocks.map(({ start, end }) => [start, end]);

it('habits of a person stand over those of everybody, and these over the usual ones', () => {
  const book: SleepBook = {
    everybody: { commute: 10, ready: 20 },
    people: new Map([['ann', { habits: { commute: 5 }, days: new Map() }]]),
  };
  expect(habitsOf(book, 'ann')).toEqual({ ...USUAL_HABITS, commute: 5, ready: 20 });
  expect(habitsOf(book, 'bo')).toEqual({ ...USUAL_HABITS, commute: 10, ready: 20 });
});

describe('the sleep of a template', () => {
  const week = template('. . . . . . .');

  it('is that which begins inside the cycle, its first minute included', () => {
    const seven = Array.from({ length: 7 }, (_, day) => [day * 1440, day * 1440 + 480]);
    expect(spans(personSleep(week, 0, everybody({ bedtime: 0, wake: 480 })))).toEqual(seven);
    const nights = Array.from({ length: 7 }, (_, day) => [day * 1440 + 1380, day * 1440 + 1860]);
    expect(spans(personSleep(week, 0, NO_OWN_SLEEP))).toEqual(nights);
  });

  it('looks across the seam to the duty that the next cycle begins with', () => {
    // The Monday starts at 08:30, so the last sleep of the cycle, Sunday’s, ends at 07:00; with an hour and a half each way at 06:00.
    const rota = template('D . . . . . .');
    expect(spans(personSleep(rota, 0, everybody({ commute: 90, ready: 60 }))).at(-1)).toEqual([
      6 * 1440 + 1380,
      10_080 + 360,
    ]);
    // A night on Sunday is slept off on the first Monday.
    expect(spans(personSleep(template('. . . . . . N'), 0, NO_OWN_SLEEP))[0]).toEqual([630, 865]);
  });

  it('ends before the first sleep of the next cycle, whatever is told of one day', () => {
    const days = new Map([
      [6, [[1380, 1440 + 700] as const]],
      [0, [[600, 660] as const]],
    ]);
    const book: SleepBook = { everybody: {}, people: new Map([['template', { habits: {}, days }]]) };
    const found = spans(personSleep(week, 0, book));
    expect(found[0]).toEqual([600, 660]);
    expect(found.at(-1)).toEqual([6 * 1440 + 1380, 10_080 + 600]);
  });
});

it('the sleep of a roster begins two nights before it and ends with it', () => {
  const { blocks, duties, habits } = personSleep(SPRING, 2, NO_OWN_SLEEP);
  const from = SPRING.clock.instantOf(SPRING.firstDay, 0);
  expect(blocks[0]?.start).toBe(from - 2880);
  expect(blocks.at(-1)?.end).toBe(SPRING.clock.instantOf(SPRING.endDay, 1440));
  expect([duties.count, habits]).toEqual([0, USUAL_HABITS]);
});
