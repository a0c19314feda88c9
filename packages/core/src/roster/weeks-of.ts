import type { Rota } from './rota.ts';

/** Weeks of a template's cycle, or a roster's days over 7 to six decimals. */
export function weeksOf({ firstDay, endDay }: Pick<Rota, 'firstDay' | 'endDay'>): number {
  return Math.round(((endDay - firstDay) / 7) * 1e6) / 1e6;
}
