import { MINUS } from './duration-text.ts';

/** Whole pence as money: `£38,401.22`, `−£5.00`. */
export function poundsText(pence: number): string {
  const [pounds = '', part = ''] = (Math.abs(pence) / 100).toFixed(2).split('.');
  return `${pence < 0 ? MINUS : ''}£${pounds.replace(/\B(?=(\d{3})+$)/g, ',')}.${part}`;
}
