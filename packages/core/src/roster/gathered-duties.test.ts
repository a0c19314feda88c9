import { expect, test } from 'vitest';
import { GatheredDuties } from './gathered-duties.ts';

test('what was gathered is listed in order or backwards, however much it is', () => {
  const gathered = new GatheredDuties();
  const many = Array.from({ length: 200 }, (_, i) => i * 3);
  for (const i of many) gathered.add(i);
  expect(gathered.list()).toEqual(many);
  expect(gathered.backwards()).toEqual(many.toReversed());
});

test('a list stays as it was when others are gathered', () => {
  const gathered = new GatheredDuties();
  gathered.add(4);
  gathered.add(7);
  gathered.replaceLast(6);
  const list = gathered.list();
  gathered.empty();
  expect(gathered.list()).toEqual([]);
  gathered.add(9);
  expect(list).toEqual([4, 6]);
});
