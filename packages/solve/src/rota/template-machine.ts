import type { ContractInForce } from '@rotawright/core/contracts';
import { BugError } from '@rotawright/core/problems';
import { compileRota, type Rota, type TemplateInput } from '@rotawright/core/roster';
import {
  checkRota,
  type LineClause,
  type LineCount,
  type LineDuty,
  lineDutiesOf,
  lineRules,
} from '@rotawright/core/rules';
import { WEEKDAYS } from './demand.ts';
import { type LineMachine, lineMachine } from './line-machine.ts';
import { ONE_AT_A_TIME } from './one-at-a-time.ts';
import { isAverage } from './roster-model.ts';
import { restedState } from './state-product.ts';
import { type TemplateDemand, templateFacts } from './template-demand.ts';
import type { WardDays } from './ward-duties.ts';

/** The rules of a template of so many weeks, day by day. */
export interface TemplateMachine {
  readonly weeks: number;
  readonly line: LineMachine;
  readonly duties: readonly LineDuty[];
  readonly clauses: readonly LineClause[];
  /** Limits on the work of a template of so many weeks, each of an average of its minutes. */
  averages(weeks: number): readonly LineCount[];
  /** Shift types that break a rule by themselves, with the rule. */
  readonly unlawful: readonly (string | null)[];
}

/** Makes the machine for a template. */
export function templateMachine(demand: TemplateDemand, contract: ContractInForce, weeks: number): TemplateMachine {
  const types = demand.shiftTypes.length;
  const unlawful = demand.shiftTypes.map((_, type) => alone(demand, contract, type));
  // One duty a week and a week off after a Sunday's, so that none touches another: every type on every weekday.
  const probe = demand.shiftTypes.flatMap(({ code }) =>
    Array.from({ length: PROBE_WEEKS }, (_, day) => WEEKDAYS.map((_unused, other) => (other === day ? code : ''))),
  );
  const rota = compiled(demand, probe);
  const probed = lineDutiesOf(rota, contract);
  // The probe has the weekdays of a type one after another, the week the types of a weekday.
  const week = probed.flatMap((_, at) => probed[(at % types) * WEEK + Math.floor(at / types)] ?? []);
  const duties = Array.from({ length: weeks }, () => week).flat();
  const days = { kind: rota.kind, clock: rota.clock, firstDay: 0, endDay: weeks * WEEK };
  const ward: WardDays = { rota: days, duties };
  const person = rota.people[0];
  if (person === undefined) throw new BugError('a template has no person');
  const rulesOf = (endDay: number) =>
    lineRules(contract, { rota: { ...days, endDay }, person, readings: demand.readings ?? [] }).clauses;
  const clauses = [ONE_AT_A_TIME, ...rulesOf(days.endDay)];
  return {
    weeks,
    line: lineMachine(ward, clauses, { starts: [restedState(clauses)], ring: WEEK }),
    duties: week,
    clauses,
    averages: (of) => rulesOf(of * WEEK).flatMap(({ line }) => (isAverage(line) ? (line.count ?? []) : [])),
    unlawful,
  };
}

/** The template as an interchange document. */
export function templateDocument(demand: TemplateDemand, lines: readonly (readonly string[])[]): TemplateInput {
  return { format: 'rotawright/1', kind: 'template', ...templateFacts(demand), cycleWeeks: lines.length, lines };
}

function compiled(demand: TemplateDemand, lines: readonly (readonly string[])[]): Rota {
  const made = compileRota(templateDocument(demand, lines));
  if (!made.ok) throw new BugError(`a template cannot be read: ${made.problems[0]?.found}`);
  return made.value;
}

/** Days after which a template's kinds of day come round again. */
const WEEK = 7;

/** Weeks in which one duty breaks nothing but what it breaks by itself. */
const LONELY_WEEKS = 26;

function alone(demand: TemplateDemand, contract: ContractInForce, type: number): string | null {
  const code = demand.shiftTypes[type]?.code ?? '';
  const lines = Array.from({ length: LONELY_WEEKS }, (_, week) =>
    Array.from({ length: WEEK }, (_unused, day) => (week === 0 && day === 0 ? code : '')),
  );
  const report = checkRota(compiled(demand, lines), contract, { engine: 'solve', readings: demand.readings ?? [] });
  const broken = report.people[0]?.findings.find(
    ({ verdict, severity }) => verdict === 'breaks' && severity === 'breach',
  );
  return broken?.rule ?? null;
}

/** Weeks of the probe for each type: one for each weekday, and one off. */
const PROBE_WEEKS = WEEK + 1;
