import { expect, test } from 'vitest';
import { gridLayout, revealed, visibleRange } from './layout.ts';

test('eight weeks fit a desk’s width, and what is left goes to the names', () => {
  const layout = gridLayout(1284, 8, { days: 182, isTouch: false });
  expect(layout.dayWidth).toBe(19);
  expect(layout.nameWidth + layout.averageWidth + 56 * 19).toBeLessThanOrEqual(1284);
});

test.each([
  [4, 28],
  [8, 17],
  [26, 6],
] as const)('%i weeks on a narrow screen keep days of %i pixels', (weeks, width) => {
  expect(gridLayout(600, weeks, { days: 182, isTouch: false }).dayWidth).toBe(width);
});

test('fingers get 44 pixels', () => {
  expect(gridLayout(390, 4, { days: 182, isTouch: true })).toMatchObject({ dayWidth: 44, rowHeight: 44 });
});

test('a range holds the strips that are partly seen, and never more than there are', () => {
  expect(visibleRange(25, 30, { size: 10, count: 100, spare: 0 })).toEqual({ first: 2, end: 6 });
  expect(visibleRange(0, 30, { size: 10, count: 2, spare: 5 })).toEqual({ first: 0, end: 2 });
});

test('revealing moves as little as possible', () => {
  const view = { from: 100, length: 50 };
  expect([revealed(90, 10, view), revealed(120, 10, view), revealed(160, 10, view)]).toEqual([90, 100, 120]);
});

test('where eight weeks do not fit anyway, a name keeps room for its grade and part of full time', () => {
  const layout = gridLayout(1124, 8, { days: 182, isTouch: false });
  expect([layout.dayWidth, layout.nameWidth]).toEqual([17, 198]);
  expect(gridLayout(500, 8, { days: 182, isTouch: false }).nameWidth).toBeLessThan(198);
});
