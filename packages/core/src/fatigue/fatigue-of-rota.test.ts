import { describe, expect, it } from 'vitest';
import { type RotaInput, readRota } from '../roster/index.ts';
import { templateClock } from '../time/index.ts';
import { compareFatigue } from './compare-fatigue.ts';
import { holdsSmallHours } from './duty-fatigue.ts';
import { dutyTimesOf } from './duty-times.ts';
import { fatigueOfRota } from './fatigue-of-rota.ts';
import { lineFatigueCost, lineFrameOf, pairCosts, timesOf, USUAL_FATIGUE_PRICE } from './line-cost.ts';
import { readSleepBook } from './read-sleep.ts';

const TYPES = [
  { code: 'D', start: '08:30', end: '16:30', kind: 'shift' as const },
  { code: 'L', start: '08:30', end: '21:00', kind: 'shift' as const },
  { code: 'N', start: '20:30', end: '09:00', kind: 'shift' as const },
];
function rota(document: RotaInput) {
  const read = readRota(document);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}
const template = (...lines: string[]) =>
  rota({
    format: 'rotawright/1',
    kind: 'template',
    title: 'drawn',
    shiftTypes: TYPES,
    cycleWeeks: lines.length,
    lines: lines.map((line) => line.split(' ').map((cell) => (cell === '.' ? '' : cell))),
  });
const report = (of: ReturnType<typeof rota>) => fatigueOfRota(of, { engine: 'test' });
const FOURS = template('N N N N . . .', '. . D D D . .', 'D D . . N N N', '. . D D D . .');
const SEVEN = template('N N N N N N N', '. . D D D . .', 'D D D . . . .', '. . D D . . .');

describe('a template of nights in fours and threes', () => {
  const { people, rota: whole, notes } = report(FOURS);
  const [person] = people;

  it('counts nights in a row, across the seam too', () => {
    expect(person?.duties.filter(({ isNight }) => isNight).map(({ inRow }) => inRow)).toEqual([1, 2, 3, 4, 1, 2, 3]);
    const seam = report(template('N N . . . . .', '. . . . . N N')).people[0];
    expect(seam?.duties.map(({ inRow }) => inRow)).toEqual([3, 4, 1, 2]);
  });

  it('has its most tired hour before dawn of the fourth night, at KSS above 8', () => {
    expect(person?.worst?.at).toBe('W1 Fri 04:15');
    expect(person?.worst?.score).toBeGreaterThan(8.5);
    expect(person?.worst?.duty).toBe(3);
  });

  it('sums add up: duties, weeks, drives', () => {
    const duties = person?.duties ?? [];
    const sleepy = duties.reduce((sum, { sleepyMinutes }) => sum + (sleepyMinutes ?? 0), 0);
    expect(person?.totals.sleepyMinutes).toBe(sleepy);
    expect(person?.weeks.reduce((sum, week) => sum + (week.sleepyMinutes ?? 0), 0)).toBe(sleepy);
    expect(person?.totals.sleepyDrives).toBe(7);
    expect(person?.totals.drives).toBe(15);
    expect(person?.totals.dutyMinutes).toBe(7 * 750 + 8 * 480);
  });

  it('reaches the trigger of nights from the second night on', () => {
    expect(person?.duties.slice(0, 4).map(({ triggers }) => triggers)).toEqual([
      [],
      ['network-rail.fatigue-night'],
      ['network-rail.fatigue-night'],
      ['network-rail.fatigue-night'],
    ]);
    expect(person?.totals.overTriggers).toBe(5);
  });

  it('the hourly reading of the index rises through the night and stays within 100', () => {
    const hours = person?.duties[0]?.fatigueIndexHourly ?? [];
    expect(hours).toHaveLength(13);
    expect(hours.every((hour, i) => hour <= 100 && (i === 0 || hour > (hours[i - 1] ?? 0)))).toBe(true);
    // Chances of 0.26 at 01:30, 0.56 at 03:30 and 0.88 at the end, each with the small cumulative part.
    expect(hours[0]).toBeLessThan(3);
    expect(hours[12]).toBeGreaterThan(80);
  });

  it('tells the sleep that three nights cost before the next duty', () => {
    expect(person?.debt).toEqual({ minutes: 3 * (480 - 235), at: 'W4 Wed 08:30' });
  });

  it('reads the week as one doctor in each week of the cycle', () => {
    expect(whole.week).toHaveLength(168);
    expect(whole.week[3]).toMatchObject({ hour: 3, atWork: 1, alert: 0 });
    expect(whole.week[24 + 9]).toMatchObject({ atWork: 1, alert: 1, fewestAlert: 1 });
    expect(whole.week[24 + 17]).toMatchObject({ atWork: 0, score: null });
    expect(whole.fewestAlert?.alert).toBe(0);
  });

  it('says which week is the worst to begin 26 weeks in', () => {
    const perCycle = (person?.totals.sleepyMinutes ?? 0) * 6;
    const [first, second, third] = person?.weeks ?? [];
    const sums = whole.starts.map(({ sleepyMinutes }) => sleepyMinutes);
    expect(sums[0]).toBe(perCycle + (first?.sleepyMinutes ?? 0) + (second?.sleepyMinutes ?? 0));
    expect(sums[2]).toBe(perCycle + (third?.sleepyMinutes ?? 0));
  });

  it('says that it was repeated until it settled, and labels every number', () => {
    expect(notes.join()).toContain('repeated until nothing changes');
    expect(report(FOURS).label).toBe('a model’s estimate for an average person');
    expect(report(FOURS).indices.limits.join()).toContain('withdrew');
  });
});

describe('comparison', () => {
  const comparison = compareFatigue(report(SEVEN), report(FOURS));
  const measure = (id: string) => comparison.measures.find((one) => one.id === id);

  it('a report against itself differs in nothing', () => {
    const same = compareFatigue(report(FOURS), report(FOURS));
    expect(same.measures.every(({ difference }) => difference === 0)).toBe(true);
    expect(same.causes.every(({ difference }) => difference === 0)).toBe(true);
  });

  it('seven nights in a row have the higher indices and the greater loss of sleep', () => {
    expect(measure('hours-at-work')?.difference).toBe(0);
    for (const id of ['sleepy-at-work', 'highest-fatigue-index', 'highest-risk-index', 'debt'])
      expect(measure(id)?.difference).toBeLessThan(0);
  });

  it('names the nights that only one side has, and the causes add up to the whole', () => {
    const only = comparison.causes
      .filter(({ isNight, after }) => isNight && after.dutiesPerWeek === 0)
      .map(({ inRow }) => inRow);
    expect(only.sort()).toEqual([5, 6, 7]);
    const sum = comparison.causes.reduce((total, { difference }) => total + (difference ?? 0), 0);
    expect(sum).toBeCloseTo(measure('sleepy-at-work')?.difference ?? 0, 4);
  });

  it('planned against worked names the duty that was swapped', () => {
    const roster = (...codes: string[]) =>
      report(
        rota({
          format: 'rotawright/1',
          kind: 'roster',
          zone: 'UTC',
          shiftTypes: TYPES,
          people: [{ id: 'ann' }],
          from: '2026-02-02',
          until: '2026-02-16',
          duties: codes.flatMap((code, i) =>
            code === '.' ? [] : [{ person: 'ann', date: `2026-02-${String(i + 2).padStart(2, '0')}`, code }],
          ),
        }),
      );
    const { changes } = compareFatigue(roster('D', 'D', '.', '.', 'D'), roster('D', 'D', 'N', '.', 'D'));
    expect(changes.map(({ person, from, before }) => [person, from, before])).toEqual([
      ['ann', '2026-02-04T20:30', null],
    ]);
    expect(changes[0]?.difference).toBeGreaterThan(400);
  });
});

describe('own sleep', () => {
  const read = (document: unknown) => readSleepBook(document, FOURS);

  it('replaces the sleep of a day and changes what follows', () => {
    const book = read({
      format: 'rotawright-sleep/1',
      people: [{ id: 'template', days: { 'W1 Tue': [['09:45', '17:45']] } }],
    });
    if (!book.ok) throw new Error(JSON.stringify(book.problems));
    const own = fatigueOfRota(FOURS, { engine: 'test', sleep: book.value }).people[0];
    expect(own?.sleep).toContainEqual({ from: 'W1 Tue 09:45', until: 'W1 Tue 17:45', minutes: 480, kind: 'own' });
    expect(own?.sleep.some(({ from }) => from === 'W1 Tue 10:30')).toBe(false);
    expect(own?.duties[1]?.worst).toBeLessThan(report(FOURS).people[0]?.duties[1]?.worst ?? 0);
  });

  it('a cycle without any sleep is the bottom of the model, and finite', () => {
    const days = Object.fromEntries(
      ['W1', 'W2', 'W3', 'W4'].flatMap((week) =>
        ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((day) => [`${week} ${day}`, []]),
      ),
    );
    const book = read({ format: 'rotawright-sleep/1', people: [{ id: 'template', days }] });
    if (!book.ok) throw new Error(JSON.stringify(book.problems));
    const [person] = fatigueOfRota(FOURS, { engine: 'test', sleep: book.value }).people;
    expect(person?.sleep).toEqual([]);
    // S at 2.4 and no W: KSS from C and U alone.
    expect(person?.hours.score[0]).toBeCloseTo(10.6 - 0.6 * (2.4 - 0.77254249 - 0.79389263), 3);
    expect(person?.totals.sleptMinutes).toBe(0);
  });

  it('habits of a person stand over those of everybody', () => {
    const book = read({
      format: 'rotawright-sleep/1',
      everybody: { commuteMinutes: 10, prepared: true },
      people: [{ id: 'template', commuteMinutes: 60 }],
    });
    if (!book.ok) throw new Error(JSON.stringify(book.problems));
    expect(fatigueOfRota(FOURS, { engine: 'test', sleep: book.value }).people[0]?.habits).toMatchObject({
      commute: 60,
      prepared: true,
    });
  });

  it.each([
    ['no object', 3, 'fatigue.wrong-value'],
    ['another format', { format: 'x' }, 'fatigue.wrong-value'],
    ['a misspelt habit', { format: 'rotawright-sleep/1', everybody: { bedtme: '22:00' } }, 'fatigue.unknown-field'],
    ['an unknown person', { format: 'rotawright-sleep/1', people: [{ id: 'tmplate' }] }, 'fatigue.unknown-person'],
    ['a wrong time', { format: 'rotawright-sleep/1', everybody: { wake: '7' } }, 'fatigue.wrong-value'],
    [
      'a wrong day',
      { format: 'rotawright-sleep/1', people: [{ id: 'template', days: { 'W9 Tue': [] } }] },
      'fatigue.wrong-value',
    ],
    [
      'sleep at work',
      { format: 'rotawright-sleep/1', people: [{ id: 'template', days: { 'W1 Mon': [['22:00', '02:00']] } }] },
      'fatigue.sleep-on-duty',
    ],
    ['a wrong span', { format: 'rotawright-sleep/1', everybody: { naps: [['13:00']] } }, 'fatigue.wrong-value'],
    [
      'bedtime at waking',
      { format: 'rotawright-sleep/1', everybody: { bedtime: '07:00', wake: '07:00' } },
      'fatigue.wrong-value',
    ],
  ])('%s is a problem with its place', (_, document, code) => {
    const found = read(document);
    expect(found.ok ? [] : found.problems.map((one) => one.code)).toContain(code);
  });

  it('suggests the nearest name', () => {
    const found = read({ format: 'rotawright-sleep/1', everybody: { bedtme: '22:00' } });
    expect(found.ok ? '' : found.problems[0]?.tryThis).toBe('bedtime');
  });
});

describe('fatigue as cost', () => {
  const frame = { clock: templateClock(30), firstDay: 0, endDay: 182 };
  const line = (codes: string) => {
    const shapes = { D: [510, 480], L: [510, 750], N: [1230, 750] } as const;
    const duties = codes.split(' ').flatMap((code, day) => {
      const shape = shapes[code as keyof typeof shapes];
      return shape === undefined ? [] : [{ day: day + 7, startClock: shape[0], minutes: shape[1] }];
    });
    return timesOf(duties, frame.clock);
  };
  const cost = lineFatigueCost(frame);

  it('days cost nothing, nights do, and seven in a row cost more than three and four', () => {
    expect(cost.cost(line('D D D D D'))).toBe(0);
    expect(cost.cost(line('N'))).toBeGreaterThan(5);
    expect(cost.cost(line('N N N N N N N'))).toBeGreaterThan(cost.cost(line('N N N N . . . . . . . N N N')));
  });

  it('duty by duty adds up to the whole', () => {
    const duties = line('D N N . D L L . N N N');
    expect(cost.perDuty(duties).reduce((sum, value) => sum + value, 0)).toBeCloseTo(cost.cost(duties), 12);
  });

  it('is what the report of a roster says: points are KSS hours above 6', () => {
    const roster = rota({
      format: 'rotawright/1',
      kind: 'roster',
      zone: 'UTC',
      shiftTypes: TYPES,
      people: [{ id: 'ann' }],
      from: '2026-02-02',
      until: '2026-02-16',
      duties: ['2026-02-09', '2026-02-10'].map((date) => ({ person: 'ann', date, code: 'N' })),
    });
    const points = lineFatigueCost({ ...lineFrameOf(roster), price: { ...USUAL_FATIGUE_PRICE, drive: 0 } }).perDuty(
      dutyTimesOf(roster, 0),
    );
    const { hours, duties } = fatigueOfRota(roster, { engine: 'test' }).people[0] ?? { hours: null, duties: [] };
    // Nights of 20:30 to 09:00: whole hours 21 to 32 of the day each.
    const about = [7, 8].map((day) => {
      let sum = 0;
      for (let hour = 21; hour < 33; hour += 1) sum += Math.max(0, (hours?.score[day * 24 + hour] ?? 0) - 6);
      return sum;
    });
    expect(duties).toHaveLength(2);
    points.forEach((value, i) => {
      expect(Math.abs(value - (about[i] ?? 0))).toBeLessThan(0.8);
    });
  });

  it('pairs are priced as the exact line is, from a rested start', () => {
    const shapes = [
      { startClock: 510, minutes: 480 },
      { startClock: 1230, minutes: 750 },
    ];
    const table = pairCosts(shapes, 3, { clock: frame.clock });
    expect(table.rested[0]).toBe(0);
    expect(table.rested[1]).toBeCloseTo(cost.cost(line('N')), 9);
    expect(table.after[1]?.[1]?.[1]).toBeCloseTo(cost.perDuty(line('N N'))[1] ?? 0, 9);
    expect(table.after[1]?.[0]?.[0]).toBe(Number.POSITIVE_INFINITY);
    expect(table.after[1]?.[1]?.[1]).toBeGreaterThan(table.rested[1] ?? 0);
  });
});

it('the small hours are held by a duty that somebody works at 03:00', () => {
  expect([
    holdsSmallHours(120, 60),
    holdsSmallHours(120, 61),
    holdsSmallHours(180, 1),
    holdsSmallHours(181, 600),
  ]).toEqual([false, true, true, false]);
  expect([holdsSmallHours(1230, 390), holdsSmallHours(1230, 391)]).toEqual([false, true]);
});
