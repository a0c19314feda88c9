import type { ContractInForce } from '../../contracts/in-force.ts';
import type { Rota, RotaPerson } from '../../roster/rota.ts';
import { type WeekendHours, WHOLE_WEEKEND } from '../../roster/weekends.ts';
import { weekdayOf } from '../../time/index.ts';
import { chosenReadings } from '../chosen-readings.ts';
import { clauseSegments } from '../clause-segments.ts';
import { primitives } from '../registry.ts';
import type { LineGround, LineRule } from './line-rule.ts';
import { weekendLine } from './weekend-line.ts';

/** A clause of the contract as a rule of lines. */
export interface LineClause {
  /** Rule id and clause id: `run.any`. */
  readonly rule: string;
  readonly clause: string;
  /** Paragraph of the contract. */
  readonly paragraph: string;
  readonly line: LineRule;
}

/** What a contract asks of a person's line, and what has to be judged when the line is whole. */
export interface LineRules {
  readonly clauses: readonly LineClause[];
  /**
   * Rules that bind but have no day-by-day form: of single duties, of another contract's kind, or whose terms change
   * inside the rota. Only the check judges them.
   */
  readonly unheld: readonly string[];
  /** Whole weekends worked, as totals count them: counted only, whether the contract limits them or not. */
  readonly weekends: LineRule;
}

/** The days of a rota and whose line it is. */
export interface LineQuestion {
  readonly rota: Pick<Rota, 'kind' | 'clock' | 'firstDay' | 'endDay'>;
  readonly person: RotaPerson;
  /** Names of alternative readings, as for a check. */
  readonly readings: readonly string[];
}

/** The binding clauses (severity breach) of a contract as rules of one person's line, under the person's waivers. */
export function lineRules(contract: ContractInForce, { rota, person, readings }: LineQuestion): LineRules {
  const isTemplate = rota.kind === 'template';
  const days = { firstDay: rota.firstDay, endDay: rota.endDay, isTemplate };
  const weekdayOfDayZero = isTemplate ? 0 : weekdayOf(0);
  const ground: LineGround = { rota, view: { person, weekdayOfDayZero } };
  const clauses: LineClause[] = [];
  const unheld: string[] = [];
  let hours: WeekendHours | null = null;
  for (const { clause, offFrom } of contract.clauses) {
    const primitive = primitives.get(clause.primitive ?? '');
    if (primitive === undefined) continue;
    if (primitive.only !== null && (primitive.only === 'template') !== isTemplate) continue;
    const isWaived = clause.waiver !== null && (person.facts.waivers ?? []).includes(clause.waiver.id);
    const terms = isWaived ? { ...clause.terms, ...clause.waiver?.terms } : clause.terms;
    const chosen = chosenReadings(primitive, clause, readings);
    const segments = clauseSegments({ clause, offFrom, primitive, contract, terms, readings: chosen, days });
    const [segment] = segments;
    const { opens, closes } = segment?.ask.terms ?? {};
    if (typeof opens === 'number' && typeof closes === 'number') hours ??= { opens, closes };
    if (segment === undefined || segment.limit === null || clause.severity !== 'breach') continue;
    const isWhole = segments.length === 1 && segment.missing.length === 0;
    const line = isWhole ? (primitive.line?.(segment.ask, ground) ?? null) : null;
    if (line === null) unheld.push(clause.rule);
    else clauses.push({ rule: clause.rule, clause: clause.id, paragraph: segment.paragraph, line });
  }
  return { clauses, unheld, weekends: weekendLine(ground, hours ?? WHOLE_WEEKEND, (weekends) => weekends) };
}
