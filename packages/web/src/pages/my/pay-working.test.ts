import { contractById, contractInForce } from '@rotawright/core/contracts';
import { type PayBasis, type PayFacts, payLines, payTerms } from '@rotawright/core/pay';
import { parseCivilDate } from '@rotawright/core/time';
import { expect, test } from 'vitest';
import { factOf, workingOf } from './pay-working.ts';

const ON = '2022-05-01';

function terms() {
  const known = contractById('england-2016');
  const inForce = known.ok ? contractInForce(known.value, { on: parseCivilDate(ON) ?? 0 }) : known;
  if (!inForce.ok) throw new Error(JSON.stringify(inForce.problems));
  return payTerms(inForce.value, ON);
}

/** What is said of each line of an FY1 on four weeks of 40 plain hours, changed as given. */
function said(basis: Partial<PayBasis>, facts: Partial<PayFacts> = {}): Readonly<Record<string, string | null>> {
  const plain = { days: 28, shiftMinutes: 9600, enhancedShiftMinutes: 0, weekends: 0 };
  const lines = payLines(
    {
      grade: 'FY1',
      wte: 1,
      fullTimeWeekends: null,
      fullTimeOnCalls: null,
      rounding: 'table',
      basis: { ...plain, onCallPeriods: 0, onCallMinutes: 0, onCallEnhancedMinutes: 0, ...basis },
      ...facts,
    },
    terms(),
  );
  return Object.fromEntries(lines.map((line) => [line.id, workingOf(line, lines)]));
}

test('each line of pay says its own sum in hours and pounds', () => {
  expect(said({ shiftMinutes: 10_530, enhancedShiftMinutes: 2625, weekends: 1 })).toEqual({
    basic: 'Grade FY1 is at nodal point 1: £29,384.00 a year.',
    'additional-hours': '43.875 h − 40 h = 3.875 h a week, each 1/40 of £29,384: £2,846.58 a year.',
    enhancement: '10.9375 h a week at enhanced times, each 37% of 1/40 of £29,384: £2,972.83 a year.',
    weekend: '1 weekend in 4 weeks: 7.5% of £29,384: £2,204.00 a year.',
  });
});

test('what comes to nothing says why', () => {
  expect(said({})).toMatchObject({
    'additional-hours': '40 h a week on average are not over the 40 h of full time: £0.00 a year.',
    enhancement: 'No hour of this rota is at an enhanced time: £0.00 a year.',
    weekend: '0 weekends in 4 weeks, for which nothing is paid: £0.00 a year.',
  });
});

test('on call and less than full time have their shares in them', () => {
  const lines = said(
    { shiftMinutes: 6480, onCallPeriods: 2, onCallMinutes: 240, onCallEnhancedMinutes: 60, weekends: 1 },
    { wte: 0.6, fullTimeWeekends: [2, 4], fullTimeOnCalls: [4, 4] },
  );
  expect(lines['basic']).toMatch(
    /^28 h a week on average, of a full-time week of 40 h, for which £29,384 is paid: £20,568\.80 a year\.$/,
  );
  expect(lines['weekend']).toMatch(
    /^1 weekend in 4 weeks: 15% of £29,384, times these over the 2 weekends in 4 weeks of a full-timer: £/,
  );
  expect(lines['on-call-availability']).toMatch(
    /^2 on-call periods in 28 days, however many: 8% of £29,384, times these over the 4 on-call periods in 4 weeks of a full-timer: £/,
  );
  expect(lines['on-call-work']).toMatch(
    /^1 h a week of estimated work in 2 on-call periods, of which 0\.25 h at enhanced times, add to the lines above: £/,
  );
});

test('what cannot be told has no sum, and facts are listed with their units', () => {
  const lines = said({ onCallPeriods: 1, onCallMinutes: null, onCallEnhancedMinutes: null }, { grade: null });
  expect([lines['basic'], lines['additional-hours'], lines['enhancement']]).toEqual([null, null, null]);
  expect(factOf('fullTimeMinutes', 2400)).toEqual(['Full-time week', '40 h']);
  expect(factOf('averageMinutes', [5265, 2])).toEqual(['Average week', '43.875 h']);
  expect(factOf('wte', 0.6)).toEqual(['Part of full time', '0.6']);
  expect(factOf('nodalPoint', 3)).toEqual(['Nodal point', '3']);
});
