import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SHARED } from '../../../../tools/shared-folder.ts';
import { contractById, contractInForce } from '../../src/contracts/index.ts';
import { bandOf, payNewDeal } from '../../src/pay/new-deal/index.ts';
import { contract2002, madeRota } from './made-facts.ts';

const contract = contract2002();
const shiftTypes = [
  { code: 'D', start: '09:00', end: '17:00', kind: 'shift' },
  { code: 'L', start: '09:00', end: '21:30', kind: 'shift' },
  { code: 'S', start: '09:00', end: '13:00', kind: 'shift' },
];
const template = (lines: readonly (readonly string[])[], facts: object) =>
  madeRota({ format: 'rotawright/1', kind: 'template', shiftTypes, cycleWeeks: lines.length, lines, ...facts });
const FULL = { pattern: 'full-shift', prospectiveCover: false, resident: true };
const WEEK = ['D', 'D', 'D', 'D', 'D', '', ''];

function banding(rota: Parameters<typeof bandOf>[0], options: Parameters<typeof bandOf>[3] = {}) {
  const made = bandOf(rota, 0, contract, options);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}

describe('the Regulations in the band', () => {
  // 53.5 hours: inside the New Deal, over 48.
  const rota = template([['L', 'L', 'L', 'D', 'D', '', '']], FULL);

  test('over 48 hours without cover is band 3', () => {
    const made = banding(rota);
    expect(made.band).toBe('3');
    expect(made.breaks).toEqual(['wtr.average']);
    expect(made.questions.map(({ id }) => id)).toEqual(['breaks-a-limit']);
  });

  test('it is band 2B when the reading leaves them out', () => {
    expect(banding(rota, { readings: ['wtr-not-in-band'] }).band).toBe('2B');
  });
});

test('a reading that does not exist is a problem that names the nearest', () => {
  expect(bandOf(template([WEEK], FULL), 0, contract, { readings: ['wtr-not-in-bands'] })).toMatchObject({
    ok: false,
    problems: [{ code: 'band.unknown-reading', tryThis: 'wtr-not-in-band' }],
  });
});

test('rules that only monitoring shows are taken as kept and named', () => {
  const made = banding(template([WEEK], FULL));
  expect(made.band).toBe('none');
  expect(made.assumed).toEqual(['wtr.break', 'new-deal.natural-breaks']);
});

test('a doctor on less than full time is paid the F share and the F band', () => {
  const rota = template([['D', 'D', 'S', 'L', '', '', '']], { ...FULL, wte: 0.8, grade: 'ST4' });
  const made = banding(rota);
  expect(made.tree).toBe('less-than-full-time');
  expect([made.band, made.ltft?.band]).toEqual(['FB', 'F8']);
  const pay = payNewDeal(rota, 0, contract, { on: '2015-08-05', point: 3 });
  if (!pay.ok) throw new Error(JSON.stringify(pay.problems));
  // 80 % of 35,952 is 28,761.60, and 40 % of 28,762 is 11,504.80; both up to the pound.
  expect(pay.value.lines.map((line) => line.amountPence)).toEqual([2_876_200, 1_150_500]);
  expect(pay.value.lines[1]).toMatchObject({
    id: 'band',
    rate: { term: 'band.supplements', value: 4000, unit: 'basis-points' },
  });
});

test('bank holidays are plain days unless the reading says otherwise', () => {
  const rota = madeRota({
    format: 'rotawright/1',
    kind: 'roster',
    shiftTypes,
    people: [{ id: 'ann', ...FULL }],
    from: '2015-12-21',
    until: '2016-01-04',
    duties: [{ person: 'ann', date: '2015-12-25', code: 'D' }],
    leave: [{ person: 'ann', date: '2015-12-25', kind: 'bank-holiday' }],
  });
  const asked = (readings: readonly string[]) =>
    banding(rota, { readings, findings: [] }).questions.find(({ id }) => id === 'outside.any')?.answer;
  expect(asked([])).toBe('no');
  expect(asked(['bank-holidays-out-of-hours'])).toBe('yes');
});

test('a contract without bands is a problem that names one with them', () => {
  const other = contractById('england-2016');
  const inForce = other.ok ? contractInForce(other.value) : other;
  if (!inForce.ok) throw new Error('england-2016 is missing');
  const made = bandOf(template([WEEK], FULL), 0, inForce.value);
  expect(made).toMatchObject({ ok: false, problems: [{ code: 'band.wrong-contract', tryThis: 'england-2002' }] });
});

describe('pay', () => {
  const rota = template([WEEK], { ...FULL, grade: 'FY1' });
  const priced = (options: object) => payNewDeal(rota, 0, contract, { on: '2015-08-05', point: 0, ...options });
  const amounts = (options: object) => {
    const report = priced(options);
    if (!report.ok) throw new Error(JSON.stringify(report.problems));
    return report.value.lines.map((line) => line.amountPence);
  };

  test('an FY1 without a band has five per cent', () => {
    expect(amounts({})).toEqual([2_263_600, 113_200]);
    expect(amounts({ rounding: 'exact' })).toEqual([2_263_600, 113_180]);
  });

  test('anybody else without a band has nothing on top', () => {
    expect(amounts({ grade: 'StR', point: 9 })).toEqual([4_717_500, 0]);
  });

  test('a grade that is named instead of the file’s decides the band, too', () => {
    const onCall = { code: 'OC', start: '17:00', end: '09:00', kind: 'non-resident-on-call' };
    const rested = { minutes: 60, enhancedMinutes: 0, expectedRest: { total: 840, longestNight: 600 } };
    // On call 1 in 7 with no cover: less often than an FY1's own threshold of 1 in 6.5, more often than 1 in 8.
    const made = (grade: object) =>
      madeRota({
        format: 'rotawright/1',
        kind: 'template',
        shiftTypes: [{ ...onCall, work: rested }],
        cycleWeeks: 7,
        lines: WEEK.map((_, week) => WEEK.map((_, day) => (day === week % 4 ? 'OC' : ''))),
        ...{ pattern: 'on-call', prospectiveCover: false, resident: false, criterionR: true },
        ...grade,
      });
    const bandAs = (grade: object, options: object) => {
      const report = payNewDeal(made(grade), 0, contract, { on: '2015-08-05', findings: [], ...options });
      return report.ok ? report.value.lines[1]?.inputs['band'] : report.problems;
    };
    expect(bandAs({ grade: 'FY1' }, {})).toBe('1B');
    expect(bandAs({ grade: 'CT2' }, {})).toBe('1A');
    expect(bandAs({ grade: 'CT2' }, { grade: 'FY1' })).toBe('1B');
    expect(bandAs({}, { grade: 'FY1' })).toBe('1B');
  });

  test('a GP registrar has the supplement of the year the contract began', () => {
    expect(amounts({ grade: 'StR', gpContractFrom: '2009-03-31' })).toEqual([3_000_200, 1_500_100]);
    expect(amounts({ grade: 'StR', gpContractFrom: '2009-04-01' })).toEqual([3_000_200, 1_350_100]);
  });

  test.each([
    ['2016-08-03', 4_764_700],
    ['2022-08-03', 5_313_200],
    ['2026-08-05', 6_997_600],
  ])('the top of the registrar scale on %s', (on, pence) => {
    expect(amounts({ grade: 'StR', point: 9, on })[0]).toBe(pence);
  });

  test('a year whose circular was not found cannot be told', () => {
    const report = priced({ grade: 'StR', point: 9, on: '2018-10-01' });
    expect(report.ok && report.value.lines[0]?.amountPence).toBeNull();
    expect(report.ok && report.value.missing.join()).toContain('was not found');
  });

  test('a point that the scale has not, a missing point and an unknown grade are named', () => {
    const missing = (options: object) => {
      const report = priced(options);
      return report.ok ? report.value.missing.join() : '';
    };
    expect(missing({ point: 3 })).toContain('it has 0 to 2, not 3');
    expect(missing({ point: undefined })).toContain('the point of the scale');
    expect(missing({ grade: 'consultant' })).toContain('the scale of the grade "consultant"');
  });

  test('wrong options are problems, all at once', () => {
    const report = priced({ on: '2015-02-30', point: 1.5 });
    expect(report.ok ? [] : report.problems.map(({ code }) => code)).toEqual(['pay.no-such-day', 'band.no-such-point']);
  });
});

const real = join(SHARED, 'real/psychiatry-2015.json');

describe.runIf(existsSync(real))('a real rota of 18 trainees (skipped where the shared folder is missing)', () => {
  test('gives every doctor one band, from 1B to 2B, and says why', () => {
    const rota = madeRota(JSON.parse(readFileSync(real, 'utf8')));
    const bands = rota.people.map((_, person) => {
      const made = bandOf(rota, person, contract);
      if (!made.ok) throw new Error(JSON.stringify(made.problems));
      expect(made.value.questions.length).toBeGreaterThan(3);
      expect(made.value.missing).toEqual([]);
      return made.value.band;
    });
    expect(bands).toHaveLength(18);
    // Its makers put the rota in band 2B: its longest lines are.
    expect([...new Set(bands)].sort()).toEqual(['1A', '1B', '2B']);
    expect(bands[2]).toBe('2B');
  });
});
