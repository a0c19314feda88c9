import { type ContractInForce, contractById, contractInForce } from '@rotawright/core/contracts';
import { type PayLine, type PayLineId, type PayOptions, type PayReport, payFor } from '@rotawright/core/pay';
import { compileRota, type Rota, type RotaInput, type ShiftType, type TemplateInput } from '@rotawright/core/roster';
import { parseCivilDate } from '@rotawright/core/time';

/** The 2016 terms as they stood on a day, or a named edition of them. */
export function terms2016(on: string, edition?: string, variants: readonly string[] = []): ContractInForce {
  const contract = contractById('england-2016');
  if (!contract.ok) throw new Error(JSON.stringify(contract.problems));
  const inForce = contractInForce(contract.value, { edition, on: parseCivilDate(on) ?? undefined, variants });
  if (!inForce.ok) throw new Error(JSON.stringify(inForce.problems));
  return inForce.value;
}

/** Shift types of the tests: SD 8 h, LD 12 h 30, N 12 h night, E an evening until 02:00, X an on-call period with an estimate, Y one without. */
export const TYPES: readonly ShiftType[] = [
  { code: 'SD', start: '09:00', end: '17:00', kind: 'shift' },
  { code: 'LD', start: '08:30', end: '21:00', kind: 'shift' },
  { code: 'N', start: '20:30', end: '08:30', kind: 'shift' },
  { code: 'E', start: '16:00', end: '02:00', kind: 'shift' },
  {
    code: 'X',
    start: '17:00',
    end: '09:00',
    kind: 'non-resident-on-call',
    work: { minutes: 180, enhancedMinutes: 60 },
  },
  { code: 'Y', start: '17:00', end: '09:00', kind: 'non-resident-on-call' },
];

/** A template drawn as one line of text a week: `SD SD SD SD SD . .` */
export function template(weeks: readonly string[], facts: Partial<TemplateInput> = {}): TemplateInput {
  const lines = weeks.map((week) => week.split(/\s+/).map((cell) => (cell === '.' ? '' : cell)));
  return { format: 'rotawright/1', kind: 'template', cycleWeeks: weeks.length, shiftTypes: TYPES, lines, ...facts };
}

export function rotaOf(input: RotaInput): Rota {
  const rota = compileRota(input);
  if (!rota.ok) throw new Error(JSON.stringify(rota.problems));
  return rota.value;
}

/** Pay of the first person of a rota. */
export function payOf(input: RotaInput, options: PayOptions, edition?: string): PayReport {
  const report = payFor(rotaOf(input), 0, terms2016(options.on, edition, options.variants), {
    ...options,
    variants: [],
  });
  if (!report.ok) throw new Error(JSON.stringify(report.problems));
  return report.value;
}

export function lineOf(report: PayReport, id: PayLineId): PayLine {
  const line = report.lines.find((candidate) => candidate.id === id);
  if (line === undefined) throw new Error(`no line "${id}" among ${report.lines.map((known) => known.id).join(', ')}`);
  return line;
}
