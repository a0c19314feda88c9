import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import unitRules from './compiled/units.json' with { type: 'json' };
import { convertContent, type WrittenForm } from './convert-content.ts';

const convert = (written: unknown, writtenIn: string, more: Partial<WrittenForm> = {}) =>
  convertContent(written, { writtenIn, columns: null, choices: null, ...more }, unitRules);

describe('convertContent', () => {
  test.each([
    [46, 'hours', 2760],
    [7.5, 'percent', 750],
    [26350.0, 'GBP/year', 2_635_000],
    [14.09, 'GBP/hour', 1409],
    [0.07, 'GBP', 7],
    [1.15, 'GBP', 115],
    [-1.5, 'hours', -90],
    ['23:00', 'clock', 1380],
    ['24:00', 'clock', 1440],
    [true, 'flag', true],
    [2, 'weekends', 2],
  ])('%j in %s is %j', (written, unit, value) => {
    expect(convert(written, unit)).toEqual({ ok: true, value });
  });

  test.each([
    [0.001, 'GBP'],
    [0.01, 'hours'],
    [1e30, 'hours'],
    [1e-7, 'hours'],
    ['46', 'hours'],
    ['9:00', 'clock'],
    ['24:01', 'clock'],
    ['12:60', 'clock'],
    [540, 'clock'],
    ['yes', 'flag'],
    [1, 'parsecs'],
    ['1/2', 'fraction-of-nothing'],
  ])('%j in %s is refused', (written, unit) => {
    expect(convert(written, unit).ok).toBe(false);
  });

  test('a table has each cell in the unit of its column', () => {
    const columns = { frequency: 'fraction', rate: 'percent', grade: 'text' };
    const rows = [
      { frequency: '1/2', rate: 7.5, grade: 'FY1' },
      { frequency: '1/8', rate: null, grade: 'FY2' },
    ];
    expect(convert(rows, 'table', { columns })).toEqual({
      ok: true,
      value: [
        { frequency: [1, 2], rate: 750, grade: 'FY1' },
        { frequency: [1, 8], rate: null, grade: 'FY2' },
      ],
    });
  });

  test('a fault of a table names the row and the column', () => {
    const columns = { frequency: 'fraction' };
    expect(convert([{ frequency: '1/2' }, { frequency: '1/0' }], 'table', { columns })).toMatchObject({
      ok: false,
      at: [1, 'frequency'],
    });
    expect(convert([{ often: '1/2' }], 'table', { columns })).toMatchObject({ ok: false, at: [0, 'often'] });
    expect(convert([{}], 'table', { columns })).toMatchObject({ ok: false, at: [0] });
  });

  test('a choice is one of its words', () => {
    expect(convert('up', 'choice', { choices: ['up', 'half-up'] })).toEqual({ ok: true, value: 'up' });
    expect(convert('down', 'choice', { choices: ['up', 'half-up'] })).toMatchObject({
      ok: false,
      expected: 'one of up, half-up',
    });
  });

  test('pounds with pence become exactly that many pence', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (pence) => {
        const written = Number(`${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`);
        expect(convert(written, 'GBP')).toEqual({ ok: true, value: pence });
      }),
    );
  });
});
