import { MINUS } from './duration-text.ts';

/** Whole pence as money: `£38,401.22`, `−£5.00`. */
export function poundsText(pence: number): string {
  const [pounds = '', part = ''] = (Math.abs(pence) / 100).toFixed(2).split('.');
  return `${pence < 0 ? MINUS : ''}£${pounds.replace(/\B(?=(\d{3})+$)/g, ',')}.${part}`;
}

/**
 * A total of which perhaps only a part is known: `£1,200.00`, `at least £900.00`, or `can’t tell` where nothing is.
 * `totalPence` is `null` where something is missing.
 */
export function totalText(totalPence: number | null, knownPence: number): string {
  if (totalPence !== null) return poundsText(totalPence);
  return knownPence === 0 ? 'can’t tell' : `at least ${poundsText(knownPence)}`;
}
