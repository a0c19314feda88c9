import type { LineLedger } from '../line-ledger.ts';
import { gradeNames } from './grade-name.ts';

/** A year's full-time basic at one point of a scale. */
export interface ScalePoint {
  /** Term of the scale: `scale.mn37`. */
  readonly scale: string;
  readonly point: number;
  readonly pence: number;
}

/** Term that names the scale of each grade. */
export const SCALES_BY_GRADE = 'scale.of-grade';

/** Full-time basic of a grade at a point; `null` when the ledger is told what is missing. */
export function scalePoint(ledger: LineLedger, grade: string | null, point: number | null): ScalePoint | null {
  if (grade === null) ledger.need('grade');
  if (point === null) ledger.need('the point of the scale (point)');
  const scale = grade === null ? null : scaleOf(ledger, grade);
  if (scale === null || point === null) return null;
  ledger.rateFrom(scale);
  const rows = ledger.rows(scale);
  if (rows === null) return ledger.isTold ? ledger.need(`the scale ${scale}`) : null;
  const row = rows.find((candidate) => candidate['point'] === point);
  if (typeof row?.['basic'] !== 'number')
    return ledger.need(`a point of ${scale}: it has ${points(rows)}, not ${point}`);
  ledger.rateFrom(scale, { value: row['basic'], unit: 'pence/year' });
  return { scale, point, pence: row['basic'] };
}

function scaleOf(ledger: LineLedger, grade: string): string | null {
  const rows = ledger.rows(SCALES_BY_GRADE);
  for (const name of gradeNames(grade)) {
    const scale = rows?.find((row) => String(row['grade']).toUpperCase() === name)?.['scale'];
    if (typeof scale === 'string') return scale;
  }
  const known = (rows ?? []).map((row) => String(row['grade']));
  return ledger.need(`the scale of the grade "${grade}"; known are ${known.join(', ')}`);
}

function points(rows: readonly Readonly<Record<string, unknown>>[]): string {
  return `${String(rows[0]?.['point'])} to ${String(rows.at(-1)?.['point'])}`;
}
