import { describe, expect, test } from 'vitest';
import { payOf, template } from '../../test/pay/pay-of.ts';
import { payDifference } from './pay-difference.ts';
import type { PayReport } from './pay-report.ts';

const pay = (week: string, grade: string | undefined, on = '2022-05-01', premia: readonly string[] = []): PayReport =>
  payOf(template([week], { wte: 1, ...(grade === undefined ? {} : { grade }) }), { on, premia });

const PLAIN = 'SD . . . . . .';

describe('a difference', () => {
  test('of a report with itself is nothing', () => {
    const report = pay('SD E . . . X .', 'FY1');
    const { lines, totalPence, monthlyPence } = payDifference(report, report);
    expect([lines.every((line) => line.differencePence === 0), totalPence, monthlyPence]).toEqual([true, 0, 0]);
  });

  test('a line on one side only counts as nothing on the other', () => {
    const there = payDifference(pay(PLAIN, 'FY1'), pay('SD . . . . X .', 'FY1'));
    const back = payDifference(pay('SD . . . . X .', 'FY1'), pay(PLAIN, 'FY1'));
    const line = (of: typeof there) => of.lines.find((candidate) => candidate.id === 'on-call-availability');
    expect(line(there)).toMatchObject({ beforePence: 0, afterPence: 235100, differencePence: 235100, missing: [] });
    expect(line(back)).toMatchObject({ beforePence: 235100, afterPence: 0, differencePence: -235100 });
    expect((there.totalPence ?? 0) + (back.totalPence ?? 0)).toBe(0);
  });

  test('an amount nobody knows leaves the difference untold', () => {
    const difference = payDifference(pay(PLAIN, 'FY1'), pay(PLAIN, undefined));
    expect([difference.totalPence, difference.monthlyPence, difference.lines[0]?.missing]).toEqual([
      null,
      null,
      ['the grade'],
    ]);
  });

  test('two dates: a month is the difference of the months as each is rounded', () => {
    const difference = payDifference(pay(PLAIN, 'FY1', '2021-05-01'), pay(PLAIN, 'FY1'));
    expect([difference.totalPence, difference.monthlyPence]).toEqual([57600, 244867 - 240067]);
  });

  test('two grades', () => {
    expect(payDifference(pay(PLAIN, 'FY1'), pay(PLAIN, 'FY2')).totalPence).toBe(3401200 - 2938400);
  });

  test('premia of different names do not meet', () => {
    const { lines } = payDifference(
      pay(PLAIN, 'ST4', '2022-05-01', ['academia']),
      pay(PLAIN, 'ST4', '2022-05-01', ['psychiatry-core']),
    );
    expect(lines.filter((line) => line.id === 'premium').map((line) => line.differencePence)).toEqual([
      -446100, 371800,
    ]);
  });
});
