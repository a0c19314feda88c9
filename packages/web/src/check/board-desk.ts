import type { ContractInForce } from '@rotawright/core/contracts';
import { isCounted, readRota, rosterFromGrid } from '@rotawright/core/roster';
import type { PersonOnRota } from '@rotawright/server/wire';
import { barOf, RosterDesk } from '@rotawright/solve/repair';
import type { BoardDocument } from '../document/index.ts';
import type { BoardChecker } from './board-checker.ts';
import { cellsOf } from './person-check.ts';

/** What the board is judged by. */
export interface JudgedBy {
  readonly checker: BoardChecker;
  readonly contract: ContractInForce;
}

/** A duty that somebody else is wanted for. */
export interface Wanted {
  readonly day: number;
  readonly code: string;
  /** Whose it is, by number; `null` for one that nobody holds. */
  readonly person: number | null;
  /** Line of cover that misses it, or `null`. */
  readonly line: number | null;
}

/**
 * The board as it stands, unsaved edits included, on a desk on which people can be judged with other duties. Vacant posts and people whose
 * own duties clash are left out, but not the holder of a duty; `null` where it cannot be read.
 */
export function boardDesk(
  document: BoardDocument,
  { checker, contract }: JudgedBy,
  holder: number | null,
): RosterDesk | null {
  const { frame, wire } = document;
  const people = frame.people.flatMap((row, person) => {
    const isClashing = (checker.verdictOf(person)?.clashes.length ?? 0) > 0;
    return person === holder || (!row.isVacant && !isClashing) ? [{ row, person }] : [];
  });
  const cells = people.flatMap(({ row, person }, at) =>
    row.isVacant ? [] : cellsOf(document, person).map(([, day, codes, leave]) => [at, day, codes, leave] as const),
  );
  const roster = rosterFromGrid({ ...wire, people: people.map(({ row }) => row), cells });
  const read = readRota(roster);
  return read.ok ? new RosterDesk(roster, read.value, { contract, readings: wire.readings }) : null;
}

/** Would somebody on this duty count for the line of cover that misses it? Everybody does where no line does. */
export function countsFor({ wire }: BoardDocument, line: number | null, row: PersonOnRota | undefined): boolean {
  const counting = line === null ? undefined : wire.cover[line];
  return row !== undefined && (counting === undefined || isCounted(counting, row));
}

/** Who is not asked, besides those whom the contract keeps from it: who does not work such duties, and who would not count. */
export function barredOn(document: BoardDocument, { line }: Pick<Wanted, 'line'>) {
  const { frame, wire } = document;
  const rows = new Map(frame.people.map((row) => [row.id, row]));
  return (id: string, gap: { readonly date: string; readonly code: string }): boolean => {
    const row = rows.get(id);
    return row === undefined || barOf(row, gap, wire.shiftTypes) !== null || !countsFor(document, line, row);
  };
}
