import { barOf } from '@rotawright/solve/repair';
import type { RosterDocument } from '../wire/index.ts';

/** Who is not asked besides those whom the contract keeps from it, as the search for candidates takes it. */
export function barsOf({ people, shiftTypes }: Pick<RosterDocument, 'people' | 'shiftTypes'>) {
  const byId = new Map(people.map((person) => [person.id, person]));
  return (id: string, gap: { readonly date: string; readonly code: string }): boolean => {
    const person = byId.get(id);
    return person !== undefined && barOf(person, gap, shiftTypes) !== null;
  };
}
