import { expect, test } from 'vitest';
import { seededRandom } from '../../src/search/random.ts';
import { HUGE_CELLS, ScopeShapes } from '../../src/search/scope-shapes.ts';
import { ward } from './ward.ts';

/** Forms that are drawn in 200 tries of which none gains anything, on so many days of two people. */
function drawnOn(days: number): readonly string[] {
  const shapes = new ScopeShapes({ ...ward({ staff: 2, weeks: 1, seed: 1 }), days });
  const random = seededRandom(1);
  const drawn = new Set<string>();
  for (let i = 0; i < 200; i += 1) {
    const { form } = shapes.draw(random);
    drawn.add(form);
    shapes.learn(form, { end: 'failed', gain: 0, took: 0.001 });
  }
  return [...drawn].sort();
}

test('parts are solved by linear programmes and by lines, on huge problems by lines alone', () => {
  expect(drawnOn(HUGE_CELLS / 2 - 1)).toEqual(['lines', 'middling', 'stretches', 'tall', 'wide']);
  expect(drawnOn(HUGE_CELLS / 2)).toEqual(['lines', 'stretches']);
});

test('forms that gain nothing have as much time each, however long a try of them takes', () => {
  const shapes = new ScopeShapes(ward({ staff: 2, weeks: 4, seed: 1 }));
  const random = seededRandom(1);
  const spent = new Map<string, number>();
  for (let i = 0; i < 20_000; i += 1) {
    const { form } = shapes.draw(random);
    const took = form === 'wide' ? 0.02 : 0.001;
    spent.set(form, (spent.get(form) ?? 0) + took);
    shapes.learn(form, { end: 'failed', gain: 0, took });
  }
  const total = [...spent.values()].reduce((sum, took) => sum + took, 0);
  for (const took of spent.values()) expect(took / total).toBeCloseTo(1 / 5, 1);
});
