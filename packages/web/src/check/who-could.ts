import type { ContractInForce } from '@rotawright/core/contracts';
import { readRota, rosterFromGrid } from '@rotawright/core/roster';
import { type Candidate, type GapChoices, gapChoices, RosterDesk } from '@rotawright/solve/repair';
import type { BoardDocument } from '../document/index.ts';
import { isBarred } from './barred.ts';
import type { BoardChecker } from './board-checker.ts';
import { cellsOf } from './person-check.ts';

export type { Candidate, GapChoices };

/** A duty that somebody else is wanted for. */
export interface Wanted {
  readonly day: number;
  readonly code: string;
  /** Whose it is, by number; `null` for one that nobody holds. */
  readonly person: number | null;
  /** First day that may change, from the first of the rota. */
  readonly frozenUntil: number;
}

/**
 * Everybody who could work a duty as the board stands, unsaved edits included, ranked by `solve`; and everybody who cannot, with
 * the reason. Vacant posts and people whose own duties clash are left out. Loaded when it is first asked for.
 */
export function whoCould(
  document: BoardDocument,
  wanted: Wanted,
  { checker, contract }: { readonly checker: BoardChecker; readonly contract: ContractInForce },
): GapChoices | null {
  const { frame, wire } = document;
  const people = frame.people.flatMap((row, person) => {
    const isHolder = person === wanted.person;
    const isClashing = (checker.verdictOf(person)?.clashes.length ?? 0) > 0;
    return isHolder || (!row.isVacant && !isClashing) ? [{ row, person }] : [];
  });
  const cells = people.flatMap(({ row, person }, at) =>
    row.isVacant ? [] : cellsOf(document, person).map(([, day, codes, leave]) => [at, day, codes, leave] as const),
  );
  const roster = rosterFromGrid({ ...wire, people: people.map(({ row }) => row), cells });
  const read = readRota(roster);
  if (!read.ok) return null;
  const desk = new RosterDesk(roster, read.value, { contract, readings: wire.readings });
  const date = frame.dates[wanted.day] ?? '';
  const holder = wanted.person === null ? '' : (frame.people[wanted.person]?.id ?? '');
  const rows = new Map(frame.people.map((row) => [row.id, row]));
  return gapChoices(
    desk,
    { date, code: wanted.code, person: holder },
    {
      frozenUntil: frame.dates[wanted.frozenUntil] ?? date,
      mayClear: true,
      isBarred: (id, gap) => isBarred(rows.get(id), gap, wire.shiftTypes),
    },
  );
}
