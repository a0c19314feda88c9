import type { Clause } from '../contracts/contract.ts';
import type { ContractInForce } from '../contracts/in-force.ts';
import { BugError } from '../problems/errors.ts';
import type { Rota } from '../roster/rota.ts';
import { CaseCollector, type JudgedCase } from './case-collector.ts';
import { alternativeReadings, chosenReadings } from './chosen-readings.ts';
import { classifyByDay, type DatedDefinitions, datedDefinitions } from './class-terms.ts';
import { clauseSegments, type Segment } from './clause-segments.ts';
import { type FindingFrame, findingOf } from './finding-of.ts';
import { personTotals } from './person-totals.ts';
import { NOBODY, PersonView } from './person-view.ts';
import type { Primitive } from './primitive.ts';
import { primitives } from './registry.ts';
import type { Finding, PersonReport } from './report.ts';
import { hasResidentOnCall, residentAsShift } from './resident-as-shift.ts';
import { RotaCalendar } from './rota-calendar.ts';
import { unroll } from './unroll.ts';
import type { WeekendHours } from './weekends.ts';

/** How a rota is checked. */
export interface CheckerOptions {
  /** Names of alternative readings (`days-touched`, `regulation-4`, `rostered-length` …); see `readingNames`. */
  readonly readings?: readonly string[];
}

interface ReadyClause {
  readonly clause: Clause;
  readonly primitive: Primitive;
  readonly segments: readonly Segment[];
  /** With the clause's waiver recorded; the same as `segments` where it has none. */
  readonly waivedSegments: readonly Segment[];
  readonly readings: readonly string[];
}

/** Weekends of the civil calendar, for the totals under a contract that does not limit them. */
const WHOLE_WEEKEND: WeekendHours = { opens: 0, closes: 1439 };

/**
 * A contract made ready to judge the people of one rota, or of any rota with the same kind, days and zone: one after
 * another, again and again. Holds buffers, so one person is judged at a time.
 */
export class Checker {
  readonly contract: ContractInForce;
  readonly #clauses: readonly ReadyClause[];
  readonly #classes: DatedDefinitions;
  readonly #view: PersonView;
  readonly #cases = new CaseCollector();
  readonly #weekend: WeekendHours;
  readonly #isTemplate: boolean;
  /** Is resident cover a shift? It is an on-call duty under the 2002 contract alone. */
  readonly #isResidentWork: boolean;
  readonly #firstDay: number;
  readonly #endDay: number;
  #bits = new Uint8Array(0);

  constructor(rota: Rota, contract: ContractInForce, options: CheckerOptions = {}) {
    this.contract = contract;
    this.#isTemplate = rota.kind === 'template';
    this.#isResidentWork = contract.contract.family !== 'new-deal-2002';
    this.#firstDay = rota.firstDay;
    this.#endDay = rota.endDay;
    const days = { firstDay: rota.firstDay, endDay: rota.endDay, isTemplate: this.#isTemplate };
    this.#clauses = readyClauses(contract, days, options.readings ?? []);
    this.#classes = datedDefinitions(contract, days);
    this.#view = new PersonView(rota, new RotaCalendar(rota));
    this.#weekend = weekendOf(this.#clauses);
  }

  /**
   * Judges person number `p` of a rota with the days that this checker was made for, and nobody else: after one duty of
   * a person changed, this is all that has to be done again.
   * Throws a {@link BugError} for a rota with other days, or a person who is not there.
   */
  check(rota: Rota, p: number): PersonReport {
    const person = rota.people[p];
    const isOurs = rota.firstDay === this.#firstDay && rota.endDay === this.#endDay;
    if (person === undefined || !isOurs)
      throw new BugError(`the checker was made for another rota than "${rota.title}"`);
    this.#open(rota, p);
    const findings: Finding[] = [];
    let isAnyBroken = false;
    for (const ready of this.#clauses) {
      if (this.#judge({ rota, offset: rota.offsets[p] ?? 0 }, ready, findings)) isAnyBroken = true;
    }
    const own = (rota.offsets[p + 1] ?? 0) - (rota.offsets[p] ?? 0);
    return {
      id: person.id,
      totals: personTotals(this.#view, own, this.#weekend),
      findings: isAnyBroken ? withoutDoubtBesideBreach(findings) : findings,
    };
  }

  #open(rota: Rota, p: number): void {
    const { clock } = rota;
    const person = rota.people[p] ?? NOBODY;
    let { duties } = rota;
    let first = rota.offsets[p] ?? 0;
    let end = rota.offsets[p + 1] ?? first;
    if (this.#isResidentWork && hasResidentOnCall(duties, first, end)) {
      duties = residentAsShift(duties, first, end);
      end -= first;
      first = 0;
    }
    if (this.#bits.length < duties.count) this.#bits = new Uint8Array(duties.count);
    const classes = this.#bits;
    classifyByDay({ duties, clock, first, end }, this.#classes, classes);
    const cycleDays = this.#endDay - this.#firstDay;
    if (this.#isTemplate) this.#view.openTemplate({ person, clock }, unroll(duties, classes, cycleDays));
    else this.#view.openRoster({ person, clock, duties, classes, first, end });
  }

  /** Adds the findings of one clause; true when it is broken. */
  #judge(of: Pick<FindingFrame, 'rota' | 'offset'>, ready: ReadyClause, findings: Finding[]): boolean {
    const { clause, primitive } = ready;
    const isWaived = clause.waiver !== null && this.#hasWaiver(clause.waiver.id);
    const segments = isWaived ? ready.waivedSegments : ready.segments;
    if (segments.length === 0) return false;
    const view = this.#view;
    const cases = this.#cases;
    cases.empty();
    for (const segment of segments) {
      cases.begin(segment);
      view.judge(segment.from, segment.until);
      if (segment.isMeasurable || primitive.hasNothing?.(view)) primitive.judge(view, segment.ask, cases);
      if (segment.missing.length > 0 && !primitive.hasNothing?.(view)) cases.cannotTell(NOT_JUDGED, segment.missing);
    }
    const waiver = isWaived ? (clause.waiver?.id ?? null) : null;
    addFindings({ ...of, view, clause, waiver, readings: ready.readings }, cases, findings);
    return cases.breaches.length > 0;
  }

  #hasWaiver(id: string): boolean {
    return this.#view.person.facts.waivers?.includes(id) ?? false;
  }
}

const NOT_JUDGED = { measured: null, start: null, end: null, duties: [] };

function addFindings(frame: FindingFrame, cases: CaseCollector, findings: Finding[]): void {
  for (const breach of cases.breaches) findings.push(findingOf(frame, breach, { verdict: 'breaks' }));
  if (cases.breaches.length > 0) return;
  const open: JudgedCase | null = cases.open;
  if (open !== null) {
    const { nearest } = cases;
    // A worst case without duties says only that nothing was measured.
    const hasOther = open.found.measured === null && nearest !== null && nearest.found.duties.length > 0;
    const known = hasOther ? nearest : open;
    findings.push(findingOf(frame, known, { verdict: 'cannot tell', missing: [...cases.missing] }));
  } else if (cases.nearest !== null) {
    findings.push(findingOf(frame, cases.nearest, { verdict: 'meets' }));
  }
}

/** A rule that is broken says nothing of what it could not tell besides. */
function withoutDoubtBesideBreach(findings: readonly Finding[]): readonly Finding[] {
  const broken = new Set(findings.filter((one) => one.verdict === 'breaks').map((one) => one.rule));
  return findings.filter((one) => one.verdict !== 'cannot tell' || !broken.has(one.rule));
}

function readyClauses(
  contract: ContractInForce,
  days: { readonly firstDay: number; readonly endDay: number; readonly isTemplate: boolean },
  readings: readonly string[],
): readonly ReadyClause[] {
  return contract.clauses.flatMap(({ clause, offFrom }) => {
    if (clause.primitive === null) return [];
    const primitive = primitives.get(clause.primitive);
    if (primitive === undefined) throw new BugError(`clause "${clause.id}" names no primitive: "${clause.primitive}"`);
    if (primitive.only !== null && (primitive.only === 'template') !== days.isTemplate) return [];
    const chosen = chosenReadings(primitive, clause, readings);
    const asked = { clause, offFrom, primitive, contract, readings: chosen, days };
    const segments = clauseSegments({ ...asked, terms: clause.terms });
    const waived = { ...clause.terms, ...clause.waiver?.terms };
    const waivedSegments = clause.waiver === null ? segments : clauseSegments({ ...asked, terms: waived });
    return [{ clause, primitive, segments, waivedSegments, readings: alternativeReadings(primitive, clause, chosen) }];
  });
}

/** The weekend as the contract's own limit on weekends has it. */
function weekendOf(clauses: readonly ReadyClause[]): WeekendHours {
  for (const { segments } of clauses) {
    const { opens, closes } = segments[0]?.ask.terms ?? {};
    if (typeof opens === 'number' && typeof closes === 'number') return { opens, closes };
  }
  return WHOLE_WEEKEND;
}
