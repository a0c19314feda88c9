import { type PayOptions, type PayReport, payDifference } from '@rotawright/core/pay';
import type { RosterInput } from '@rotawright/core/roster';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { payOf, TYPES, template } from '../pay/pay-of.ts';

const numRuns = process.env['ROTAWRIGHT_SLOW'] === undefined ? 60 : 5000;

const on = fc.constantFrom(
  '2016-12-07',
  '2017-06-01',
  '2019-08-07',
  '2019-12-04',
  '2021-11-01',
  '2022-05-01',
  '2024-05-01',
  '2026-05-01',
);
const grade = fc.constantFrom('FY1', 'FY2', 'CT1', 'ST3', 'ST7');
const rounding = fc.constantFrom('table' as const, 'exact' as const);
const options = fc.record({ on, grade, rounding });

/** Codes that may follow one another on neighbouring days without overlap. */
const cell = fc.constantFrom('.', '.', 'SD', 'E', 'X');
const week = fc.array(cell, { minLength: 7, maxLength: 7 }).map((cells) => cells.join(' '));
const weeks = fc.array(week, { minLength: 1, maxLength: 4 });

const pay = (drawn: readonly string[], asked: PayOptions): PayReport => payOf(template(drawn, { wte: 1 }), asked);

/** The drawing with one day off made a day shift; the same drawing when no day is off. */
function withOneMore(drawn: readonly string[]): readonly string[] {
  const at = drawn.findIndex((line) => line.includes('.'));
  return drawn.map((line, i) => (i === at ? line.replace('.', 'SD') : line));
}

test('more duty never lowers a line or the total', () => {
  fc.assert(
    fc.property(weeks, options, (drawn, asked) => {
      const before = pay(drawn, asked);
      const after = pay(withOneMore(drawn), asked);
      // A sub-line is a difference of rounded lines, so it may move by a penny either way.
      for (const line of before.lines.filter(({ within }) => within.length === 0)) {
        const later = after.lines.find((candidate) => candidate.id === line.id);
        expect(later?.amountPence ?? -1).toBeGreaterThanOrEqual(line.amountPence ?? 0);
      }
      expect(after.totalPence ?? -1).toBeGreaterThanOrEqual(before.totalPence ?? 0);
    }),
    { numRuns },
  );
});

test('a roster made from a line is paid as the template', () => {
  const start = fc.integer({ min: 0, max: 27 }).map((day) => `2026-02-${String(day + 1).padStart(2, '0')}`);
  fc.assert(
    fc.property(weeks, options, start, fc.nat(3), (drawn, asked, from, startWeek) => {
      const { shiftTypes, cycleWeeks, lines } = template(drawn);
      const line = { template: { cycleWeeks, lines }, startWeek: (startWeek % cycleWeeks) + 1 };
      const roster: RosterInput = {
        format: 'rotawright/1',
        kind: 'roster',
        shiftTypes,
        people: [{ id: 'ann', wte: 1, line }],
        from,
        until: '2026-08-05',
      };
      const ofRoster = payOf(roster, asked);
      const ofTemplate = pay(drawn, asked);
      expect(ofRoster.lines).toEqual(ofTemplate.lines);
      expect(ofRoster.totalPence).toBe(ofTemplate.totalPence);
    }),
    { numRuns },
  );
});

test('lines that count add up to the total, and differences to the difference', () => {
  fc.assert(
    fc.property(weeks, options, options, (drawn, first, second) => {
      const before = pay(drawn, first);
      const after = pay(withOneMore(drawn), second);
      for (const report of [before, after]) {
        const sum = report.lines
          .filter((line) => line.within.length === 0)
          .reduce((total, line) => total + (line.amountPence ?? 0), 0);
        expect(report.totalPence).toBe(sum);
        expect(report.knownPence).toBe(sum);
      }
      const difference = payDifference(before, after);
      expect(difference.totalPence).toBe((after.totalPence ?? 0) - (before.totalPence ?? 0));
    }),
    { numRuns },
  );
});

test('repeating a cycle changes nothing', () => {
  fc.assert(
    fc.property(weeks, options, (drawn, asked) => {
      const amounts = (report: PayReport): unknown => report.lines.map((line) => [line.id, line.amountPence]);
      expect(amounts(pay([...drawn, ...drawn], asked))).toEqual(amounts(pay(drawn, asked)));
    }),
    { numRuns },
  );
});

test('what on-call work adds is inside basic, additional hours and the enhancement', () => {
  fc.assert(
    fc.property(weeks, options, fc.boolean(), (drawn, asked, isFullTime) => {
      const facts = { wte: isFullTime ? 1 : 0.6, fullTimeWeekends: [1, 2] as const, fullTimeOnCalls: [1, 2] as const };
      const idle = TYPES.map((type) =>
        type.code === 'X' ? { ...type, work: { minutes: 0, enhancedMinutes: 0 } } : type,
      );
      const worked = payOf(template(drawn, facts), asked);
      const unworked = payOf({ ...template(drawn, facts), shiftTypes: idle }, asked);
      const hours = (report: PayReport): number =>
        report.lines
          .filter((line) => ['basic', 'additional-hours', 'enhancement'].includes(line.id))
          .reduce((sum, line) => sum + (line.amountPence ?? 0), 0);
      const added = worked.lines.find((line) => line.id === 'on-call-work')?.amountPence ?? 0;
      expect(hours(worked) - hours(unworked)).toBe(added);
    }),
    { numRuns },
  );
});
