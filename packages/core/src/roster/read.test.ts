import { describe, expect, test } from 'vitest';
import { LD, N, OC, OFF, roster, SD, template, withDuties, withLine } from '../../test/interchange-samples.ts';
import { problemSentence } from '../problems/index.ts';
import { compileRota, parseInterchange, type RosterInput, readRota } from './index.ts';

/** Civil starts and ends of a rota, with codes: what a person would copy from it. */
function drawn(document: unknown): string[] {
  const read = readRota(document);
  if (!read.ok) return read.problems.map(problemSentence);
  const { duties, clock } = read.value;
  return Array.from(duties.start, (start, i) => {
    const code = duties.codes[duties.code[i] ?? 0];
    return `${code} ${clock.stamp(start)} ${clock.stamp(duties.end[i] ?? 0)}`;
  });
}

function column(
  document: unknown,
  name: 'work' | 'enhancedWork' | 'plannedBreaks' | 'restTotal' | 'restNight' | 'rosteredMinutes',
): number[] {
  const read = readRota(document);
  return read.ok ? [...read.value.duties[name]] : [];
}

function notesOf(document: unknown): readonly string[] {
  const read = readRota(document);
  return read.ok ? read.notes : read.problems.map(problemSentence);
}

describe('duties', () => {
  test('stand in order of start whatever their order in the document', () => {
    const document = withDuties(
      { date: '2026-02-07', code: 'LD' },
      { kind: 'shift', start: '2026-02-05T13:00', end: '2026-02-06T02:00' },
      { date: '2026-02-04', code: 'N' },
    );
    expect(drawn(document)).toEqual([
      'N 2026-02-04T20:30 2026-02-05T09:00',
      ' 2026-02-05T13:00 2026-02-06T02:00',
      'LD 2026-02-07T08:30 2026-02-07T21:00',
    ]);
  });

  test('touch without a problem', () => {
    const early = { code: 'E', start: '00:00', end: '09:00', kind: 'shift' };
    const whole = { code: 'W', start: '09:00', end: '24:00', kind: 'shift' };
    const duties = [
      { person: 'ann', date: '2026-02-04', code: 'W' },
      { person: 'ann', date: '2026-02-05', code: 'E' },
      { person: 'ann', date: '2026-02-05', code: 'W' },
    ];
    expect(drawn(roster({ shiftTypes: [early, whole], duties }))).toEqual([
      'W 2026-02-04T09:00 2026-02-05T00:00',
      'E 2026-02-05T00:00 2026-02-05T09:00',
      'W 2026-02-05T09:00 2026-02-06T00:00',
    ]);
  });

  test('of a type that ends as it starts last 24 hours', () => {
    const day = { code: 'D', start: '09:00', end: '09:00', kind: 'shift' };
    const document = roster({
      shiftTypes: [day],
      duties: [{ person: 'ann', date: '2026-10-24', code: 'D' }],
      until: '2026-12-01',
    });
    expect(column(document, 'rosteredMinutes')).toEqual([1440]);
    expect(column(document, 'work')).toEqual([1500]);
  });

  test('may start on the last day and end after the roster, and last seven days', () => {
    const document = withDuties(
      { date: '2026-08-04', code: 'N' },
      { kind: 'resident-on-call', start: '2026-07-20T09:00', end: '2026-07-27T09:00' },
    );
    expect(drawn(document)).toEqual([' 2026-07-20T09:00 2026-07-27T09:00', 'N 2026-08-04T20:30 2026-08-05T09:00']);
  });

  test('keep what is not known apart from nothing', () => {
    const types = [
      SD,
      LD,
      { ...N, breaks: [] },
      { ...SD, code: 'B', breaks: [60, 15, 15, 29] },
      OC,
      { ...OC, code: 'P', work: undefined },
    ];
    const codes = ['SD', 'LD', 'N', 'B', 'OC', 'P'];
    const duties = codes.map((code, i) => ({ person: 'ann', date: `2026-02-${10 + i * 2}`, code }));
    const document = roster({ shiftTypes: types, duties });
    expect(column(document, 'plannedBreaks')).toEqual([-1, 2, 0, 2, -1, -1]);
    expect(column(document, 'work')).toEqual([480, 750, 750, 480, 180, -1]);
    expect(column(document, 'enhancedWork')).toEqual([-1, -1, -1, -1, -1, -1]);
    expect(column(document, 'restTotal')).toEqual([-1, -1, -1, -1, -1, -1]);
  });

  test('carry the estimates of their on-call period', () => {
    const work = { minutes: 180, enhancedMinutes: 60, expectedRest: { total: 600, longestNight: 330 } };
    const document = withDuties({
      kind: 'non-resident-on-call',
      start: '2026-02-05T17:00',
      end: '2026-02-06T09:00',
      work,
    });
    expect([column(document, 'work'), column(document, 'enhancedWork')]).toEqual([[180], [60]]);
    expect([column(document, 'restTotal'), column(document, 'restNight')]).toEqual([[600], [330]]);
  });

  test('whose times the clock change skips are moved, with a note that names the date', () => {
    const document = withDuties({ kind: 'shift', start: '2026-03-28T17:00', end: '2026-03-29T01:30' });
    expect(drawn(document)).toEqual([' 2026-03-28T17:00 2026-03-29T02:30']);
    expect(column(document, 'work')).toEqual([510]);
    expect(notesOf(document)).toEqual([
      'duties[0] ("ann"): the clock change of Sun 29 Mar 2026 skips 01:30, so this duty ends at 02:30',
    ]);
  });

  test('are kept on a day of leave, with a note', () => {
    const document = roster({ leave: [{ person: 'ann', date: '2026-02-04', kind: 'study' }] });
    expect(drawn(document)).toEqual(['LD 2026-02-04T08:30 2026-02-04T21:00']);
    expect(notesOf(document)).toEqual(['"ann" has leave (study) and a duty on Wed 4 Feb 2026: the duty is kept']);
  });

  test('say that an estimate of work on a shift is not used', () => {
    expect(notesOf(roster({ shiftTypes: [{ ...LD, work: { minutes: 60 } }] }))).toEqual([
      'shiftTypes[0].work: a shift is work for its whole length, so this estimate is not used',
    ]);
  });
});

describe('a template line', () => {
  const lines = [
    ['LD', '', '', '', '', '', ''],
    ['', '', 'SD', '', '', '', ''],
    ['', '', 'N', '', '', '', ''],
  ];
  // 4 February 2026 is a Wednesday.
  const span = { from: '2026-02-04', until: '2026-02-26' };

  test('begins its start week on the Monday of the week that holds the first day', () => {
    expect(drawn(withLine({ startWeek: 2, template: { cycleWeeks: 3, lines } }, span))).toEqual([
      'SD 2026-02-04T08:30 2026-02-04T16:30',
      'N 2026-02-11T20:30 2026-02-12T09:00',
      'LD 2026-02-16T08:30 2026-02-16T21:00',
      'SD 2026-02-25T08:30 2026-02-25T16:30',
    ]);
  });

  test('loses the duties of a day of leave, without a note', () => {
    const leave = [{ person: 'ann', date: '2026-02-11', kind: 'annual' }];
    const document = withLine({ startWeek: 2, template: { cycleWeeks: 3, lines } }, { ...span, leave });
    expect(drawn(document)).toHaveLength(3);
    expect(notesOf(document)).toEqual([]);
  });

  test('uses its own shift types where it has them', () => {
    const own = [{ ...SD, start: '10:00' }];
    const template = { cycleWeeks: 1, lines: [['', '', 'SD', '', '', '', '']], shiftTypes: own };
    expect(drawn(withLine({ startWeek: 1, template }, { ...span, until: '2026-02-05' }))).toEqual([
      'SD 2026-02-04T10:00 2026-02-04T16:30',
    ]);
  });

  test('gives its cycle to the person and its cell to each duty', () => {
    const read = readRota(withLine({ startWeek: 2, template: { cycleWeeks: 3, lines } }, span));
    expect(read.ok && read.value.people[0]?.cycleWeeks).toBe(3);
    expect(read.ok && read.value.originOf(1)).toBe('people[0].line.template.lines[2][2]');
  });
});

describe('a template', () => {
  const document = template({
    cycleWeeks: 2,
    wte: 0.8,
    lines: [['LD+N', '', '', '', '', 'SD', ''], OFF].slice(0, 2),
    shiftTypes: [SD, { ...LD, end: '20:00' }, N],
  });

  test('has one person, its facts, and instants from W1 Mon', () => {
    const read = readRota(document);
    expect(read.ok && read.value.people).toEqual([
      { id: 'template', name: 'template', facts: { wte: 0.8 }, leave: [], cycleWeeks: 2 },
    ]);
    expect(drawn(document)).toEqual([
      'LD W1 Mon 08:30 W1 Mon 20:00',
      'N W1 Mon 20:30 W1 Tue 09:00',
      'SD W1 Sat 08:30 W1 Sat 16:30',
    ]);
    expect(read.ok && [read.value.firstDay, read.value.endDay]).toEqual([0, 14]);
  });

  test('names the cell of a duty as the file does, or by its path', () => {
    const cells = [['B2', 'C2', 'D2', 'E2', 'F2', 'G2', 'H2']];
    const named = readRota(document, { origins: { cells } });
    const plain = readRota(document);
    expect(named.ok && [named.value.originOf(1), named.value.originOf(2)]).toEqual(['B2', 'G2']);
    expect(plain.ok && plain.value.originOf(2)).toBe('lines[0][5]');
  });
});

test('duties of a template may touch, across the seam too', () => {
  const early = { code: 'E', start: '00:00', end: '09:00', kind: 'shift' };
  const late = { code: 'L', start: '09:00', end: '00:00', kind: 'shift' };
  const lines = [['E+L', 'E', '', '', '', '', 'L']];
  expect(drawn(template({ lines, shiftTypes: [early, late] }))).toHaveLength(4);
});

test('each duty of several people comes from its own line', () => {
  const week = ['LD', '', 'LD', '', '', '', ''];
  const line = { startWeek: 1, template: { cycleWeeks: 1, lines: [week] } };
  const people = ['ann', 'bo', 'cy'].map((id) => ({ id, line }));
  const read = readRota(roster({ people, duties: [], from: '2026-02-02', until: '2026-02-09' }));
  expect(read.ok && Array.from({ length: 6 }, (_, i) => read.value.originOf(i))).toEqual(
    [0, 1, 2].flatMap((p) => [0, 2].map((day) => `people[${p}].line.template.lines[0][${day}]`)),
  );
});

test('people, leave and facts are kept in order', () => {
  const leave = ['2026-03-03', '2026-03-01'].map((date) => ({ person: 'bo', date, kind: 'annual' }));
  const people = [{ id: 'ann', name: 'Ann', waivers: ['hours.average'] }, { id: 'bo' }];
  const read = readRota(roster({ people, leave, duties: [{ person: 'bo', date: '2026-02-04', code: 'LD' }] }));
  expect(read.ok && [...read.value.offsets]).toEqual([0, 0, 1]);
  expect(read.ok && read.value.people.map(({ name, facts }) => [name, facts])).toEqual([
    ['Ann', { waivers: ['hours.average'] }],
    ['bo', {}],
  ]);
  expect(read.ok && read.value.people[1]?.leave.map(({ day }) => day)).toEqual([20_513, 20_515]);
});

test('a document that passes is given back as it was', () => {
  const document = roster();
  const parsed = parseInterchange(document);
  expect(parsed.ok && parsed.value).toBe(document);
});

test('an input that a program built is compiled in the same way', () => {
  const input: RosterInput = {
    format: 'rotawright/1',
    kind: 'roster',
    shiftTypes: [{ ...SD, kind: 'shift' }],
    people: [{ id: 'ann' }],
    from: '2026-02-04',
    until: '2026-02-05',
    duties: [{ person: 'ann', date: '2026-02-04', code: 'SD' }],
  };
  const compiled = compileRota(input);
  expect(compiled.ok && [...compiled.value.duties.work]).toEqual([480]);
});
