import { describe, expect, test } from 'vitest';
import { payFacts, termsOn } from '../../../test/pay/pay-facts-of.ts';
import { basicLine } from './basic-line.ts';
import { floorLine, londonLine, ltftAllowanceLine, premiumLine } from './extra-lines.ts';

describe('a premium', () => {
  test('less than full time is by the whole-time equivalent, exactly', () => {
    expect(premiumLine(payFacts({ wte: 0.7 }), termsOn(), 'general-practice')).toMatchObject({
      amountPence: 640080,
      part: 'general-practice',
      inputs: { wte: 0.7 },
    });
  });

  test('that had not begun cannot be told', () => {
    expect(premiumLine(payFacts(), termsOn('2017-06-01'), 'histopathology')).toMatchObject({
      amountPence: null,
      missing: [expect.stringContaining('histopathology')],
    });
  });

  test('that is agreed locally cannot be told', () => {
    expect(premiumLine(payFacts(), termsOn(), 'exceptional')).toMatchObject({
      amountPence: null,
      missing: [expect.stringContaining('locally')],
    });
  });
});

test('London weighting is kept as printed and marked once it was only seen in use', () => {
  expect([
    londonLine(payFacts(), termsOn(), { zone: 'london' }).confidence,
    londonLine(payFacts(), termsOn('2025-05-01'), { zone: 'london' }).confidence,
  ]).toEqual(['quoted', 'third-party']);
});

test('a zone that is not in the table cannot be told', () => {
  expect(londonLine(payFacts(), termsOn(), { zone: 'paris' }).missing).toHaveLength(1);
});

test('a full-timer has no less than full-time allowance', () => {
  expect(ltftAllowanceLine(payFacts(), termsOn(), true)).toBeNull();
});

describe('the floor', () => {
  const lines = [basicLine(payFacts(), termsOn())];

  test.each([
    ['above the lines tops them up', 3000000, 61600],
    ['met exactly adds nothing', 2938400, 0],
    ['below the lines takes nothing away', 1000000, 0],
  ])('%s', (_, floorPence, wanted) => {
    expect(floorLine(termsOn(), floorPence, lines).amountPence).toBe(wanted);
  });

  test('cannot be told while the lines known stay below it', () => {
    const untold = [basicLine(payFacts({ grade: null }), termsOn())];
    expect(floorLine(termsOn(), 1000000, untold)).toMatchObject({
      amountPence: null,
      missing: ['the other lines, to compare with the floor'],
    });
  });

  test('of March 2016 is not known', () => {
    expect(floorLine(termsOn('2016-09-01', '2016-03'), 1000000, lines).amountPence).toBeNull();
  });
});
