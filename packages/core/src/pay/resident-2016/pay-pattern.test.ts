import { describe, expect, test } from 'vitest';
import { rotaOf, TYPES, template } from '../../../test/pay/pay-of.ts';
import type { LeaveInput, RosterInput } from '../../roster/index.ts';
import { type PayPattern, payPattern } from './pay-pattern.ts';

const WEEKS = ['SD SD SD SD SD . .', 'LD LD . N N N N', '. . SD SD SD X .', 'E E SD . . LD LD'];

/** A roster of one person on the template's line. */
function lineRoster(
  from: string,
  until: string,
  options: { startWeek?: number; leave?: readonly string[] } = {},
): RosterInput {
  const leave: LeaveInput[] = (options.leave ?? []).map((date) => ({ person: 'ann', date, kind: 'annual' }));
  const line = { template: template(WEEKS), startWeek: options.startWeek ?? 1 };
  return {
    format: 'rotawright/1',
    kind: 'roster',
    shiftTypes: TYPES,
    people: [{ id: 'ann', line }],
    from,
    until,
    leave,
  };
}

function patternOf(input: Parameters<typeof rotaOf>[0]): PayPattern {
  const pattern = payPattern(rotaOf(input), 0);
  if ('missing' in pattern) throw new Error(pattern.missing);
  return pattern;
}

const lengths = (pattern: PayPattern): number[] => pattern.duties.map((duty) => duty.end - duty.start);

describe('a roster made from a line', () => {
  const cycle = patternOf(template(WEEKS));

  test('is the cycle, however long the roster runs', () => {
    const pattern = patternOf(lineRoster('2026-02-04', '2026-08-05'));
    expect(pattern.days).toBe(28);
    expect([...lengths(pattern)].sort()).toEqual([...lengths(cycle)].sort());
    expect(pattern.notes).toEqual([]);
  });

  test('does not feel a clock change', () => {
    // 2026-03-28 and 29 hold the nights of week 2 when the cycle starts on 16 March.
    const pattern = patternOf(lineRoster('2026-03-16', '2026-04-13'));
    expect(lengths(pattern)).toEqual(lengths(cycle));
    // The second time round its nights are of usual length, which is no other cycle.
    expect(patternOf(lineRoster('2026-03-16', '2026-05-11')).notes).toEqual([]);
  });

  test('takes a day of leave from another time round', () => {
    const pattern = patternOf(lineRoster('2026-02-02', '2026-08-03', { leave: ['2026-02-02', '2026-02-09'] }));
    expect(lengths(pattern)).toEqual(lengths(cycle));
  });

  test('that never shows a day without leave cannot be told', () => {
    const short = payPattern(rotaOf(lineRoster('2026-02-02', '2026-02-28')), 0);
    expect(short).toEqual({ missing: expect.stringContaining('the whole cycle of 4 weeks: 2 of its days') });
    const away = payPattern(rotaOf(lineRoster('2026-02-02', '2026-03-02', { leave: ['2026-02-09'] })), 0);
    expect(away).toEqual({ missing: expect.stringContaining('1 of its days') });
  });

  test('keeps weekdays, so weekends are the same', () => {
    const pattern = patternOf(lineRoster('2026-02-04', '2026-08-05', { startWeek: 3 }));
    const weekdays = (from: PayPattern): number[] => from.duties.map((duty) => duty.weekday).sort();
    expect(weekdays(pattern)).toEqual(weekdays(cycle));
  });
});

describe('a roster of plain duties', () => {
  const roster: RosterInput = {
    format: 'rotawright/1',
    kind: 'roster',
    shiftTypes: TYPES,
    people: [{ id: 'ann' }],
    from: '2026-03-23',
    until: '2026-04-06',
    duties: [{ person: 'ann', date: '2026-03-28', code: 'N' }],
    leave: [{ person: 'ann', date: '2026-03-24', kind: 'annual' }],
  };

  test('stands as it is, clock change and all, with notes that say so', () => {
    const pattern = patternOf(roster);
    expect([pattern.days, lengths(pattern)]).toEqual([14, [660]]);
    expect(pattern.notes).toHaveLength(2);
  });

  test('says from and until when a doctor is seen, where that is four weeks or more from an edge', () => {
    const of = (from: string, until: string) => patternOf({ ...roster, from, until }).notes.slice(2);
    // Seen from 24 to 28 March.
    expect(of('2026-02-24', '2026-04-25')).toEqual([
      'No duty and no leave before Tue 24 Mar 2026: the average counts these weeks as free.',
    ]);
    expect(of('2026-02-25', '2026-04-26')).toEqual([
      'No duty and no leave after Sat 28 Mar 2026: the average counts these weeks as free.',
    ]);
    expect(of('2026-02-25', '2026-04-25')).toEqual([]);
  });

  test('knows its weekdays', () => {
    expect(patternOf(roster).duties.map((duty) => duty.weekday)).toEqual([5]);
  });
});

test('resident on-call is a shift here', () => {
  const types = [{ code: 'R', start: '17:00', end: '09:00', kind: 'resident-on-call', work: { minutes: 60 } }] as const;
  const pattern = patternOf({ ...template(['R . . . . . .']), shiftTypes: types });
  expect(pattern.duties.map((duty) => duty.isShift)).toEqual([true]);
});
