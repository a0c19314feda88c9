import { describe, expect, test } from 'vitest';
import { payTerms } from '../../src/pay/index.ts';
import { type BandFacts, bandOfFacts } from '../../src/pay/new-deal/index.ts';
import { rational } from '../../src/pay/rational.ts';
import { contract2002, madeFacts, type PrintedFacts } from './made-facts.ts';

const terms = payTerms(contract2002(), '2015-08-05');
const H = (hours: number): string => String(hours * 60);

function band(printed: PrintedFacts, more: Partial<BandFacts> = {}): string | null {
  return bandOfFacts(madeFacts(printed, more), terms).band;
}

describe('full time, shifts', () => {
  test.each([
    ['40 hours in plain time have no band', { minutes: H(40) }, 'none'],
    ['40 hours and a minute in plain time are 1B', { minutes: '2401' }, '1B'],
    ['40 hours with an evening are 1B', { minutes: H(40), outsideShare: '0.01' }, '1B'],
    ['a third outside is not over a third', { minutes: H(48), outsideShare: '0.333333', weekendsOneIn: '5' }, '1B'],
    ['over a third outside is 1A', { minutes: H(48), outsideShare: '0.3334' }, '1A'],
    ['one weekend in four is 1A', { minutes: H(48), outsideShare: '0.1', weekendsOneIn: '4' }, '1A'],
    ['one weekend in 4.01 is 1B', { minutes: H(48), outsideShare: '0.1', weekendsOneIn: '4.01' }, '1B'],
    ['over 48 hours is 2B', { minutes: '2880.001', outsideShare: '0.1', weekendsOneIn: '4' }, '2B'],
    [
      'over 48 hours and one weekend in three is 2A',
      { minutes: '2881', outsideShare: '0.1', weekendsOneIn: '3' },
      '2A',
    ],
    ['over 48 hours and over a third outside is 2A', { minutes: '2881', outsideShare: '0.34' }, '2A'],
  ])('%s', (_name, printed, expected) => {
    expect(band(printed)).toBe(expected);
  });

  test('exactly a third outside is not over a third', () => {
    expect(band({ minutes: H(48) }, { outsideShare: rational(1, 3), isAnyOutside: true })).toBe('1B');
    expect(band({ minutes: H(48) }, { outsideShare: rational(1001, 3000), isAnyOutside: true })).toBe('1A');
  });

  test('a breach is band 3 whatever the hours', () => {
    const compliance = { breaks: ['new-deal.off-duty'], untold: [], assumed: [] };
    expect(band({ minutes: H(30) }, { compliance })).toBe('3');
  });
});

describe('full time, on call', () => {
  const oc = (hours: number, onCallOneIn: string, more: Partial<PrintedFacts> = {}): PrintedFacts => ({
    pattern: 'on-call',
    minutes: H(hours),
    outsideShare: '0.5',
    onCallOneIn,
    ...more,
  });
  const r = { criterionR: true };
  const away = { resident: false };

  test.each([
    ['one in six with cover is 1A', oc(48, '6'), {}, '1A'],
    ['one in six without cover is not', oc(48, '6', { prospectiveCover: false }), {}, '1B'],
    ['one in five without cover is 1A', oc(48, '5', { prospectiveCover: false }), {}, '1A'],
    ['one in eight with cover and R is 1A', oc(48, '8'), r, '1A'],
    ['one in eight with cover and no R is 1B', oc(48, '8'), {}, '1B'],
    ['one in 8.5 with cover is 1B: not rare enough', oc(48, '8.5'), away, '1B'],
    ['one in ten with cover from home is 1C', oc(48, '10'), away, '1C'],
    ['one in ten with cover and resident is 1B', oc(48, '10'), {}, '1B'],
    ['one in nine with cover from home is 1C for an FY1', oc(48, '9'), { ...away, grade: 'FY1' }, '1C'],
    ['one in seven without cover and R is 1A', oc(48, '7', { prospectiveCover: false }), r, '1A'],
    [
      'one in seven without cover is not that often for an FY1',
      oc(48, '7', { prospectiveCover: false }),
      { ...r, grade: 'FY1' },
      '1B',
    ],
    ['one weekend in four and R is 1A', oc(48, '12', { weekendsOneIn: '4' }), r, '1A'],
    ['over 48 hours, one in six and R is 2A', oc(50, '6'), r, '2A'],
    ['over 48 hours, one in six and no R is 2B', oc(50, '6'), {}, '2B'],
    ['over 48 hours, one weekend in three and R is 2A', oc(50, '9', { weekendsOneIn: '3' }), r, '2A'],
    ['over 48 hours and rare is 2B even with R', oc(50, '9'), r, '2B'],
  ])('%s', (_name, printed, more, expected) => {
    expect(band(printed, more)).toBe(expected);
  });
});

describe('less than full time', () => {
  const part = { wte: 0.6 };

  test.each([
    ['plain hours have no band', { minutes: H(24) }, {}, 'none'],
    ['over a third outside is FA', { minutes: H(24), outsideShare: '0.34' }, {}, 'FA'],
    ['one weekend in 6.5 is FA', { minutes: H(24), outsideShare: '0.1', weekendsOneIn: '6.5' }, {}, 'FA'],
    ['rarer weekends are FB', { minutes: H(24), outsideShare: '0.1', weekendsOneIn: '6.51' }, {}, 'FB'],
    [
      'on call one in ten is FA',
      { pattern: 'on-call', minutes: H(24), outsideShare: '0.5', onCallOneIn: '10' },
      {},
      'FA',
    ],
    [
      'on call one in 13.5 is FB without R',
      { pattern: 'on-call', minutes: H(24), outsideShare: '0.5', onCallOneIn: '13.5' },
      {},
      'FB',
    ],
    [
      'on call one in 13.5 is FA with R',
      { pattern: 'on-call', minutes: H(24), outsideShare: '0.5', onCallOneIn: '13.5' },
      { criterionR: true },
      'FA',
    ],
    [
      'rarer from home is FC',
      { pattern: 'on-call', minutes: H(24), outsideShare: '0.5', onCallOneIn: '14' },
      { resident: false },
      'FC',
    ],
    [
      'rarer and resident is FB',
      { pattern: 'on-call', minutes: H(24), outsideShare: '0.5', onCallOneIn: '14' },
      {},
      'FB',
    ],
  ] as const)('%s', (_name, printed, more, expected) => {
    expect(band(printed, { ...part, ...more })).toBe(expected);
  });

  test.each([
    ['1200', 'F5'],
    ['1439.99', 'F5'],
    ['1440', 'F6'],
    ['2399', 'F9'],
  ])('%s minutes a week are %s', (minutes, expected) => {
    expect(bandOfFacts(madeFacts({ minutes }, part), terms).ltft?.band).toBe(expected);
  });

  test('under 20 hours there is no share of basic', () => {
    const banding = bandOfFacts(madeFacts({ minutes: '1199' }, part), terms);
    expect(banding.ltft).toBeNull();
    expect(banding.missing.join()).toContain('F bands run from 20 to under 40 hours');
  });

  test('a full week is banded as full time', () => {
    expect(bandOfFacts(madeFacts({ minutes: '2400', outsideShare: '0.1' }, part), terms).tree).toBe('full-time');
  });
});

describe('what is not known', () => {
  test('leaves the bands possible that it could still make, and is named', () => {
    const printed: PrintedFacts = { pattern: 'on-call', minutes: H(48), outsideShare: '0.5', onCallOneIn: '8' };
    const banding = bandOfFacts(madeFacts(printed, { criterionR: null }), terms);
    expect(banding.band).toBeNull();
    expect(banding.possible).toEqual(['1A', '1B']);
    expect(banding.missing).toEqual(['criterionR']);
  });

  test('does not matter where every answer leads to one band', () => {
    const printed: PrintedFacts = { pattern: 'on-call', minutes: H(48), outsideShare: '0.5', onCallOneIn: '3' };
    const banding = bandOfFacts(
      madeFacts(printed, { criterionR: null, resident: null, prospectiveCover: null, grade: null }),
      terms,
    );
    expect(banding.band).toBe('1A');
    expect(banding.missing).toEqual([]);
  });

  test('a rule that cannot be told may still make band 3', () => {
    const compliance = { breaks: [], untold: [{ rule: 'wtr.average', missing: ['a day'] }], assumed: [] };
    const banding = bandOfFacts(madeFacts({ minutes: H(40) }, { compliance }), terms);
    expect(banding.possible).toEqual(['3', 'none']);
    expect(banding.missing).toEqual(['a day (wtr.average)']);
  });
});

test('a question says what it asked, what was found, and by which paragraph', () => {
  const { questions } = bandOfFacts(madeFacts({ minutes: '2773.44', outsideShare: '0.350' }), terms);
  expect(questions.at(-1)).toMatchObject({
    question: 'over 1/3 of duty hours outside the plain hours, Monday to Friday',
    measured: '0.350',
    answer: 'yes',
    term: 'band.out-of-hours-share',
    clause: 'Banding',
    sources: ['S10', 'S14'],
    confidence: 'secondary',
  });
});
