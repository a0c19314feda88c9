/** What is worked out from a doctor's own duties on their own device. Loaded after the duties are shown. */
import { fatigueOfRota, type SleepSpoken } from '@rotawright/core/fatigue';
import { type PayReport, payFor } from '@rotawright/core/pay';
import type { Rota } from '@rotawright/core/roster';
import { checkRota, type Finding } from '@rotawright/core/rules';
import type { RosterDocument } from '@rotawright/server/wire';
import { contractOf } from '../../check/contract.ts';

export interface MySums {
  readonly findings: readonly Finding[];
  /** Duties whose work nobody estimated: averages are then the least that they can be. */
  readonly unknownWork: number;
  /** `null` where the contract's pay is not worked out here. */
  readonly pay: PayReport | null;
  /** Faults that keep pay from being worked out. */
  readonly payFaults: readonly string[];
  readonly sleep: readonly SleepSpoken[];
  /** Must stand beside every word on sleep. */
  readonly sleepLabel: string;
}

const ENGINE = 'rotawright-web';

/** Throws for a contract that this Rotawright does not know: a fault of the installation. */
export async function mySums(document: RosterDocument, rota: Rota, today: string): Promise<MySums> {
  const found = await contractOf(document);
  if (!found.ok) throw new Error(found.problems.map((problem) => problem.found).join('; '));
  const { contract } = found;
  const [person] = checkRota(rota, contract, { engine: ENGINE, readings: document.readings }).people;
  const isPaid = contract.contract.family === 'resident-2016';
  const pay = isPaid ? payFor(rota, 0, contract, { on: today < document.from ? document.from : today }) : null;
  const fatigue = fatigueOfRota(rota, { engine: ENGINE });
  return {
    findings: person?.findings ?? [],
    unknownWork: person?.totals.unknownWork ?? 0,
    pay: pay?.ok ? pay.value : null,
    payFaults: pay === null || pay.ok ? [] : pay.problems.map(({ where, found }) => `${where}: ${found}`),
    sleep: fatigue.people[0]?.sleep ?? [],
    sleepLabel: fatigue.label,
  };
}
