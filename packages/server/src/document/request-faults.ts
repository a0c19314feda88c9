import type { Problem } from '@rotawright/core/problems';
import type { MyRequests, OwnRequest } from '../wire/index.ts';
import { holdsSame } from './request-lines.ts';

/** What somebody may ask for now, and what they asked for before. */
export interface RequestLimits
  extends Pick<MyRequests, 'firstDay' | 'until' | 'budget' | 'leave' | 'shifts' | 'requests'> {}

/**
 * Every fault of what somebody would like. What was asked before may stay as it is, or go, whatever has become of day, shift or budget since:
 * only what is new is judged.
 */
export function requestFaults(
  requests: readonly OwnRequest[],
  { firstDay, until, budget, leave, shifts, requests: before }: RequestLimits,
): readonly Problem[] {
  const faults: Problem[] = [];
  const seen = new Set<string>();
  for (const [at, request] of requests.entries()) {
    const { date, want, code } = request;
    const where = `requests[${at}]`;
    if (seen.has(date)) faults.push(fault(`${where}.date`, date, 'each day once'));
    seen.add(date);
    if (before.some((one) => one.date === date && holdsSame(one, request))) continue;
    if (date < firstDay || date >= until)
      faults.push(fault(`${where}.date`, date, 'a day of the rota that lies ahead'));
    if (leave.some((day) => day.date === date))
      faults.push(fault(`${where}.date`, date, 'a day on which you have no leave'));
    if (code !== null && want === 'off') faults.push(fault(`${where}.code`, code, 'no shift on a day off'));
    if (code !== null && !shifts.some((shift) => shift.code === code)) {
      faults.push(fault(`${where}.code`, code, 'a shift that you work'));
    }
  }
  const most = Math.max(budget, before.length);
  if (requests.length > most) faults.push(fault('requests', `${requests.length} days`, `at most ${most} days`));
  return faults;
}

function fault(field: string, found: string, expected: string): Problem {
  return { code: 'request.not-valid', where: `body.${field}`, found, expected, tryThis: '' };
}
