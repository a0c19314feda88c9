import {
  type ContractInForce,
  contractById,
  contractInForce,
  type InForceQuestion,
  parseOverlay,
} from '@rotawright/core/contracts';
import type { Outcome } from '@rotawright/core/problems';
import { type Rota, readRota } from '@rotawright/core/roster';
import { checkRota, type PersonReport } from '@rotawright/core/rules';
import type { RotaInput } from '../../src/roster/interchange.ts';
import { differences } from './compare-report.ts';
import { type Limits, limits2016, limits2019 } from './limits.ts';
import type { Law } from './runs.ts';
import { smallestRota } from './smallest-rota.ts';
import { defaultReading, type Reading } from './timeline.ts';

/** One way of judging: an edition and the readings named. */
export interface Judgement {
  readonly limits: Limits;
  readonly readings: readonly string[];
  /** A proposal that is laid over the edition, as a document. */
  readonly overlay?: unknown;
  /** The limits that it sets, where it does so from a day within the roster. */
  readonly later?: Law['later'];
}

/** Every edition with its default readings, and each alternative reading by itself. */
export const JUDGEMENTS: readonly Judgement[] = [
  { limits: limits2019, readings: [] },
  { limits: limits2016, readings: [] },
  { limits: limits2019, readings: ['days-touched'] },
  { limits: limits2019, readings: ['rostered-length'] },
  { limits: limits2019, readings: ['regulation-4'] },
];

const contracts = new Map<string, ContractInForce>();

/** The contract of 2016 as one edition has it. */
export function contractOf(edition: string): ContractInForce {
  const known = contracts.get(edition) ?? standing({ edition });
  contracts.set(edition, known);
  return known;
}

function standing(question: InForceQuestion): ContractInForce {
  const contract = need(contractById('england-2016'));
  return need(contractInForce(contract, question));
}

function need<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.problems.map((one) => `${one.where}: ${one.found}; expected ${one.expected}`).join('\n'));
}

function judgedBy({ limits, overlay }: Judgement): ContractInForce {
  if (overlay === undefined) return contractOf(limits.edition);
  return standing({ edition: limits.edition, overlays: [need(parseOverlay(overlay))] });
}

/** The checker's report on a document, or the problems for which it was refused. */
export function reportOn(rota: RotaInput, judgement: Judgement): readonly PersonReport[] | string {
  const read = readRota(rota);
  if (!read.ok) return read.problems.map((one) => `${one.where}: ${one.found}; expected ${one.expected}`).join('\n');
  return checkRota(read.value, judgedBy(judgement), { readings: judgement.readings, engine: 'test' }).people;
}

/** The flat rota of a document that must be readable. */
export function rotaOf(rota: RotaInput): Rota {
  return need(readRota(rota));
}

/** How the checker and the oracle differ on a document; empty when they agree. */
export function disagreements(rota: RotaInput, judgement: Judgement): readonly string[] {
  const people = reportOn(rota, judgement);
  if (typeof people === 'string') return [`refused: ${people}`];
  const { limits, readings, later } = judgement;
  return differences(people, rota, { limits, reading: readingOf(readings), later });
}

function readingOf(names: readonly string[]): Reading {
  return {
    ...defaultReading,
    daysTouched: names.includes('days-touched'),
    rosteredLength: names.includes('rostered-length'),
    regulation4: names.includes('regulation-4'),
  };
}

/** The disagreement about the smallest rota that still shows it in the same rule, ready to be written down. */
export function explained(rota: RotaInput, judgement: Judgement): string {
  const first = disagreements(rota, judgement)[0] ?? '';
  const smallest = smallestRota(rota, (smaller) =>
    disagreements(smaller, judgement).some((one) => subjectOf(one) === subjectOf(first)),
  );
  const { limits, readings } = judgement;
  const said = disagreements(smallest, judgement).join('\n');
  return `edition ${limits.edition}, readings [${readings.join(' ')}]\n${said}\n${JSON.stringify(smallest)}`;
}

/** The rule and the verdicts that a disagreement is about, without its numbers and names. */
function subjectOf(disagreement: string): string {
  return disagreement.replace(/^[^:]*: /, '').replace(/:.*|[\d.-]+/gs, '');
}
