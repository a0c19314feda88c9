import { NON_RESIDENT_ON_CALL, SHIFT } from '../../roster/rota.ts';
import { SATURDAY, SUNDAY } from '../week.ts';
import type { LineDuty, LineRule } from './line-rule.ts';

/** On-call periods on consecutive days, day by day; `pairMost` holds for exactly a Saturday and its Sunday. */
export function onCallRunLine(most: number, pairMost: number): LineRule {
  return {
    start: [0, 0],
    step([run = 0, beganSaturday = 0], { weekday }, duty) {
      if (duty?.kind !== NON_RESIDENT_ON_CALL) return [0, 0];
      const days = run + 1;
      const isSaturday = run === 0 ? Number(weekday === SATURDAY) : beganSaturday;
      const isPair = days === 2 && isSaturday === 1 && weekday === SUNDAY;
      return days <= most || (isPair && days <= pairMost) ? [days, isSaturday] : null;
    },
  };
}

/** On-call periods that start in so many days, day by day: remembers on which of the last days one did, as bits. */
export function onCallFrequencyLine(days: number, most: number): LineRule {
  const mask = 2 ** (days - 1) - 1;
  return {
    start: [0],
    step([bits = 0], _day, duty) {
      const isOn = duty?.kind === NON_RESIDENT_ON_CALL ? 1 : 0;
      if (isOn === 1 && 1 + bitsOf(bits) > most) return null;
      return [((bits << 1) | isOn) & mask];
    },
  };
}

function bitsOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}

/** Shifts on the day after on-call: remembers what that day may hold, or -1. `mostAfter` says it for each period. */
export function dayAfterLine(mostAfter: (period: LineDuty) => number): LineRule {
  return {
    start: [-1],
    step([most = -1], _day, duty) {
      if (duty === null) return [-1];
      if (duty.kind === SHIFT && most >= 0 && duty.end - duty.start > most) return null;
      return [duty.kind === NON_RESIDENT_ON_CALL ? mostAfter(duty) : -1];
    },
  };
}
