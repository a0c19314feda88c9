import { expect, it } from 'vitest';
import { columnsText } from './columns.ts';

it('columns are as wide as their widest cell, numbers stand at the right', () => {
  const text = columnsText({
    head: ['Rule', 'Limit'],
    rows: [
      ['Rest after nights', '46 h'],
      ['Hours', '1,072 h'],
    ],
    right: [1],
  });
  expect(text).toBe('Rule                 Limit\nRest after nights     46 h\nHours              1,072 h\n');
});

it('an accented letter takes one place and a Chinese one two', () => {
  expect(
    columnsText({
      head: ['n', 'x'],
      rows: [
        ['Zoe\u0308', '1'],
        ['李', '2'],
      ],
    }),
  ).toBe('n    x\nZoe\u0308  1\n李   2\n');
});
