import type { GridCell } from '@rotawright/core/roster';
import { personFromGrid, type Rota, readRota } from '@rotawright/core/roster';
import type { Checker, Finding, PersonTotals } from '@rotawright/core/rules';
import type { BoardDocument } from '../document/index.ts';
import { OFF } from '../document/index.ts';
import { type Clash, clashOn } from './clash.ts';
import { CLASHES, dayMarks } from './day-marks.ts';

/** What the check says of one person as the board stands. */
export interface PersonVerdict {
  /** `null` for a vacant post, and where two duties clash: then there is nothing to judge. */
  readonly rota: Rota | null;
  readonly findings: readonly Finding[];
  readonly totals: PersonTotals | null;
  readonly clashes: readonly Clash[];
  /** Findings that are breaches, clashes included; and rules of which something cannot be told. */
  readonly breaches: number;
  readonly cannotTell: number;
  /** By day from the first: see `day-marks`. */
  readonly marks: Uint8Array;
}

/** Values that stand for a moment in place of the board's, by cell: a paste that is only looked at. */
export type Instead = ReadonlyMap<number, number>;

/** Judges one row of the board by a checker made for its days. A row of 26 weeks takes about a quarter of a millisecond. */
export function checkPerson(
  document: BoardDocument,
  person: number,
  { checker, instead }: { readonly checker: Checker; readonly instead?: Instead },
): PersonVerdict {
  const { frame, wire } = document;
  const row = frame.people[person];
  if (row === undefined || row.isVacant) return nothingToJudge(frame.days);
  const cells = cellsOf(document, person, instead);
  const duties = cells.flatMap(([, day, codes]) => codes.split('+').map(() => String(day)));
  const read = readRota(personFromGrid(wire, row, cells), { origins: { duties } });
  if (!read.ok) {
    const clashes = read.problems.map(({ where, found }) => {
      const day = Number.parseInt(where, 10) || 0;
      return { day, pair: clashOn(day, cells, wire.shiftTypes), found };
    });
    const marks = new Uint8Array(frame.days);
    for (const { day } of clashes) marks[day] = CLASHES;
    return { ...nothingToJudge(frame.days), clashes, breaches: clashes.length, marks };
  }
  const report = checker.check(read.value, 0);
  const { findings } = report;
  return {
    rota: read.value,
    findings,
    totals: report.totals,
    clashes: [],
    breaches: findings.filter(({ verdict, severity }) => verdict === 'breaks' && severity === 'breach').length,
    cannotTell: findings.filter(({ verdict }) => verdict === 'cannot tell').length,
    marks: dayMarks(read.value, findings),
  };
}

/** The row as cells of `core/roster`; duties and leave in order of day. */
export function cellsOf(document: BoardDocument, person: number, instead?: Instead): readonly GridCell[] {
  const { frame, local, values } = document;
  const cells: GridCell[] = [];
  for (let day = 0; day < frame.days; day += 1) {
    const cell = person * frame.days + day;
    const number = instead?.get(cell) ?? local[cell] ?? OFF;
    if (number === OFF) continue;
    const { codes, leave } = values.at(number);
    if (codes !== '' || leave !== null) cells.push([0, day, codes, leave]);
  }
  return cells;
}

function nothingToJudge(days: number): PersonVerdict {
  return {
    rota: null,
    findings: [],
    totals: null,
    clashes: [],
    breaches: 0,
    cannotTell: 0,
    marks: new Uint8Array(days),
  };
}
