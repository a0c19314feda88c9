import { describe, expect, it } from 'vitest';
import { FOURS, made, report, TYPES, template } from '../../test/fatigue/made-rotas.ts';
import { MIXED, plainKss, quarters, SPRING } from '../../test/fatigue/plain-reading.ts';
import type { Rota } from '../roster/index.ts';
import { dutyTimesOf } from './duty-times.ts';
import { fatigueOfRota } from './fatigue-of-rota.ts';
import { NO_OWN_SLEEP } from './own-sleep.ts';
import { personSleep } from './person-sleep.ts';

/** Duties at work of a person by their instants. */
const shifts = (rota: Rota, p: number) => {
  const { count, start, end, onCall, day } = dutyTimesOf(rota, p);
  return Array.from({ length: count }, (_, duty) => ({
    duty,
    start: start[duty] ?? 0,
    end: end[duty] ?? 0,
    day: day[duty] ?? 0,
    isCall: onCall[duty] === 1,
  }));
};
const KINDS = [
  ['a template', MIXED, 0],
  ['a roster', SPRING, 0],
  ['a roster with calls', SPRING, 1],
] as const;

describe.each(KINDS)('each duty of %s', (_, rota, p) => {
  const own = () => report(rota).people[p];

  it('is as tired as the closed forms say, quarter hour by quarter hour', () => {
    const kss = plainKss(rota, p, NO_OWN_SLEEP);
    const work = shifts(rota, p).filter(({ isCall }) => !isCall);
    const found = own()?.duties ?? [];
    expect(found.map(({ duty }) => duty)).toEqual(work.map(({ duty }) => duty));
    for (const [n, { start, end }] of work.entries()) {
      const scores = quarters(start, end).map((at) => ({ at, score: kss(at) }));
      const worst = scores.reduce((most, one) => (one.score > most.score ? one : most));
      expect(found[n]?.worst).toBeCloseTo(worst.score, 6);
      expect(found[n]?.worstAt).toBe(rota.clock.stamp(worst.at));
      const sleepy = scores.filter(({ score }) => score >= 7).length * 15;
      expect(found[n]?.sleepyMinutes).toBe(Math.min(sleepy, end - start));
      expect([found[n]?.from, found[n]?.until, found[n]?.minutes]).toEqual([
        rota.clock.stamp(start),
        rota.clock.stamp(end),
        end - start,
      ]);
    }
  });

  it('is followed by a way home, unless the next begins before one is back', () => {
    const kss = plainKss(rota, p, NO_OWN_SLEEP);
    const work = shifts(rota, p).filter(({ isCall }) => !isCall);
    const cycle = rota.kind === 'template' ? (rota.endDay - rota.firstDay) * 1440 : Number.POSITIVE_INFINITY;
    for (const [n, { end }] of work.entries()) {
      const next = work[n + 1]?.start ?? (work[0]?.start ?? 0) + cycle;
      const drive = own()?.duties[n]?.drive;
      if (next - end <= 60) expect(drive).toBeNull();
      else {
        const scores = quarters(end, end + 30).map(kss);
        expect(drive?.worst).toBeCloseTo(Math.max(...scores), 6);
        expect(drive?.sleepyMinutes).toBe(scores.filter((score) => score >= 7).length * 15);
      }
    }
  });

  it('adds up to the sums of the person and of the weeks', () => {
    const person = own();
    const duties = person?.duties ?? [];
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    const drives = duties.flatMap(({ drive }) => drive ?? []);
    expect(person?.totals).toMatchObject({
      duties: duties.length,
      dutyMinutes: sum(duties.map(({ minutes }) => minutes)),
      sleepyMinutes: sum(duties.map(({ sleepyMinutes }) => sleepyMinutes ?? Number.NaN)),
      drives: drives.length,
      sleepyDrives: drives.filter(({ sleepyMinutes }) => (sleepyMinutes ?? 0) > 0).length,
      sleepyDriveMinutes: sum(drives.map(({ sleepyMinutes }) => sleepyMinutes ?? Number.NaN)),
      overTriggers: duties.filter(({ triggers }) => triggers.length > 0).length,
      weeks: (rota.endDay - rota.firstDay) / 7,
    });
    const worst = duties.reduce((most, one) => (one.worst > most.worst ? one : most));
    expect(person?.worst).toEqual({ at: worst.worstAt, score: worst.worst, duty: worst.duty });
    for (const key of ['duties', 'dutyMinutes', 'sleepyMinutes', 'drives', 'sleepyDrives'] as const)
      expect(sum((person?.weeks ?? []).map((week) => week[key] ?? Number.NaN))).toBe(person?.totals[key]);
  });

  it('stands in the week in which it begins', () => {
    const monday = rota.kind === 'template' ? rota.firstDay : rota.firstDay - 2;
    const work = shifts(rota, p).filter(({ isCall }) => !isCall);
    own()?.weeks.forEach((week, w) => {
      const inside = work.filter(({ day }) => Math.floor((day - monday) / 7) === w);
      expect(week.duties).toBe(inside.length);
      const worst = Math.max(
        ...inside.map(({ duty }) => own()?.duties.find((one) => one.duty === duty)?.worst ?? Number.NaN),
      );
      expect(week.worst).toBe(inside.length === 0 ? null : worst);
    });
  });

  it('has the hours of the clock on the wall', () => {
    const kss = plainKss(rota, p, NO_OWN_SLEEP);
    const hours = own()?.hours;
    expect(hours?.from).toBe(rota.clock.stamp(rota.clock.instantOf(rota.firstDay, 0)));
    expect(hours?.score).toHaveLength((rota.endDay - rota.firstDay) * 24);
    hours?.score.forEach((score, i) => {
      const at = rota.clock.instantOf(rota.firstDay + Math.floor(i / 24), (i % 24) * 60);
      expect(Math.abs(score - kss(at))).toBeLessThan(0.000501);
    });
    expect(hours?.second).toHaveLength(hours?.score.length ?? 0);
  });

  it('comes after the most sleep lost in seven days', () => {
    const { blocks } = personSleep(rota, p, NO_OWN_SLEEP);
    const cycle = (rota.endDay - rota.firstDay) * 1440;
    const all =
      rota.kind === 'template'
        ? [-cycle, 0].flatMap((by) => blocks.map(({ start, end }) => ({ start: start + by, end: end + by })))
        : blocks;
    const first = rota.clock.instantOf(rota.firstDay, 0);
    const debts = shifts(rota, p)
      .filter(({ isCall, start }) => !isCall && (rota.kind === 'template' || start - 10_080 >= first))
      .map(({ start: at }) => {
        const slept = all.reduce(
          (total, { start, end }) => total + Math.max(0, Math.min(end, at) - Math.max(start, at - 10_080)),
          0,
        );
        return { minutes: Math.max(0, 7 * 480 - slept), at };
      });
    const most = debts.reduce((worst, one) => (one.minutes > worst.minutes ? one : worst));
    expect(own()?.debt).toEqual({ minutes: most.minutes, at: rota.clock.stamp(most.at) });
  });
});

it('on-call periods are told apart from work, with what they are called and how long they last', () => {
  const [, bo] = report(SPRING).people;
  expect(bo?.calls).toEqual([
    { code: 'C', from: '2026-03-20T17:00', minutes: 960 },
    { code: 'C', from: '2026-04-08T17:00', minutes: 960 },
  ]);
  expect(bo?.duties.map(({ code }) => code)).toEqual(['L', 'L', 'L', 'N']);
});

it('a person keeps id and name, and one without duties has nothing to tell', () => {
  const [ann, bo, cy] = report(SPRING).people;
  expect([ann?.id, ann?.name, bo?.id, bo?.name]).toEqual(['ann', 'Ann', 'bo', 'bo']);
  expect(cy).toMatchObject({
    worst: null,
    debt: null,
    duties: [],
    calls: [],
    totals: { duties: 0, dutyMinutes: 0, sleepyMinutes: 0, drives: 0, sleepyDrives: 0, overTriggers: 0 },
  });
  expect(cy?.sleep[0]).toEqual({ from: '2026-03-09T00:00', until: '2026-03-09T07:00', minutes: 420, kind: 'usual' });
  expect(cy?.totals.sleptMinutes).toBe(35 * 480 - 60);
});

it('weeks go by their Monday in a roster and by their place in a template', () => {
  expect(report(SPRING).people[0]?.weeks.map(({ week }) => week)).toEqual([
    '2026-03-09',
    '2026-03-16',
    '2026-03-23',
    '2026-03-30',
    '2026-04-06',
    '2026-04-13',
  ]);
  expect(report(MIXED).people[0]?.weeks.map(({ week }) => week)).toEqual(['W1', 'W2', 'W3']);
});

it('a model without a sleepy band counts no sleepy hours, and one that falls has its worst at the lowest', () => {
  const [lapses] = fatigueOfRota(FOURS, { engine: 'test', model: 'unified' }).people;
  expect(lapses?.totals).toMatchObject({ sleepyMinutes: null, sleepyDrives: null, sleepyDriveMinutes: null });
  expect(lapses?.weeks[0]).toMatchObject({ sleepyMinutes: null, sleepyDrives: null });
  const [percent] = fatigueOfRota(FOURS, { engine: 'test', model: 'safte-original' }).people;
  const worst = percent?.duties.map((duty) => duty.worst) ?? [];
  expect(percent?.worst?.score).toBe(Math.min(...worst));
  expect(percent?.hours.second).toBeNull();
  expect(percent?.duties[0]?.worst).toBeLessThan(80);
});

it('sleep lost is measured against the usual night of the person', () => {
  const debt = (bedtime: number, wake: number) =>
    fatigueOfRota(template('N N . . . . .'), {
      engine: 'test',
      sleep: { everybody: { bedtime, wake }, people: new Map() },
    }).people[0]?.debt?.minutes;
  // Two sleeps of 235 min stand for nights of 8, of 6 and of 9 hours.
  expect(debt(1380, 420)).toBe(2 * (480 - 235));
  expect(debt(1380, 300)).toBe(2 * (360 - 235));
  expect(debt(0, 540)).toBe(2 * (540 - 235));
  expect(debt(1320, 1320)).toBeGreaterThan(7 * 1440 - 7 * 1440 + 1440);
});

describe('the seven days before a duty', () => {
  const types = [
    ...TYPES,
    { code: 'E', start: '05:00', end: '09:00', kind: 'shift' as const },
    { code: 'Z', start: '00:00', end: '08:00', kind: 'shift' as const },
    { code: 'C', start: '17:00', end: '18:00', kind: 'non-resident-on-call' as const },
  ];
  const cycle = (...lines: readonly (readonly string[])[]) =>
    made({ format: 'rotawright/1', kind: 'template', shiftTypes: types, cycleWeeks: lines.length, lines });

  it('hold the end of the night over the seam of a template', () => {
    const found = report(cycle(['', '', '', '', '', '', ''], ['E', '', '', '', '', '', ''])).people[0];
    // From 05:00 to 05:00: two hours, six nights, and four and a half hours before the duty.
    expect(found?.debt).toEqual({ minutes: 7 * 480 - 120 - 6 * 480 - 270, at: 'W2 Mon 05:00' });
  });

  it('end at duties at work, not at on-call periods', () => {
    const found = report(cycle(['N', 'N', 'N', 'C', '', '', 'D'], ['', '', '', '', '', '', ''])).people[0];
    expect(found?.debt).toEqual({ minutes: 3 * (480 - 235), at: 'W1 Sun 08:30' });
  });

  it('are known in a roster from the first duty that has seven whole days before it', () => {
    const of = (date: string) =>
      report(
        made({
          format: 'rotawright/1',
          kind: 'roster',
          zone: 'UTC',
          shiftTypes: types,
          people: [{ id: 'ann' }],
          from: '2026-02-02',
          until: '2026-02-16',
          duties: [{ person: 'ann', date, code: 'Z' }],
        }),
      ).people[0]?.debt;
    expect(of('2026-02-08')).toBeNull();
    expect(of('2026-02-09')?.at).toBe('2026-02-09T00:00');
  });
});
