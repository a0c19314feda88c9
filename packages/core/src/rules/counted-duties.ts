import type { ContractInForce } from '../contracts/in-force.ts';
import { LONG, NIGHT } from '../roster/classes.ts';
import { type Rota, SHIFT } from '../roster/rota.ts';
import { holdsSmallHours } from '../roster/small-hours.ts';
import { datedDefinitions } from './class-terms.ts';
import { dutyClassesOf } from './duty-classes-of.ts';

/**
 * Duties that count as nights and as long days where work is shared out or compared, parallel to the rota's columns. Rules go by the
 * contract's classes alone.
 */
export interface CountedDuties {
  /**
   * 1 for a night: a shift that the contract calls one or, started on a day on which it does not say what a night is, one that holds
   * 03:00, as in reports of tiredness. On-call periods are none.
   */
  readonly nights: Uint8Array;
  /** 1 for a long shift that is no night; nothing is a long day where the contract does not say what a long shift is. */
  readonly longDays: Uint8Array;
  /** Does the contract say, for every day of the rota, what a night is, and what a long shift is? */
  readonly isNightTold: boolean;
  readonly isLongTold: boolean;
}

/** Counts nights and long days of a rota under a contract. Linear in the duties. */
export function countedDuties(rota: Rota, contract: ContractInForce): CountedDuties {
  const { day, kind, startClock, rosteredMinutes, count } = rota.duties;
  const days = { firstDay: rota.firstDay, endDay: rota.endDay, isTemplate: rota.kind === 'template' };
  const dated = datedDefinitions(contract, days);
  const bits = dutyClassesOf(rota, contract);
  const isNight = (i: number): boolean => {
    const told = dated.findLast(({ from }) => from <= (day[i] ?? 0))?.definitions.night ?? null;
    if (told !== null) return ((bits[i] ?? 0) & NIGHT) !== 0;
    return kind[i] === SHIFT && holdsSmallHours(startClock[i] ?? 0, rosteredMinutes[i] ?? 0);
  };
  const nights = Uint8Array.from({ length: count }, (_, i) => (isNight(i) ? 1 : 0));
  return {
    nights,
    longDays: Uint8Array.from(nights, (night, i) => (night === 0 && ((bits[i] ?? 0) & LONG) !== 0 ? 1 : 0)),
    isNightTold: dated.every(({ definitions }) => definitions.night !== null),
    isLongTold: dated.every(({ definitions }) => definitions.longOver !== null),
  };
}
