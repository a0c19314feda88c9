import { describe, expect, test } from 'vitest';
import { roster, SD, template } from '../../test/interchange-samples.ts';
import { type Rota, readRota } from './index.ts';
import { findWeekendsWorked, type WeekendsWorked, weekendsOf } from './weekends.ts';

const HOURS = { opens: 1, closes: 1439 };

function rotaOf(document: unknown): Rota {
  const read = readRota(document);
  if (!read.ok) throw new Error(read.problems[0]?.found);
  return read.value;
}

function oneDuty(start: string, end: string): Rota {
  const duties = [{ person: 'ann', kind: 'shift', start, end }];
  return rotaOf(roster({ from: '2026-03-02', until: '2026-03-23', duties }));
}

function worked(rota: Rota): WeekendsWorked {
  return findWeekendsWorked({ duties: rota.duties, first: 0, end: rota.duties.count }, weekendsOf(rota, HOURS));
}

describe('weekendsOf', () => {
  test.each([
    ['Monday to Sunday', '2026-03-02', '2026-03-09', 1],
    ['Monday to Saturday', '2026-03-02', '2026-03-08', 0],
    ['Sunday to the next Sunday', '2026-03-08', '2026-03-16', 1],
    ['one Saturday and Sunday', '2026-03-07', '2026-03-09', 1],
    ['Saturday alone', '2026-03-07', '2026-03-08', 0],
    ['26 weeks', '2026-02-04', '2026-08-05', 26],
  ])('%s holds whole weekends only', (_, from, until, count) => {
    expect(weekendsOf(rotaOf(roster({ from, until, duties: [] })), HOURS).count).toBe(count);
  });

  test('a template has as many as weeks', () => {
    const week = ['', '', '', '', '', '', ''];
    expect(weekendsOf(rotaOf(template({ cycleWeeks: 3, lines: [week, week, week] })), HOURS).count).toBe(3);
  });

  test('a weekend with a clock change is an hour shorter or longer', () => {
    const { start, end } = weekendsOf(rotaOf(roster({ from: '2026-03-28', until: '2026-03-30', duties: [] })), HOURS);
    expect((end[0] ?? 0) - (start[0] ?? 0)).toBe(2879 - 60);
  });
});

describe('a weekend', () => {
  test.each([
    ['an end at Saturday 00:01', '2026-03-06T20:00', '2026-03-07T00:01', 0],
    ['an end at Saturday 00:02', '2026-03-06T20:00', '2026-03-07T00:02', 1],
    ['a start at Sunday 23:59', '2026-03-08T23:59', '2026-03-09T08:00', 1],
    ['a start at Monday 00:00', '2026-03-09T00:00', '2026-03-09T08:00', 0],
    ['a night of Friday', '2026-03-06T20:30', '2026-03-07T09:00', 1],
    ['a day in the week', '2026-03-05T09:00', '2026-03-05T17:00', 0],
    ['a duty over two weekends', '2026-03-08T12:00', '2026-03-14T12:00', 2],
  ])('with %s: worked %s to %s, %i', (_, start, end, count) => {
    expect(worked(oneDuty(start, end))).toEqual({ count, duties: count === 0 ? [] : [0] });
  });

  test('counts once whatever stands in it', () => {
    const lines = [['', '', '', '', 'SD', 'SD', 'SD']];
    expect(worked(rotaOf(template({ lines, shiftTypes: [SD] })))).toEqual({ count: 1, duties: [1] });
  });
});
