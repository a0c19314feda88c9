import type { PersonInput, RosterInput, ShiftType } from '@rotawright/core/roster';

/** Shift types of a roster and of the templates inside it, in one list. */
export interface GatheredTypes {
  readonly shiftTypes: readonly ShiftType[];
  /** Code in that list of a code on somebody's line. */
  codeOf(person: PersonInput, code: string): string;
}

/**
 * Puts the shift types of embedded templates beside the roster's own. A code that means something else already gets a
 * number behind it: `N (2)`.
 */
export function gatheredTypes({ shiftTypes = [], people }: RosterInput): GatheredTypes {
  const all = new Map(shiftTypes.map((type) => [type.code, type]));
  const newCodes = new Map<PersonInput, ReadonlyMap<string, string>>();
  for (const person of people) {
    const own = person.line?.template.shiftTypes;
    if (own === undefined) continue;
    newCodes.set(person, new Map(own.map((type) => [type.code, added(all, type)])));
  }
  return {
    shiftTypes: [...all.values()],
    codeOf: (person, code) => newCodes.get(person)?.get(code) ?? code,
  };
}

/** Code under which the type is in the list, where it is put unless its like is there. */
function added(all: Map<string, ShiftType>, type: ShiftType): string {
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? type.code : `${type.code} (${number})`;
    const known = all.get(code);
    if (known !== undefined && !areAlike(known, type)) continue;
    if (known === undefined) all.set(code, { ...type, code });
    return code;
  }
}

function areAlike(one: ShiftType, other: ShiftType): boolean {
  const facts = ({ start, end, kind, breaks, work }: ShiftType) => JSON.stringify([start, end, kind, breaks, work]);
  return facts(one) === facts(other);
}
