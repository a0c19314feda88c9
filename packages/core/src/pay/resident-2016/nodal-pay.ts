import type { TableRow } from '../../contracts/index.ts';
import { nearestWord } from '../../problems/index.ts';
import type { LineLedger } from '../line-ledger.ts';
import { type Rational, rational } from '../rational.ts';

/** Full-time basic pay of a grade. */
export interface NodalPay {
  readonly point: number;
  /** Pence a year, exact. */
  readonly pence: Rational;
  /** Term that holds it. */
  readonly term: string;
}

/** The grade's nodal point and its value; what is not known goes to the ledger. */
export function nodalPay(ledger: LineLedger, grade: string | null): NodalPay | null {
  const point = nodalPoint(ledger, grade);
  if (point === null) return null;
  const term = `pay.basic.np${point}`;
  const pence = ledger.number(term);
  if (pence !== null) return { point, pence: rational(pence), term };
  return ledger.isTold ? ledger.need(`basic pay at nodal point ${point} (${term}) on ${ledger.terms.on}`) : null;
}

/** Nodal point of a grade, letter case and spaces apart; what is not known goes to the ledger. */
export function nodalPoint(ledger: LineLedger, grade: string | null): number | null {
  if (grade === null) return ledger.need('the grade');
  const rows = ledger.rows('pay.grade');
  if (rows === null) return ledger.isTold ? ledger.need('which nodal point each grade stands at (pay.grade)') : null;
  const row = rows.find((candidate) => plain(String(candidate['grade'])) === plain(grade));
  const point = row?.['nodalPoint'];
  return typeof point === 'number' ? point : ledger.need(unplaced(grade, rows));
}

function unplaced(grade: string, rows: readonly TableRow[]): string {
  const known = rows.map((row) => String(row['grade']));
  const near = nearestWord(grade, known);
  const advice = near === null ? `known are ${known.join(', ')}` : `try ${near}`;
  return `the nodal point of grade "${grade}" (${advice})`;
}

function plain(grade: string): string {
  return grade.replace(/\s+/g, '').toLowerCase();
}
