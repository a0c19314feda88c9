import type { ContractInForce } from '@rotawright/core/contracts';
import { payFor } from '@rotawright/core/pay';
import { BugError } from '@rotawright/core/problems';
import { compileRota, type TemplateInput } from '@rotawright/core/roster';
import { checkRota, type Report } from '@rotawright/core/rules';
import { formatCivilDate } from '@rotawright/core/time';
import { exactTemplate } from './exact-template.ts';
import { searchRing } from './ring-search.ts';
import { isAverage } from './roster-model.ts';
import { type TemplateBound, templateBounds } from './template-bounds.ts';
import { MOST_WEEKS, type TemplateDemand } from './template-demand.ts';
import { templateFatigue } from './template-fatigue.ts';
import { type TemplateMachine, templateDocument, templateMachine } from './template-machine.ts';
import { pointsOf } from './weights.ts';

/** A lawful template with what it means for those who work it. */
export interface LawfulTemplate {
  readonly document: TemplateInput;
  readonly report: Report;
  readonly weeks: number;
  /** Average minutes of work a week. */
  readonly week: number;
  readonly weekendsWorked: number;
  /** Single days on, and single days off between duties. */
  readonly loneDays: number;
  /** Hours above 6 on the Karolinska scale in a week, a step counting once, by the Three Process Model. */
  readonly weeklyFatigue: number;
  /** A year's pay in pence; `null` where it cannot be told. */
  readonly payPence: number | null;
}

/** What a search for templates came to. */
export interface TemplateResult {
  /** `found`; `impossible`: proved, by counting or by an exact search; `unlawful`: a shift type breaks a rule by itself; `not-found` proves nothing. */
  readonly status: 'found' | 'impossible' | 'unlawful' | 'not-found';
  /** Best first: fewest weeks, of these the least tiring where fatigue has a weight; then what was found with more. */
  readonly templates: readonly LawfulTemplate[];
  /** What arithmetic asks for, greatest first. */
  readonly bounds: readonly TemplateBound[];
  /** Numbers of weeks for which an exact search proved that there is no template. */
  readonly proved: readonly number[];
  /** Shift types that break a rule by themselves. */
  readonly unlawful: readonly { readonly code: string; readonly rule: string }[];
}

/** How long templates are searched for; equal seeds and steps give equal ones. */
export interface TemplateOptions {
  readonly seed: number;
  /** Exchanges tried for one number of weeks and one aim. */
  readonly steps: number;
  /** Seconds for the exact search where exchanges found nothing. */
  readonly exactSeconds: number;
  /** Templates longer than the shortest to look for besides. */
  readonly longer: number;
  readonly signal?: AbortSignal;
  progress?(weeks: number): void;
}

/** Weeks for which limits of counts are read off: any whole multiple of "1 in 2" and "1 in 3". */
const LIMIT_WEEKS = 12;
/** Numbers of weeks tried beyond the arithmetical bound before giving up. */
const MOST_TRIED = 8;
/** What the search makes small: weekends or single days. */
const AIMS = [
  { weekendPoints: 1, lonePoints: 3 },
  { weekendPoints: 6, lonePoints: 1 },
] as const;

/**
 * Finds lawful cyclic templates for a cover: of the weeks asked for, or of the fewest that can be found from the arithmetical
 * bound on. Each is judged by the check; one that breaks a rule is never given.
 */
export async function findTemplates(
  demand: TemplateDemand,
  contract: ContractInForce,
  options: TemplateOptions,
): Promise<TemplateResult> {
  const limits = templateMachine(demand, contract, LIMIT_WEEKS);
  const used = new Set(demand.cover.filter(({ count }) => count > 0).map(({ code }) => code));
  const unlawful = demand.shiftTypes.flatMap(({ code }, type) => {
    const rule = limits.unlawful[type] ?? null;
    return rule === null || !used.has(code) ? [] : [{ code, rule }];
  });
  const bounds = templateBounds(demand, limits);
  const fewest = Math.max(1, bounds[0]?.weeks ?? 1);
  const nothing = { templates: [], bounds, unlawful, proved: [] };
  if (unlawful.length > 0) return { ...nothing, status: 'unlawful' };
  if (fewest > (demand.weeks ?? MOST_WEEKS)) return { ...nothing, status: 'impossible' };
  const templates: LawfulTemplate[] = [];
  const last = demand.weeks ?? Math.min(MOST_WEEKS, fewest + MOST_TRIED);
  const proved: number[] = [];
  let wanted = Number.POSITIVE_INFINITY;
  for (let weeks = demand.weeks ?? fewest; weeks <= Math.min(last, wanted); weeks += 1) {
    if (options.signal?.aborted) break;
    options.progress?.(weeks);
    const machine = templateMachine(demand, contract, weeks);
    const found = [...templatesOf({ demand, contract, options }, machine)];
    if (found.length === 0) {
      const exact = await exactTemplate(demand, machine, options.exactSeconds);
      const template = exact.status === 'solved' ? judged({ demand, contract, options }, machine, exact.ring) : null;
      if (template !== null) found.push(template);
      if (exact.status === 'infeasible') proved.push(weeks);
    }
    if (found.length > 0 && wanted === Number.POSITIVE_INFINITY) wanted = weeks + options.longer;
    templates.push(...found);
  }
  const isImpossible = demand.weeks !== undefined && proved.includes(demand.weeks);
  const status = templates.length > 0 ? 'found' : isImpossible ? 'impossible' : 'not-found';
  return { ...nothing, templates, proved, status };
}

interface Asked {
  readonly demand: TemplateDemand;
  readonly contract: ContractInForce;
  readonly options: TemplateOptions;
}

/** One template for each aim, equal ones once. */
function templatesOf({ demand, contract, options }: Asked, machine: TemplateMachine): readonly LawfulTemplate[] {
  const templates: LawfulTemplate[] = [];
  const fatigueWeight = pointsOf(demand.weights?.fatigue ?? 'none');
  for (const [at, aim] of AIMS.entries()) {
    const { signal } = options;
    const found = searchRing(demand, machine, {
      ...aim,
      fatigueWeight,
      seed: options.seed + at,
      maxMoves: options.steps,
      ...(signal === undefined ? {} : { signal }),
    });
    if (found === null) continue;
    const template = judged({ demand, contract, options }, machine, found.cells);
    if (template === null) continue;
    const isNew = templates.every(
      (one) => one.weekendsWorked !== template.weekendsWorked || one.loneDays !== template.loneDays,
    );
    if (isNew) templates.push(template);
  }
  if (fatigueWeight > 0) templates.sort((a, b) => a.weeklyFatigue - b.weeklyFatigue);
  return templates;
}

/** The template with its report; `null` where a rule that no machine holds is broken. */
function judged({ demand, contract }: Asked, machine: TemplateMachine, cells: Uint8Array): LawfulTemplate | null {
  const code = (symbol: number) => (symbol === 0 ? '' : (demand.shiftTypes[symbol - 1]?.code ?? ''));
  const lines = Array.from({ length: machine.weeks }, (_, week) =>
    Array.from(cells.slice(week * 7, week * 7 + 7), code),
  );
  const document = templateDocument(demand, lines);
  const rota = compileRota(document);
  if (!rota.ok) throw new BugError(`a template cannot be read: ${rota.problems[0]?.found}`);
  const report = checkRota(rota.value, contract, { engine: 'solve', readings: demand.readings ?? [] });
  const person = report.people[0];
  const broken = (person?.findings ?? []).filter(
    ({ verdict, severity }) => verdict === 'breaks' && severity === 'breach',
  );
  // The machine counts no average: the weeks were counted by it.
  const held = new Set(
    machine.clauses
      .filter((clause) => !machine.line.dropped.includes(clause) && !isAverage(clause.line))
      .map(({ rule }) => rule),
  );
  const bug = broken.find(({ rule }) => held.has(rule));
  if (bug !== undefined) throw new BugError(`a template breaks ${bug.rule}, which its machine holds`);
  if (broken.length > 0 || person === undefined) return null;
  const isPaid = contract.contract.family === 'resident-2016' && demand.grade !== undefined;
  const pay = isPaid ? payFor(rota.value, 0, contract, { on: formatCivilDate(contract.on) }) : null;
  return {
    document,
    report,
    weeks: machine.weeks,
    week: person.totals.workedMinutes / machine.weeks,
    weekendsWorked: person.totals.weekendsWorked,
    loneDays: loneDays(cells),
    weeklyFatigue: templateFatigue(rota.value) / machine.weeks,
    payPence: pay?.ok ? pay.value.totalPence : null,
  };
}

function loneDays(cells: Uint8Array): number {
  let lone = 0;
  cells.forEach((symbol, day) => {
    const before = cells[(day + cells.length - 1) % cells.length] ?? 0;
    const after = cells[(day + 1) % cells.length] ?? 0;
    if (symbol === 0 ? before > 0 && after > 0 : before === 0 && after === 0) lone += 1;
  });
  return lone;
}
