import type { TableRow } from '../../contracts/index.ts';
import { toPence } from '../money.ts';
import { add, rational } from '../rational.ts';

/** Pence an hour, as printed. */
export interface HourlyFine {
  readonly doctor: number;
  readonly guardian: number;
  readonly total: number;
}

/** Fines of one nodal point, for plain and for enhanced hours. */
export interface FineRates {
  readonly plain: HourlyFine;
  readonly enhanced: HourlyFine;
}

/** The printed rates of a nodal point; `null` when the table has none. */
export function fineRates(rows: readonly TableRow[], point: number): FineRates | null {
  const plain = hourlyFine(rows, point, 'plain');
  const enhanced = hourlyFine(rows, point, 'enhanced');
  return plain === null || enhanced === null ? null : { plain, enhanced };
}

function hourlyFine(rows: readonly TableRow[], point: number, hours: string): HourlyFine | null {
  const row = rows.find((candidate) => candidate['nodalPoint'] === point && candidate['hours'] === hours);
  const [doctor, guardian, total] = [row?.['doctor'], row?.['guardian'], row?.['total']];
  const isWhole = typeof doctor === 'number' && typeof guardian === 'number' && typeof total === 'number';
  return isWhole ? { doctor, guardian, total } : null;
}

/** Minutes priced by the printed rates: each share is rounded half up to the penny by itself. */
export function priceFine(
  rates: FineRates,
  minutes: { readonly plain: number; readonly enhanced: number },
): HourlyFine {
  const share = (name: keyof HourlyFine): number =>
    toPence(
      add(rational(rates.plain[name] * minutes.plain, 60), rational(rates.enhanced[name] * minutes.enhanced, 60)),
    );
  return { doctor: share('doctor'), guardian: share('guardian'), total: share('total') };
}
