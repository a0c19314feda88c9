import { quoteText } from '../problems/index.ts';
import { zoneClock } from '../time/index.ts';
import type { Fields } from './fields.ts';

/** Zone of a rota that names none. */
export const DEFAULT_ZONE = 'Europe/London';

/** Reads `zone`; `undefined` when it is absent or not a zone, which is then reported with the nearest name. */
export function readZone(top: Fields): string | undefined {
  const zone = top.text('zone', 100);
  if (zone === undefined || zoneClock(zone, 0, 1) !== null) return zone;
  const nearest = top.problems.nearest(zone, Intl.supportedValuesOf('timeZone'));
  return top.report('roster.unknown-zone', 'zone', {
    expected: 'a time zone of the IANA database, such as "Europe/London"',
    tryThis: nearest === null ? '' : quoteText(nearest),
  });
}
