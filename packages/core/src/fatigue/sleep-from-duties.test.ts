import { describe, expect, it } from 'vitest';
import { templateClock } from '../time/index.ts';
import { timesOf } from './line-cost.ts';
import { isOvernight, sleepFromDuties } from './sleep-from-duties.ts';
import { type SleepHabits, USUAL_HABITS } from './sleep-habits.ts';

const clock = templateClock(52);
/** `d10 22:30-06:30 kind` for each sleep; a duty is `[day, 'HH:MM', hours]`. */
function sleep(
  duties: readonly (readonly [day: number, start: string, hours: number])[],
  habits: Partial<SleepHabits> = {},
  until = 14,
) {
  const list = duties.map(([day, start, hours]) => ({ day, startClock: minute(start), minutes: hours * 60 }));
  const blocks = sleepFromDuties(
    timesOf(list, clock),
    { clock, fromDay: 7, untilDay: until },
    { ...USUAL_HABITS, ...habits },
  );
  return blocks.map(({ start, end, kind }) => `d${Math.floor(start / 1440)} ${clockOf(start)}-${clockOf(end)} ${kind}`);
}
const minute = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
const clockOf = (at: number): string =>
  `${String(Math.floor((at % 1440) / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;

describe('sleep from duties', () => {
  it('free nights run from 23:00 to 07:00', () => {
    expect(sleep([], {}, 8)).toEqual(['d7 00:00-07:00 usual', 'd7 23:00-07:00 usual', 'd8 23:00-00:00 usual']);
  });

  it('after a long day to 21:00 bed is at 00:11, and ends an hour and a half before the next at 08:30', () => {
    expect(
      sleep([
        [8, '08:30', 12.5],
        [9, '08:30', 12.5],
      ]),
    ).toContain('d9 00:11-07:00 after-duty');
  });

  it('after a night to 09:00 bed is an hour after coming home, for just under four hours', () => {
    const found = sleep([
      [8, '20:30', 12.5],
      [9, '20:30', 12.5],
    ]);
    expect(found).toContain('d9 10:30-14:25 after-duty');
    expect(found).toContain('d10 10:30-14:25 after-duty');
    expect(found).toContain('d10 23:00-07:00 usual');
    expect(found.some((text) => text.startsWith('d8 23') || text.startsWith('d9 23'))).toBe(false);
  });

  it('an early start cuts the night, travel and an hour to get ready before it', () => {
    expect(sleep([[9, '06:00', 8]])).toContain('d8 23:00-04:30 usual');
    expect(sleep([[9, '06:00', 8]], { commute: 60, ready: 30 })).toContain('d8 23:00-04:30 usual');
  });

  it('a gap too short for half an hour of sleep has none', () => {
    const found = sleep([
      [8, '20:00', 12],
      [9, '10:00', 8],
    ]);
    expect(found.filter((text) => text.startsWith('d9'))).toEqual(['d9 23:05-07:09 after-duty']);
  });

  it('prepared, a first night follows a nap of two hours, and a second one does not', () => {
    const nights = [
      [8, '20:30', 12.5],
      [9, '20:30', 12.5],
    ] as const;
    expect(sleep(nights).some((text) => text.includes('before-night'))).toBe(false);
    expect(sleep(nights, { prepared: true })).toContain('d8 14:00-16:00 before-night');
    expect(sleep(nights, { prepared: true }).filter((text) => text.includes('before-night'))).toHaveLength(1);
  });

  it('prepared, a day shift is no night', () => {
    expect(sleep([[8, '13:00', 9]], { prepared: true }).some((text) => text.includes('before-night'))).toBe(false);
  });

  it('prepared, an evening that ends at 02:00 is no night', () => {
    expect(sleep([[8, '20:00', 6]], { prepared: true }).some((text) => text.includes('before-night'))).toBe(false);
  });

  it('who wakes at bedtime sleeps round the clock', () => {
    expect(sleep([], { bedtime: minute('22:00'), wake: minute('22:00') })).toContain('d7 22:00-22:00 usual');
  });

  it('own bedtimes move free nights and the evenings after days, not the sleep after nights', () => {
    const found = sleep(
      [
        [8, '08:30', 8],
        [10, '20:30', 12.5],
      ],
      { bedtime: minute('22:00'), wake: minute('06:00') },
    );
    expect(found).toContain('d9 22:00-06:00 usual');
    expect(found).toContain('d8 21:32-05:36 after-duty');
    expect(found).toContain('d11 10:30-14:25 after-duty');
  });

  it('children who are up cut sleep into what is left', () => {
    expect(sleep([[8, '20:30', 12.5]], { awake: [[minute('12:00'), minute('13:00')]] })).toEqual(
      expect.arrayContaining(['d9 10:30-12:00 after-duty', 'd9 13:00-14:25 after-duty']),
    );
  });

  it('daily naps stand where neither duty nor sleep is', () => {
    const found = sleep([[9, '08:30', 8]], { naps: [[minute('13:00'), minute('13:20')]] });
    expect(found).toContain('d8 13:00-13:20 nap');
    expect(found.some((text) => text.startsWith('d9 13:00'))).toBe(false);
  });

  it('a duty of days ends in a sleep at the hour it ends at', () => {
    expect(sleep([[8, '09:00', 48]])).toContain('d10 10:30-14:25 after-duty');
  });
});

describe('sleep at the edges', () => {
  it('half an hour before an early duty is sleep, and less is none', () => {
    expect(sleep([[9, '01:00', 8]])).toContain('d8 23:00-23:30 usual');
    expect(sleep([[9, '00:59', 8]]).some((text) => text.startsWith('d8 23'))).toBe(false);
  });

  it('begins no earlier than at home, whatever the usual bedtime', () => {
    expect(sleep([[8, '08:30', 12.5]], { bedtime: minute('20:00'), wake: minute('04:00') })).toContain(
      'd8 21:30-04:42 after-duty',
    );
  });

  it('after a duty that ends before dawn begins an hour after coming home, and not as a usual night before that', () => {
    expect(sleep([[8, '19:30', 10.5]]).filter((text) => text.startsWith('d9'))).toEqual([
      'd9 07:30-12:32 after-duty',
      'd9 23:00-07:00 usual',
    ]);
  });

  it('from exactly 00:15 at home on the own bedtime counts no more', () => {
    const late = { bedtime: minute('22:00') };
    expect(sleep([[8, '16:00', 7.75]], late)).toContain('d9 01:15-08:15 after-duty');
    expect(sleep([[8, '16:00', 7.7]], late)).toContain('d9 00:12-07:12 after-duty');
  });

  it('a usual night may begin as the sleep after a duty ends', () => {
    const found = sleep([[8, '20:30', 12.5]], { bedtime: minute('14:25'), wake: minute('20:00') });
    expect(found).toContain('d9 10:30-14:25 after-duty');
    expect(found).toContain('d9 14:25-20:00 usual');
  });

  it('nights after midnight belong to the day on which they begin and end', () => {
    expect(sleep([[9, '09:00', 8]], { bedtime: minute('01:00'), wake: minute('08:00') })).toEqual(
      expect.arrayContaining(['d8 01:00-08:00 usual', 'd9 01:00-07:30 usual']),
    );
    expect(
      sleep([[9, '09:00', 8]], { bedtime: minute('01:00'), wake: minute('08:00') }).filter((t) => t.includes('d9')),
    ).toHaveLength(1);
  });

  it('a nap before a night needs room, and sleep up to noon does not forbid it', () => {
    expect(sleep([[8, '13:00', 15]], { prepared: true }).some((text) => text.includes('before-night'))).toBe(false);
    const late = { prepared: true, bedtime: minute('04:00') };
    expect(sleep([[8, '20:30', 12.5]], { ...late, wake: minute('12:00') })).toContain('d8 14:00-16:00 before-night');
    expect(sleep([[8, '20:30', 12.5]], { ...late, wake: minute('12:01') })).not.toContain(
      'd8 14:00-16:00 before-night',
    );
  });

  it('before the first duty is that of usual nights, also before day 0', () => {
    const duties = timesOf([{ day: 1, startClock: 510, minutes: 480 }], clock);
    const found = sleepFromDuties(duties, { clock, fromDay: -2, untilDay: 1 }, USUAL_HABITS);
    expect(found.map(({ start, end, kind }) => [start, end, kind])).toEqual([
      [-2880, -2460, 'usual'],
      [-1500, -1020, 'usual'],
      [-60, 420, 'usual'],
      [1380, 1860, 'usual'],
      [1440 + 1352, 2880, 'after-duty'],
    ]);
  });
});

describe('sleep and on-call periods', () => {
  const call = (rest: number) => ({
    ...timesOf([{ day: 8, startClock: 1020, minutes: 960 }], clock),
    onCall: Uint8Array.of(1),
    restNight: Int32Array.of(rest),
  });
  const nights = (rest: number, onCall: 'sleeps' | 'awake') =>
    sleepFromDuties(call(rest), { clock, fromDay: 8, untilDay: 9 }, { ...USUAL_HABITS, onCall }).map(
      ({ start, end }) => [start - 8 * 1440, end - start],
    );

  it('inside a call sleep lasts as long as the expected rest', () => {
    expect(nights(330, 'sleeps')).toContainEqual([1380, 330]);
    expect(nights(-1, 'sleeps')).toContainEqual([1380, 480]);
  });

  it('without any expected rest, or awake by choice, there is none', () => {
    expect(nights(0, 'sleeps').some(([start]) => start === 1380)).toBe(false);
    expect(nights(330, 'awake').some(([start]) => start === 1380)).toBe(false);
  });
});

it('a night begins at noon or later and holds 03:00', () => {
  const one = (startClock: number, minutes: number) =>
    isOvernight({ startClock: Int32Array.of(startClock), rosteredMinutes: Int32Array.of(minutes) }, 0);
  expect([one(720, 901), one(720, 900), one(719, 1000), one(1230, 750)]).toEqual([true, false, false, true]);
});
