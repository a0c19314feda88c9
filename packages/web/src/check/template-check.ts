import type { ContractInForce } from '@rotawright/core/contracts';
import { type PayReport, payFor } from '@rotawright/core/pay';
import { BugError } from '@rotawright/core/problems';
import { factsFromGrid, readRota, shiftTypeFromGrid, type TemplateInput } from '@rotawright/core/roster';
import { checkRota, type Finding, type PersonTotals } from '@rotawright/core/rules';
import { formatCivilDate } from '@rotawright/core/time';
import type { ShiftType, TemplateContent } from '@rotawright/server/wire';
import { dayMarks } from './day-marks.ts';
import { ENGINE } from './engine.ts';

/** What the check says of a template as its infinite repetition. */
export type TemplateVerdict =
  | {
      readonly isRead: true;
      readonly findings: readonly Finding[];
      readonly totals: PersonTotals;
      /** By day from Monday of the first week: see `day-marks`. */
      readonly marks: Uint8Array;
      /** `null` where nobody has said the grade, or the contract's pay is not worked out here. */
      readonly pay: PayReport | null;
    }
  /** Two duties at once, or a code that is none: sentences, each with its week and day. */
  | { readonly isRead: false; readonly faults: readonly string[] };

/** The template as an interchange document. */
export function templateInput(
  { title, weeks, facts }: Pick<TemplateContent, 'title' | 'weeks' | 'facts'>,
  shiftTypes: readonly ShiftType[],
): TemplateInput {
  return {
    format: 'rotawright/1',
    kind: 'template',
    title,
    shiftTypes: shiftTypes.map(shiftTypeFromGrid),
    cycleWeeks: weeks.length,
    lines: weeks,
    ...factsFromGrid(facts),
  };
}

/** Judges a template by the same rules as everything else. */
export function checkTemplate(
  content: Pick<TemplateContent, 'title' | 'weeks' | 'facts'>,
  shiftTypes: readonly ShiftType[],
  { contract, readings }: { readonly contract: ContractInForce; readonly readings: readonly string[] },
): TemplateVerdict {
  const read = readRota(templateInput(content, shiftTypes));
  if (!read.ok)
    return {
      isRead: false,
      faults: read.problems.map(({ where, found, expected }) => `${where}: ${found}; expected ${expected}`),
    };
  const rota = read.value;
  const [person] = checkRota(rota, contract, { engine: ENGINE, readings }).people;
  if (person === undefined) throw new BugError('a template was judged for nobody');
  const { findings, totals } = person;
  const isPaid = contract.contract.family === 'resident-2016' && content.facts.grade !== null;
  const pay = isPaid ? payFor(rota, 0, contract, { on: formatCivilDate(contract.on) }) : null;
  return {
    isRead: true,
    findings,
    totals,
    marks: dayMarks(rota, findings),
    pay: pay?.ok ? pay.value : null,
  };
}
