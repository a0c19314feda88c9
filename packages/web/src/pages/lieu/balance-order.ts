import type { LieuPerson } from '@rotawright/server/wire';

/** How balances may stand one after another. */
export type BalanceOrder = 'lowest' | 'highest' | 'name';

/** Balances in an order: by days, then by minutes, because nobody makes the one into the other; equal ones stay by name. */
export function sortedBalances(people: readonly LieuPerson[], order: BalanceOrder): readonly LieuPerson[] {
  const byName = people.toSorted((a, b) => a.name.localeCompare(b.name));
  if (order === 'name') return byName;
  const sign = order === 'lowest' ? 1 : -1;
  return byName.toSorted(
    ({ sums: { left: a } }, { sums: { left: b } }) => sign * (a.days - b.days || a.minutes - b.minutes),
  );
}
