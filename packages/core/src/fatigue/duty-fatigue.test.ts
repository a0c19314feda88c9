import { describe, expect, it } from 'vitest';
import { FOURS, made, report, TYPES, template } from '../../test/fatigue/made-rotas.ts';
import { MIXED, SPRING } from '../../test/fatigue/plain-reading.ts';
import type { FatigueTrigger } from '../standards/index.ts';
import { START_UP_DAYS } from './duty-fatigue.ts';
import { fatigueOfRota } from './fatigue-of-rota.ts';
import { RR446_DEFAULTS } from './rr446-duty.ts';
import { rr446Indices } from './rr446-indices.ts';

const weeks = (...codes: readonly string[]) =>
  made({
    format: 'rotawright/1',
    kind: 'roster',
    zone: 'UTC',
    shiftTypes: [...TYPES, { code: 'E', start: '17:15', end: '22:15', kind: 'shift' as const }],
    people: [{ id: 'ann' }],
    from: '2026-02-02',
    until: '2026-03-02',
    duties: codes.flatMap((cell, day) =>
      cell === '.'
        ? []
        : [...cell].map((code) => ({
            person: 'ann',
            date: new Date(Date.UTC(2026, 1, 2 + day)).toISOString().slice(0, 10),
            code,
          })),
    ),
  });

describe('place in a row', () => {
  const places = (rota: ReturnType<typeof weeks>) =>
    report(rota).people[0]?.duties.map(({ isNight, inRow }) => `${isNight ? 'n' : 'd'}${inRow}`);

  it('counts days with a duty of the same sort, two on one day once', () => {
    expect(places(weeks('D', 'DE', 'D', '.', 'D', 'N', 'N', '.', 'D'))).toEqual([
      'd1',
      'd2',
      'd2',
      'd3',
      'd1',
      'n1',
      'n2',
      'd1',
    ]);
  });

  it('goes across the seam of a template, and on-call periods stand in no row', () => {
    expect(report(MIXED).people[0]?.duties.map(({ inRow }) => inRow)).toEqual([3, 4, 5, 6, 1, 2, 3, 4, 5, 6, 1, 2]);
  });

  it('is at most the days of a cycle of one sort of duty', () => {
    expect(places(template('D D D D D D D'))).toEqual(Array(7).fill('d7'));
  });
});

describe('triggers', () => {
  const first = () => report(FOURS).people[0]?.duties ?? [];
  const trigger = (id: string, part: Partial<FatigueTrigger>): FatigueTrigger => ({
    id,
    measure: 'fatigue-index',
    duties: 'any',
    from: 0,
    usedBy: '',
    source: '',
    confidence: 'quoted',
    ...part,
  });
  const reached = (...triggers: readonly FatigueTrigger[]) => {
    const duties = fatigueOfRota(FOURS, { engine: 'test', triggers }).people[0]?.duties ?? [];
    return [duties[0]?.triggers, duties[4]?.triggers];
  };

  it('are for days, for nights, or for both', () => {
    expect([first()[0]?.isNight, first()[4]?.isNight]).toEqual([true, false]);
    expect(
      reached(trigger('any', {}), trigger('day', { duties: 'day' }), trigger('night', { duties: 'night' })),
    ).toEqual([
      ['any', 'night'],
      ['any', 'day'],
    ]);
  });

  it('are reached from their value on, by the index that they name', () => {
    const fi = first()[0]?.fatigueIndex.total ?? Number.NaN;
    const ri = first()[0]?.riskIndex.total ?? Number.NaN;
    expect(
      reached(
        trigger('at', { from: fi }),
        trigger('above', { from: fi + 1e-9 }),
        trigger('risk-at', { from: ri, measure: 'risk-index', duties: 'night' }),
        trigger('risk-above', { from: ri + 1e-9, measure: 'risk-index', duties: 'night' }),
      )[0],
    ).toEqual(['at', 'risk-at']);
  });
});

describe('the indices of a person', () => {
  it('in a roster are those of its duties by civil time', () => {
    const found = report(weeks('D', 'DE', '.', '.', '.', 'N', 'N', '.', '.', 'L')).people[0]?.duties ?? [];
    const duties = [
      [0, 8.5, 8],
      [1, 8.5, 8],
      [1, 17.25, 5],
      [5, 20.5, 12.5],
      [6, 20.5, 12.5],
      [9, 8.5, 12.5],
    ].map(([day = 0, on = 0, length = 0]) => ({ day, on, length }));
    const wanted = rr446Indices(duties, RR446_DEFAULTS);
    for (const [i, { fatigue, risk, unconfirmed }] of wanted.entries()) {
      expect(found[i]?.fatigueIndex).toEqual(fatigue);
      expect(found[i]?.riskIndex).toEqual(risk);
      expect(found[i]?.unconfirmed).toEqual(unconfirmed);
    }
    expect(found.flatMap(({ unconfirmed }) => unconfirmed)).not.toEqual([]);
  });

  it('in a template are those of a long roster of the same pattern, whatever settings', () => {
    const settings = { ...RR446_DEFAULTS, workload: 3, commute: 90 };
    const found = fatigueOfRota(FOURS, { engine: 'test', settings }).people[0]?.duties ?? [];
    const one = found.map(({ code }, i) => ({
      day: [0, 1, 2, 3, 9, 10, 11, 14, 15, 18, 19, 20, 23, 24, 25][i] ?? 0,
      on: code === 'N' ? 20.5 : 8.5,
      length: code === 'N' ? 12.5 : 8,
    }));
    const long = Array.from({ length: 8 }, (_, n) => one.map((duty) => ({ ...duty, day: duty.day + 28 * n }))).flat();
    const wanted = rr446Indices(long, settings).slice(6 * 15, 7 * 15);
    for (const [i, { fatigue, risk }] of wanted.entries()) {
      expect(found[i]?.fatigueIndex.total).toBeCloseTo(fatigue.total, 6);
      expect(found[i]?.riskIndex.total).toBeCloseTo(risk.total, 6);
    }
  });

  it('in a template of a week have settled too', () => {
    const found = report(template('L L . . N N .')).people[0]?.duties ?? [];
    const one = [
      [0, 8.5],
      [1, 8.5],
      [4, 20.5],
      [5, 20.5],
    ].map(([day = 0, on = 0]) => ({ day, on, length: 12.5 }));
    const long = Array.from({ length: 40 }, (_, n) => one.map((duty) => ({ ...duty, day: duty.day + 7 * n }))).flat();
    const wanted = rr446Indices(long, RR446_DEFAULTS).slice(30 * 4, 31 * 4);
    // Ten weeks are run before the one that is read.
    for (const [i, { fatigue, risk }] of wanted.entries()) {
      expect(Math.abs((found[i]?.fatigueIndex.total ?? 0) - fatigue.total)).toBeLessThan(1e-4);
      expect(Math.abs((found[i]?.riskIndex.total ?? 0) - risk.total)).toBeLessThan(1e-5);
    }
  });
});

describe('a roster', () => {
  it('marks the duties of its first seven days as start-up; a template has none', () => {
    expect(START_UP_DAYS).toBe(7);
    const days = weeks('D', '.', '.', '.', '.', '.', 'D', 'D');
    expect(report(days).people[0]?.duties.map(({ isStartUp }) => isStartUp)).toEqual([true, true, false]);
    expect(report(FOURS).people[0]?.duties.some(({ isStartUp }) => isStartUp)).toBe(false);
  });

  it('follows a night to its end, and the way home, beyond its last day', () => {
    const codes = [...Array(27).fill('.'), 'N'];
    const [last] = report(weeks(...codes)).people[0]?.duties ?? [];
    const [usual] = report(weeks('.', '.', '.', '.', '.', '.', '.', '.', '.', '.', 'N')).people[0]?.duties ?? [];
    expect(last?.worst).toBeCloseTo(usual?.worst ?? 0, 6);
    expect([last?.sleepyMinutes, last?.drive?.sleepyMinutes]).toEqual([
      usual?.sleepyMinutes,
      usual?.drive?.sleepyMinutes,
    ]);
    expect(last?.drive?.worst).toBeCloseTo(usual?.drive?.worst ?? 0, 6);
    expect(last?.worstAt).toBe('2026-03-02T04:30');
  });
});

describe('the way home', () => {
  const homes = (commute: number, ...codes: readonly string[]) =>
    fatigueOfRota(weeks(...codes), {
      engine: 'test',
      sleep: { everybody: { commute }, people: new Map() },
    }).people[0]?.duties.map(({ drive }) => drive !== null);

  it('is not gone where the next duty begins before one would be there and back', () => {
    // 45 min between the two duties of a day.
    expect(homes(22, '.', 'DE')).toEqual([true, true]);
    expect(homes(22.5, '.', 'DE')).toEqual([false, true]);
    expect(homes(23, '.', 'DE')).toEqual([false, true]);
  });

  it('of no length is still looked at, for the moment of leaving', () => {
    const [night] =
      fatigueOfRota(weeks('.', 'N'), { engine: 'test', sleep: { everybody: { commute: 0 }, people: new Map() } })
        .people[0]?.duties ?? [];
    expect(night?.drive?.sleepyMinutes).toBe(1);
    expect(night?.drive?.worst).toBeGreaterThan(7);
  });
});

describe('at the ends of a rota', () => {
  const types = [...TYPES, { code: 'M', start: '09:30', end: '15:00', kind: 'shift' as const }];

  it('a template’s last night goes home only if the next cycle leaves time for it', () => {
    const seam = made({
      format: 'rotawright/1',
      kind: 'template',
      shiftTypes: [
        ...types,
        { code: 'C', start: '00:00', end: '01:00', kind: 'non-resident-on-call' as const },
        { code: 'A', start: '10:01', end: '10:05', kind: 'shift' as const },
      ],
      cycleWeeks: 2,
      lines: [
        ['M', '', '', '', '', '', ''],
        ['', '', 'A', '', '', '', 'N'],
      ],
    });
    expect(report(seam).people[0]?.duties.map(({ drive }) => drive !== null)).toEqual([true, true, false]);
    // Between two quarter hours the next one is read.
    expect(report(seam).people[0]?.duties[1]).toMatchObject({ worstAt: 'W2 Wed 10:15', minutes: 4, sleepyMinutes: 0 });
  });

  it('a template that begins with an on-call period waits for its first duty at work', () => {
    const seam = made({
      format: 'rotawright/1',
      kind: 'template',
      shiftTypes: [...types, { code: 'C', start: '09:15', end: '17:00', kind: 'non-resident-on-call' as const }],
      cycleWeeks: 1,
      lines: [['C', 'M', '', '', '', '', 'N']],
    });
    expect(report(seam).people[0]?.duties.map(({ drive }) => drive !== null)).toEqual([true, true]);
  });

  it('a roster’s last night goes home, whatever it began with', () => {
    const week = made({
      format: 'rotawright/1',
      kind: 'roster',
      zone: 'UTC',
      shiftTypes: types,
      people: [{ id: 'ann' }],
      from: '2026-02-02',
      until: '2026-02-09',
      duties: [
        { person: 'ann', date: '2026-02-02', code: 'M' },
        { person: 'ann', date: '2026-02-08', code: 'N' },
      ],
    });
    expect(report(week).people[0]?.duties.map(({ drive }) => drive !== null)).toEqual([true, true]);
  });
});

it('a template of one duty goes home before it comes again, also over the seam', () => {
  expect(report(template('. . . . . . N')).people[0]?.duties[0]?.drive?.sleepyMinutes).toBeGreaterThan(0);
  expect(report(SPRING).people[0]?.duties.every(({ fatigueIndexHourly }) => fatigueIndexHourly.length > 4)).toBe(true);
});
