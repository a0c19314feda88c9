import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOfValue, typeableCodes, valueOfText } from './cell-text.ts';
import { keyName } from './key-name.ts';
import { edgeFrom } from './selection.ts';
import { readSheetText, writeSheetText } from './sheet-text.ts';

describe('text of a spreadsheet', () => {
  test('as Excel writes it, with a last line end and a quoted cell', () => {
    expect(readSheetText('D\tLD\r\n\t"a\tb ""c"""\r\n')).toEqual([
      ['D', 'LD'],
      ['', 'a\tb "c"'],
    ]);
  });

  test('any block comes back as it went', () => {
    const cell = fc.string({ unit: fc.constantFrom('D', 'L', '"', '\t', '\n', ' ', '+'), maxLength: 5 });
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(
      fc.property(
        block.filter((rows) => rows.length === 1 || rows.at(-1)?.join('') !== ''),
        (rows) => {
          expect(readSheetText(writeSheetText(rows))).toEqual(rows);
        },
      ),
    );
  });
});

describe('text of a cell', () => {
  const types = [{ code: 'D' }, { code: 'LD' }, { code: 'SL' }];
  test.each([
    ['ld', 'LD', null],
    [' D + LD ', 'D+LD', null],
    ['AL', '', 'annual'],
    ['·', '', null],
    ['0', '', null],
  ])('%s', (text, codes, leave) => {
    expect(valueOfText(text, types)).toMatchObject({ codes, leave });
  });

  test('nobody guesses what L means', () => {
    expect(valueOfText('L', types)).toBeNull();
  });

  test('a duty of the rota goes before leave with the same letters, and is offered once', () => {
    expect(valueOfText('SL', types)).toMatchObject({ codes: 'SL', leave: null });
    expect(typeableCodes(types).filter((code) => code === 'SL')).toHaveLength(1);
  });

  test('leave is written with its letters', () => {
    expect(textOfValue({ codes: 'D', leave: 'sick', isPinned: false })).toBe('SK');
  });
});

test.each([
  [{ key: 'ArrowLeft', ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+ArrowLeft'],
  [{ key: '?', shiftKey: true }, '?'],
  [{ key: 'z', metaKey: true, shiftKey: true }, 'Ctrl+Shift+Z'],
  [{ key: 'D', shiftKey: true }, 'D'],
  [{ key: ' ', ctrlKey: true }, 'Ctrl+Space'],
  [{ key: '¡', code: 'Digit1', altKey: true }, 'Alt+1'],
  [{ key: 'F8', shiftKey: true }, 'Shift+F8'],
])('a pressed key is named %#', (pressed, name) => {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  expect(keyName({ ...none, ...pressed })).toBe(name);
});

describe('Ctrl with an arrow', () => {
  const from = (text: string) => edgeFrom(text.length - 1, (step) => text[step] === 'x');
  test.each([
    ['xxx..', 2],
    ['x..xx', 3],
    ['..xx', 2],
    ['....', 3],
    ['x', 0],
    ['xxxx', 3],
  ])('from the first of %s', (text, steps) => {
    expect(from(text)).toBe(steps);
  });
});
