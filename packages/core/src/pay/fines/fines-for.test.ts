import { describe, expect, test } from 'vitest';
import { rotaOf, TYPES, template, terms2016 } from '../../../test/pay/pay-of.ts';
import { contractById, contractInForce } from '../../contracts/index.ts';
import type { RotaInput } from '../../roster/index.ts';
import { checkRota } from '../../rules/index.ts';
import type { FineReport, PersonFines } from './fine-report.ts';
import { type FineOptions, finesFor } from './fines-for.ts';

/** Fines of a rota that is really checked. */
function finesOf(input: RotaInput, options: FineOptions, edition?: string): FineReport {
  const contract = terms2016(options.on, edition);
  const rota = rotaOf(input);
  const fines = finesFor(checkRota(rota, contract, { engine: 'test' }), rota, contract, options);
  if (!fines.ok) throw new Error(JSON.stringify(fines.problems));
  return fines.value;
}

function onlyPerson(report: FineReport): PersonFines {
  const [person] = report.people;
  if (person === undefined || report.people.length !== 1) throw new Error('expected one person');
  return person;
}

const shiftTypes = [
  ...TYPES,
  { code: 'L14', start: '07:30', end: '21:30', kind: 'shift' },
  { code: 'N14', start: '20:00', end: '10:00', kind: 'shift' },
  { code: 'EV', start: '13:00', end: '23:00', kind: 'shift' },
] as const;

const on = '2022-05-01';
const drawn = (weeks: readonly string[], grade: string | null = 'FY1') => ({
  ...template(weeks, grade === null ? {} : { grade }),
  shiftTypes,
});

describe('a shift over 13 h', () => {
  test('is fined for its last hour, in plain and enhanced minutes', () => {
    const fines = onlyPerson(finesOf(drawn(['L14 . . . . . .']), { on }));
    // 20:30 to 21:30: half an hour plain, half enhanced, by 63.56 and 87.08 of point 1.
    expect(fines.lines).toMatchObject([
      {
        rule: 'shift.length',
        minutes: 60,
        plainMinutes: 30,
        enhancedMinutes: 30,
        doctorPence: 2824,
        guardianPence: 4709,
        totalPence: 7532,
        confidence: 'secondary',
        missing: [],
      },
    ]);
    expect([fines.totalPence, fines.atLeastPence]).toEqual([7532, 7532]);
  });

  test('of a whole night is enhanced', () => {
    const fines = onlyPerson(finesOf(drawn(['N14 . . . . . .']), { on }));
    expect(fines.lines).toMatchObject([
      {
        rule: 'shift.length',
        plainMinutes: 0,
        enhancedMinutes: 60,
        doctorPence: 3264,
        guardianPence: 5444,
        totalPence: 8708,
      },
    ]);
  });

  test('was not fined under the terms of 2016', () => {
    expect(onlyPerson(finesOf(drawn(['L14 . . . . . .']), { on: '2018-11-01' })).lines).toEqual([]);
  });

  test.each([
    ['2019-08-22', 0],
    ['2019-08-23', 1],
  ])('is fined from 23 August 2019: on %s', (day, lines) => {
    expect(onlyPerson(finesOf(drawn(['L14 . . . . . .']), { on: day })).lines).toHaveLength(lines);
  });
});

describe('rest under 11 h', () => {
  test('is fined for the hours of the later shift that lie inside it', () => {
    // 23:00 to 08:30 is 9 h 30, so 08:30 to 10:00 is in breach.
    const fines = onlyPerson(finesOf(drawn(['EV LD . . . . .']), { on }));
    expect(fines.lines).toMatchObject([
      { rule: 'rest.between-shifts', plainMinutes: 90, enhancedMinutes: 0, doctorPence: 3575, totalPence: 9534 },
    ]);
  });

  test('across the seam of a template is found too', () => {
    const fines = onlyPerson(finesOf(drawn(['LD . . . . . EV']), { on }));
    expect(fines.lines).toMatchObject([{ rule: 'rest.between-shifts', minutes: 90, duties: [1, 0] }]);
  });

  test('of 8 h and more was not fined under the terms of 2016', () => {
    expect(onlyPerson(finesOf(drawn(['EV LD . . . . .']), { on: '2018-11-01' })).lines).toEqual([]);
  });
});

describe('over 72 h in 168', () => {
  test('is fined for the last hours of the window, nights with their enhancement', () => {
    // A day of 12 h 30 and six nights of 12 h: 84 h 30, so the last night and half an hour of the one before.
    const weeks = ['. . . . . . .', 'LD N N N N N N', '. . . . . . .', '. . . . . . .'];
    const [line] = onlyPerson(finesOf(drawn(weeks), { on })).lines.filter((fine) => fine.rule === 'hours.window');
    expect(line).toMatchObject({ minutes: 750, plainMinutes: 0, enhancedMinutes: 750, missing: [] });
  });

  test('stops at the limit: a window of 76 h has 4 h in breach', () => {
    const types = [{ code: 'A', start: '08:00', end: '20:40', kind: 'shift' }] as const;
    const weeks = ['A A A A A A .', '. . . . . . .', '. . . . . . .', '. . . . . . .'];
    const [line] = onlyPerson(
      finesOf({ ...template(weeks, { grade: 'FY1' }), shiftTypes: types }, { on }),
    ).lines.filter((fine) => fine.rule === 'hours.window');
    expect(line).toMatchObject({ minutes: 240, plainMinutes: 240, enhancedMinutes: 0, totalPence: 25424 });
  });

  test('an on-call period in its tail without work leaves the split', () => {
    const types = [
      { code: 'A', start: '08:00', end: '20:40', kind: 'shift' },
      { code: 'B', start: '08:00', end: '10:00', kind: 'shift' },
      {
        code: 'O',
        start: '20:40',
        end: '08:00',
        kind: 'non-resident-on-call',
        work: { minutes: 0, enhancedMinutes: 0 },
      },
    ] as const;
    const weeks = ['A A A A A A+O B', '. . . . . . .', '. . . . . . .', '. . . . . . .'];
    const fines = onlyPerson(finesOf({ ...template(weeks, { grade: 'FY1' }), shiftTypes: types }, { on }));
    expect(fines.lines.find((fine) => fine.rule === 'hours.window')).toMatchObject({
      minutes: 360,
      plainMinutes: 360,
      enhancedMinutes: 0,
    });
  });

  test('a window that cuts an on-call period is fined by the whole minute', () => {
    const types = [
      { code: 'A', start: '08:00', end: '20:30', kind: 'shift' },
      {
        code: 'O',
        start: '20:00',
        end: '11:00',
        kind: 'non-resident-on-call',
        work: { minutes: 181, enhancedMinutes: 60 },
      },
    ] as const;
    const weeks = ['A A A A A A O', '. . . . . . .', '. . . . . . .', '. . . . . . .'];
    const fines = onlyPerson(finesOf({ ...template(weeks, { grade: 'FY1' }), shiftTypes: types }, { on }));
    // Six shifts of 12 h 30 and twelve hours of the on-call period's fifteen, 144.8 minutes: 324.8 over 72 h.
    expect(fines.lines.find((fine) => fine.rule === 'hours.window')).toMatchObject({
      minutes: 325,
      totalPence: null,
      atLeastPence: 34428,
    });
  });

  test('with on-call work in its tail cannot be split', () => {
    const types = [
      { code: 'A', start: '08:00', end: '20:40', kind: 'shift' },
      {
        code: 'O',
        start: '20:40',
        end: '08:00',
        kind: 'non-resident-on-call',
        work: { minutes: 240, enhancedMinutes: 60 },
      },
    ] as const;
    const weeks = ['A A A A A A+O .', '. . . . . . .', '. . . . . . .', '. . . . . . .'];
    const fines = onlyPerson(finesOf({ ...template(weeks, { grade: 'FY1' }), shiftTypes: types }, { on }));
    const line = fines.lines.find((fine) => fine.rule === 'hours.window');
    expect(line).toMatchObject({
      minutes: 480,
      plainMinutes: null,
      totalPence: null,
      missing: ['when the work of an on-call period falls'],
    });
    expect(line?.atLeastPence).toBe(6356 * 8);
    expect(fines.totalPence).toBeNull();
  });
});

describe('over 48 h on average', () => {
  // 5 days of 10 h: 50 h a week.
  const types = [{ code: 'T', start: '08:00', end: '18:00', kind: 'shift' }] as const;
  const input = { ...template(['T T T T T . .'], { grade: 'FY1' }), shiftTypes: types };

  test('a template needs the weeks for which it is worked', () => {
    const [line] = onlyPerson(finesOf(input, { on })).lines;
    expect(line).toMatchObject({
      rule: 'hours.average',
      minutes: null,
      atLeastPence: null,
      missing: ['the weeks for which the template is worked (placementWeeks)'],
    });
  });

  test('with them the least of the fine is known, but not which hours are enhanced', () => {
    const [line] = onlyPerson(finesOf(input, { on, placementWeeks: 26 })).lines;
    expect(line).toMatchObject({ minutes: 52 * 60, enhancedMinutes: null, totalPence: null, atLeastPence: 6356 * 52 });
  });

  test('a roster has its own weeks, less its leave', () => {
    const people = [
      {
        id: 'ann',
        grade: 'FY1',
        line: { template: { ...template(['T T T T T . .']), shiftTypes: types }, startWeek: 1 },
      },
    ];
    const leave = ['02', '03', '04', '05', '06'].map((day) => ({
      person: 'ann',
      date: `2022-05-${day}`,
      kind: 'annual' as const,
    }));
    const roster = {
      format: 'rotawright/1',
      kind: 'roster',
      shiftTypes: types,
      people,
      from: '2022-05-02',
      until: '2022-08-01',
      leave,
    } as const;
    const [line] = onlyPerson(finesOf(roster, { on })).lines;
    expect(line).toMatchObject({ minutes: 24 * 60, atLeastPence: 6356 * 24 });
  });
});

test('resident on-call is fined as the shift that it is', () => {
  const over = (kind: 'shift' | 'resident-on-call') => {
    const types = [{ code: 'T', start: '08:00', end: '20:00', kind }] as const;
    const drawnWeeks = template(['T T T T T . .'], { grade: 'FY1' });
    return onlyPerson(finesOf({ ...drawnWeeks, shiftTypes: types }, { on, placementWeeks: 4 })).lines;
  };
  expect(over('resident-on-call')).toMatchObject([{ rule: 'hours.average', minutes: 48 * 60 }]);
  expect(over('resident-on-call')).toEqual(over('shift'));
});

test('a placement is fined as often as it holds the cycle', () => {
  const types = [{ code: 'T', start: '07:00', end: '21:00', kind: 'shift' }] as const;
  const input = { ...template(['T . . . . . .', '. . . . . . .'], { grade: 'FY1' }), shiftTypes: types };
  const once = finesOf(input, { on });
  expect(onlyPerson(once).lines).toMatchObject([{ minutes: 60, plainMinutes: 60, totalPence: 6356 }]);
  expect(once.notes.at(-1)).toContain('one cycle');
  const placed = finesOf(input, { on, placementWeeks: 26 });
  expect(onlyPerson(placed).lines).toMatchObject([{ minutes: 780, plainMinutes: 780, totalPence: 13 * 6356 }]);
  expect(placed.notes.at(-1)).toContain('times 26/2');
});

describe('a breach of a roster goes by its own day', () => {
  const roster = (from: string, until: string, days: readonly string[]) =>
    ({
      format: 'rotawright/1',
      kind: 'roster',
      shiftTypes,
      people: [{ id: 'ann', grade: 'FY1' }],
      from,
      until,
      duties: days.map((date) => ({ person: 'ann', date, code: 'L14' })),
    }) as const;

  test('by what was fined then', () => {
    const report = finesOf(roster('2019-08-07', '2019-12-04', ['2019-08-20', '2019-11-12']), { on: '2019-08-07' });
    expect(report.on).toBeNull();
    expect(onlyPerson(report).lines).toMatchObject([{ rule: 'shift.length', on: '2019-11-12', totalPence: 7532 }]);
  });

  test('and by the rates of then, which may not be known', () => {
    const input = roster('2026-02-04', '2026-08-05', ['2026-03-10', '2026-05-12']);
    const fines = onlyPerson(finesOf(input, { on: '2026-02-04' }));
    expect(fines.lines).toMatchObject([
      { on: '2026-03-10', totalPence: 7532 },
      { on: '2026-05-12', totalPence: null },
    ]);
    expect([fines.totalPence, fines.atLeastPence]).toEqual([null, 7532]);
    expect(fines.missing.some((fact) => fact.includes('fines.rates'))).toBe(true);
  });
});

describe('on-call rest', () => {
  const oc = (total: number, longestNight: number) => [
    {
      code: 'O',
      start: '17:00',
      end: '09:00',
      kind: 'non-resident-on-call',
      work: { minutes: 120, enhancedMinutes: 60, expectedRest: { total, longestNight } },
    } as const,
  ];
  const fined = (total: number, longestNight: number): PersonFines =>
    onlyPerson(
      finesOf({ ...template(['O . . . . . .'], { grade: 'FY1' }), shiftTypes: oc(total, longestNight) }, { on }),
    );

  test('short at night is enhanced', () => {
    expect(fined(480, 240).lines).toMatchObject([
      { rule: 'on-call.rest', part: 'longestNight', plainMinutes: 0, enhancedMinutes: 60, totalPence: 8708 },
    ]);
  });

  test('short in all cannot be split, and its trigger is not confirmed', () => {
    expect(fined(450, 300).lines).toMatchObject([
      { part: 'total', minutes: 30, totalPence: null, atLeastPence: 3178, confidence: 'unconfirmed' },
    ]);
  });
});

test('each person of a roster is fined for their own hours', () => {
  const people = [
    { id: 'ann', grade: 'FY1' },
    { id: 'bo', grade: 'ST3' },
  ];
  const days = ['02', '03', '04', '05', '06', '07', '08'];
  const duties = [
    ...days.slice(0, 6).map((day) => ({ person: 'ann', date: `2022-05-${day}`, code: 'LD' })),
    { person: 'bo', date: '2022-05-08', code: 'L14' },
  ];
  const roster = {
    format: 'rotawright/1',
    kind: 'roster',
    shiftTypes,
    people,
    from: '2022-05-02',
    until: '2022-05-30',
    duties,
  } as const;
  const [ann, bo] = finesOf(roster, { on }).people;
  // Six long days are 75 h: the last 3 of them are plain.
  expect(ann?.lines.filter((line) => line.rule === 'hours.window')).toMatchObject([
    { minutes: 180, enhancedMinutes: 0, totalPence: 3 * 6356 },
  ]);
  expect(bo?.lines).toMatchObject([
    { rule: 'shift.length', plainMinutes: 30, enhancedMinutes: 30, totalPence: (11032 + 15114) / 2 },
  ]);
});

describe('what is not known', () => {
  test('no grade, no rate', () => {
    const fines = onlyPerson(finesOf(drawn(['L14 . . . . . .'], null), { on }));
    expect([fines.totalPence, fines.missing]).toEqual([null, ['the grade']]);
  });

  test.each(['2016-09-01', '2026-05-01'])('rates of %s', (day) => {
    const fines = onlyPerson(finesOf(drawn(['EV EV . . . . .', 'LD LD LD LD LD LD .']), { on: day }));
    expect(fines.lines.length).toBeGreaterThan(0);
    expect([fines.totalPence, fines.missing.some((fact) => fact.includes('fines.rates'))]).toEqual([null, true]);
  });

  test('after 2022 the table is marked unconfirmed', () => {
    expect(onlyPerson(finesOf(drawn(['L14 . . . . . .']), { on: '2024-05-01' })).lines).toMatchObject([
      { totalPence: 7532, confidence: 'unconfirmed' },
    ]);
  });

  test('what March 2016 fined is not known, so no breach counts as free', () => {
    const fines = onlyPerson(finesOf(drawn(['L14 . . . . . .']), { on }, '2016-03'));
    expect([fines.lines, fines.totalPence, fines.missing.length]).toEqual([[], null, 1]);
  });

  test('a rule that would be fined and cannot be told is named', () => {
    expect(onlyPerson(finesOf(drawn(['Y . . . . . .']), { on })).undecided).toEqual(
      expect.arrayContaining(['hours.average', 'on-call.rest']),
    );
  });

  test('a contract that knows no fines is a problem that names one with them', () => {
    const rota = rotaOf(drawn(['L14 . . . . . .']));
    const other = contractById('england-2002');
    const contract = other.ok ? contractInForce(other.value) : other;
    if (!contract.ok) throw new Error('england-2002 is missing');
    const fines = finesFor(checkRota(rota, contract.value, { engine: 'test' }), rota, contract.value, { on });
    expect(fines).toMatchObject({
      ok: false,
      problems: [{ code: 'pay.no-fines', where: 'england-2002', tryThis: '--contract england-2016' }],
    });
  });

  test('a day that is none is a problem', () => {
    const rota = rotaOf(drawn(['LD . . . . . .']));
    const contract = terms2016(on);
    const fines = finesFor(checkRota(rota, contract, { engine: 'test' }), rota, contract, { on: 'today' });
    expect(fines.ok ? [] : fines.problems.map((problem) => problem.code)).toEqual(['pay.no-such-day']);
  });
});

test('a rota that keeps the limits is fined nothing', () => {
  const fines = onlyPerson(finesOf(drawn(['SD SD SD SD SD . .']), { on }));
  expect(fines).toMatchObject({ lines: [], doctorPence: 0, guardianPence: 0, totalPence: 0, missing: [] });
});
