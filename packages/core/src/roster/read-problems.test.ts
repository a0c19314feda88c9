import { describe, expect, test } from 'vitest';
import { LD, N, OC, OFF, roster, template, withDuties, withLine } from '../../test/interchange-samples.ts';
import { ROSTER_PROBLEMS } from '../problems/catalogue/roster.ts';
import { type Problem, problemSentence } from '../problems/index.ts';
import { type ReadOptions, readRota } from './index.ts';

function problemsOf(document: unknown, options?: ReadOptions): readonly Problem[] {
  const read = readRota(document, options);
  return read.ok ? [] : read.problems;
}

function sentences(document: unknown, options?: ReadOptions): string[] {
  return problemsOf(document, options).map(problemSentence);
}

const FAULTS: readonly (readonly [string, unknown, string])[] = [
  ['roster.wrong-value', [], 'document: an empty list; expected an object with "format": "rotawright/1".'],
  ['roster.wrong-value', roster({ title: 3 }), 'title: 3; expected text.'],
  ['roster.wrong-value', roster({ people: {} }), 'people: an object; expected a list.'],
  ['roster.wrong-value', roster({ duties: [7] }), 'duties[0]: 7; expected an object.'],
  [
    'roster.wrong-value',
    template({ lines: [[1, '', '', '', '', '', '']] }),
    'lines[0][0]: 1; expected a code, "" or codes joined by "+".',
  ],
  [
    'roster.wrong-value',
    roster({ people: [{ id: 'ann', fullTimeWeekends: [1] }] }),
    'people[0].fullTimeWeekends: a list of 1; expected two whole numbers: how many, and of how many weeks (1 to 520).',
  ],
  [
    'roster.missing-field',
    { format: 'rotawright/1' },
    'the document: no field named "kind"; expected a field named "kind". Try: add "kind"',
  ],
  [
    'roster.missing-field',
    withDuties({ date: '2026-02-04' }),
    'duties[0]: no field named "code"; expected a field named "code". Try: add "code"',
  ],
  [
    'roster.unknown-field',
    roster({ titel: 'x' }),
    'the document: a field named "titel"; expected only format, kind, title, zone, shiftTypes, people, from, until, duties, leave. Try: title',
  ],
  [
    'roster.unknown-field',
    withDuties({ date: '2026-02-04', code: 'LD', start: '08:00' }),
    'duties[0]: a field named "start"; expected only person, date, code. Try: take it away',
  ],
  [
    'roster.unknown-word',
    roster({ format: 'rotawright-report/1' }),
    'format: "rotawright-report/1"; expected "rotawright/1". Try: a rota in the interchange format, or "format": "rotawright/1" if it is one',
  ],
  [
    'roster.unknown-word',
    roster({ shiftTypes: [{ ...LD, kind: 'shft' }] }),
    'shiftTypes[0].kind: "shft"; expected one of shift, non-resident-on-call, resident-on-call. Try: "shift"',
  ],
  [
    'roster.number-out-of-range',
    roster({ people: [{ id: 'ann', wte: 0 }] }),
    'people[0].wte: 0; expected more than 0 and at most 1.',
  ],
  [
    'roster.number-out-of-range',
    roster({ people: [{ id: 'ann', wte: 1.01 }] }),
    'people[0].wte: 1.01; expected a number from 0 to 1.',
  ],
  ['roster.number-out-of-range', template({ cycleWeeks: 0.5 }), 'cycleWeeks: 0.5; expected a number from 1 to 520.'],
  [
    'roster.number-out-of-range',
    roster({ shiftTypes: [LD, { ...OC, work: { minutes: 1.5 } }] }),
    'shiftTypes[1].work.minutes: 1.5; expected a whole number.',
  ],
  [
    'roster.unusable-name',
    roster({ shiftTypes: [LD, { ...N, code: ' N' }] }),
    'shiftTypes[1].code: " N"; expected 1 to 200 characters without space around them. Try: "N"',
  ],
  [
    'roster.plus-in-code',
    template({ shiftTypes: [{ ...LD, code: 'A+B' }] }),
    'shiftTypes[0].code: "A+B"; expected a code without "+", which joins two codes in a cell.',
  ],
  [
    'roster.not-a-date',
    roster({ leave: [{ person: 'ann', date: '2026-02-29', kind: 'sick' }] }),
    'leave[0].date: "2026-02-29"; expected a real date written YYYY-MM-DD.',
  ],
  [
    'roster.not-a-time',
    roster({ shiftTypes: [{ ...LD, start: '24:00' }] }),
    'shiftTypes[0].start: "24:00"; expected a time written HH:MM, from 00:00 to 23:59.',
  ],
  [
    'roster.not-a-time',
    withDuties({ kind: 'shift', start: '2026-02-05 13:00', end: '2026-02-06T02:00' }),
    'duties[0].start: "2026-02-05 13:00"; expected a real date and time written YYYY-MM-DDTHH:MM, at most T23:59.',
  ],
  [
    'roster.date-out-of-range',
    roster({ until: '9999-01-01' }),
    'until: "9999-01-01"; expected a year from 1900 to 2999.',
  ],
  [
    'roster.until-not-after-from',
    roster({ until: '2026-02-04' }),
    'until: "2026-02-04"; expected a day after 2026-02-04. Try: 2026-02-05 for a roster of one day',
  ],
  [
    'roster.too-large',
    roster({ until: '2036-03-01' }),
    'until: "2036-03-01"; expected at most 3653 days after "from".',
  ],
  [
    'roster.unknown-zone',
    roster({ zone: 'Europe/Londn' }),
    'zone: "Europe/Londn"; expected a time zone of the IANA database, such as "Europe/London". Try: "Europe/London"',
  ],
  [
    'roster.duplicate-shift-type',
    roster({ shiftTypes: [LD, LD] }),
    'shiftTypes[1].code: "LD"; expected a code that no earlier shift type has. Try: another code, or take one of the two shift types away',
  ],
  [
    'roster.duplicate-person',
    roster({ people: [{ id: 'ann' }, { id: 'ann' }] }),
    'people[1].id: id "ann" a second time; expected an id that no earlier person has. Try: another id, or take one of the two away',
  ],
  [
    'roster.duplicate-leave',
    roster({
      leave: [
        { person: 'ann', date: '2026-03-01', kind: 'sick' },
        { person: 'ann', date: '2026-03-01', kind: 'annual' },
      ],
    }),
    'leave[1].date: "2026-03-01"; expected at most one entry of leave a day for one person.',
  ],
  [
    'roster.duplicate-waiver',
    roster({ people: [{ id: 'ann', waivers: ['run.any', 'run.any'] }] }),
    'people[0].waivers[1]: "run.any" a second time; expected each waiver once. Try: take it away',
  ],
  [
    'roster.unknown-shift-code',
    withDuties({ date: '2026-02-04', code: 'LDD' }),
    'duties[0].code: shift code "LDD"; expected one of SD, LD, N, OC. Try: "LD", or add "LDD" to shiftTypes',
  ],
  [
    'roster.unknown-shift-code',
    template({ lines: [['LD+Z', '', '', '', '', '', '']] }),
    'lines[0][0]: shift code "Z"; expected one of SD, LD, N, OC. Try: "N", or add "Z" to shiftTypes',
  ],
  [
    'roster.unknown-person',
    roster({ duties: [{ person: 'an', date: '2026-02-04', code: 'LD' }] }),
    'duties[0].person: "an"; expected the id of one of the people. Try: "ann", or add "an" to people',
  ],
  [
    'roster.unknown-waiver',
    roster({ people: [{ id: 'ann', waivers: ['hours.avrage'] }] }),
    'people[0].waivers[0]: "hours.avrage"; expected the id of a rule, such as "hours.average". Try: "hours.average"',
  ],
  [
    'roster.outside-span',
    withDuties({ date: '2026-08-05', code: 'LD' }),
    'duties[0].date: "2026-08-05"; expected a day from 2026-02-04 to 2026-08-04. Try: correct the date, or widen "from" and "until"',
  ],
  [
    'roster.outside-span',
    withDuties({ kind: 'shift', start: '2026-02-03T20:30', end: '2026-02-04T09:00' }),
    'duties[0].start: "2026-02-03T20:30"; expected a day from 2026-02-04 to 2026-08-04. Try: correct the date, or widen "from" and "until"',
  ],
  [
    'roster.end-not-after-start',
    withDuties({ kind: 'shift', start: '2026-02-05T13:00', end: '2026-02-05T02:00' }),
    'duties[0].end: "2026-02-05T02:00"; expected a time after "start". Try: the next date',
  ],
  [
    'roster.duty-too-long',
    withDuties({ kind: 'shift', start: '2026-02-05T13:00', end: '2026-02-12T13:01' }),
    'duties[0].end: "2026-02-12T13:01"; expected at most seven days after "start".',
  ],
  [
    'roster.part-exceeds-whole',
    roster({ shiftTypes: [LD, { ...OC, work: { minutes: 180, enhancedMinutes: 181 } }] }),
    'shiftTypes[1].work.enhancedMinutes: 181; expected at most the 180 minutes of work.',
  ],
  [
    'roster.part-exceeds-whole',
    roster({ people: [{ id: 'ann', fullTimeWeekends: [9, 8] }] }),
    'people[0].fullTimeWeekends: a list of 2; expected at most 8 in 8 weeks.',
  ],
  [
    'roster.line-and-duties',
    withLine(
      { startWeek: 1, template: { cycleWeeks: 1, lines: [OFF] } },
      { duties: [{ person: 'ann', date: '2026-02-04', code: 'LD' }] },
    ),
    'duties[0]: a duty of "ann", who has a template line as well; expected either a line or duties for one person. Try: take the line away, or this person’s duties',
  ],
  [
    'roster.wrong-cell-count',
    template({ cycleWeeks: 2 }),
    'lines: 1 week of cells; expected 2, as "cycleWeeks" says. Try: "cycleWeeks": 1, or 2 weeks of cells',
  ],
  [
    'roster.wrong-cell-count',
    template({ lines: [['LD']] }),
    'lines[0]: 1 cell; expected a list of 7 cells, Monday first. Try: use "" for a day off',
  ],
  [
    'roster.start-week-beyond-cycle',
    withLine({ startWeek: 2, template: { cycleWeeks: 1, lines: [OFF] } }),
    'people[0].line.startWeek: 2; expected a week of the template, 1 to 1.',
  ],
  [
    'roster.overlapping-duties',
    withDuties({ date: '2026-02-04', code: 'N' }, { date: '2026-02-05', code: 'LD' }),
    'duties[1]: "LD" from 2026-02-05T08:30 to 2026-02-05T21:00 of "ann", while "N" from 2026-02-04T20:30 to 2026-02-05T09:00 (duties[0]) is not over; expected duties of one person that do not overlap. Try: correct the times, or take one of the two away',
  ],
  [
    'roster.lost-to-clock-change',
    withDuties({ kind: 'shift', start: '2026-03-29T01:30', end: '2026-03-29T02:15' }),
    'duties[0]: a duty from 2026-03-29T01:30 to 2026-03-29T02:15, which the clock change skips; expected at least a minute that the clocks show. Try: the times that the clocks show on that day',
  ],
  [
    'roster.more-problems',
    roster({ duties: Array.from({ length: 300 }, () => 0) }),
    'the whole input: 100 more problems; expected none. Try: mend those listed first, then read again',
  ],
];

describe('a fault is told by place, finding, expectation and advice', () => {
  test.each(FAULTS)('%s', (code, document, sentence) => {
    const problems = problemsOf(document);
    expect(problems.map(problemSentence)).toContain(sentence);
    expect(problems.find((problem) => problemSentence(problem) === sentence)?.code).toBe(code);
  });

  test('every code of the catalogue has such a case', () => {
    expect([...new Set(FAULTS.map(([code]) => code))].sort()).toEqual(Object.keys(ROSTER_PROBLEMS).sort());
  });

  test('all problems of a document are told at once', () => {
    const document = roster({
      zone: 'Europe/Londn',
      people: [{ id: 'ann', wte: 2 }],
      duties: [{ person: 'bo', date: '2026-02-30', code: 'X', cod: 1 }],
      leave: [{ person: 'cy', date: '2027-01-01', kind: 'sik' }],
    });
    expect(problemsOf(document).map(({ where }) => where)).toEqual([
      'zone',
      'people[0].wte',
      'leave[0].person',
      'leave[0].kind',
      'leave[0].date',
      'duties[0]',
      'duties[0].person',
      'duties[0].code',
      'duties[0].date',
    ]);
  });

  test('a duty that covers two others overlaps both', () => {
    const document = withDuties(
      { kind: 'shift', start: '2026-02-04T09:00', end: '2026-02-05T09:00' },
      { kind: 'shift', start: '2026-02-04T10:00', end: '2026-02-04T12:00' },
      { kind: 'shift', start: '2026-02-04T20:00', end: '2026-02-04T22:00' },
    );
    expect(problemsOf(document).map(({ where, found }) => [where, found.includes('(duties[0])')])).toEqual([
      ['duties[1]', true],
      ['duties[2]', true],
    ]);
  });

  test('leave on the first day after the roster, and breaks longer than their duty, are faults', () => {
    expect(problemsOf(roster({ leave: [{ person: 'ann', date: '2026-08-05', kind: 'sick' }] }))[0]?.code).toBe(
      'roster.outside-span',
    );
    expect(problemsOf(roster({ leave: [{ person: 'ann', date: '2026-08-04', kind: 'sick' }] }))).toEqual([]);
    expect(problemsOf(roster({ shiftTypes: [{ ...LD, breaks: [400, 351] }] }))[0]?.code).toBe(
      'roster.part-exceeds-whole',
    );
    expect(problemsOf(roster({ shiftTypes: [{ ...LD, breaks: [400, 350] }] }))).toEqual([]);
  });

  test('an overlap in a template is found across its seam', () => {
    const document = template({ lines: [['SD', '', '', '', '', '', 'N']] });
    expect(sentences(document)).toEqual([
      'lines[0][0]: "SD" from W1 Mon 08:30 to W1 Mon 16:30, while "N" from W1 Sun 20:30 to W1 Mon 09:00 (lines[0][6]) is not over; expected duties of one person that do not overlap. Try: correct the times, or take one of the two away',
    ]);
  });

  test('a place is named as the reader of the file names it', () => {
    const cells = [['Rota!B2', 'Rota!C2', 'Rota!D2', 'Rota!E2', 'Rota!F2', 'Rota!G2', 'Rota!H2']];
    const unknown = template({ lines: [['', 'Q', '', '', '', '', '']] });
    expect(problemsOf(unknown, { origins: { cells } })[0]?.where).toBe('Rota!C2');
    const late = withDuties({ date: '2027-01-01', code: 'LD' });
    expect(problemsOf(late, { origins: { duties: ['Oct!F14'] } })[0]?.where).toBe('Oct!F14');
  });
});
