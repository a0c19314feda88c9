import type { LieuPerson } from '@rotawright/server/wire';
import { expect, test } from 'vitest';
import { sortedBalances } from './balance-order.ts';

const none = { days: 0, minutes: 0 };
const person = (name: string, days: number, minutes: number): LieuPerson => ({
  ...{ personId: name, name, openClaims: 0 },
  sums: {
    ...{ left: { days, minutes }, earned: none, taken: none, ahead: none },
    ...{ booked: 0, waiting: 0, unset: 0, unplaced: 0 },
  },
});

test('balances stand by days, then by minutes, and equal ones by name either way', () => {
  const people = [
    person('Dee', 1, 0),
    person('Ann', 0, 600),
    person('Cy', 0, 30),
    person('Ben', 1, 0),
    person('Eva', -1, 900),
  ];
  const names = (order: 'lowest' | 'highest' | 'name') => sortedBalances(people, order).map(({ name }) => name);
  expect(names('lowest')).toEqual(['Eva', 'Cy', 'Ann', 'Ben', 'Dee']);
  expect(names('highest')).toEqual(['Ben', 'Dee', 'Ann', 'Cy', 'Eva']);
  expect(names('name')).toEqual(['Ann', 'Ben', 'Cy', 'Dee', 'Eva']);
});
