import type { ContractInForce } from '../contracts/in-force.ts';
import { BugError } from '../problems/errors.ts';
import type { Rota } from '../roster/rota.ts';
import { CaseCollector } from './case-collector.ts';
import { alternativeReadings, chosenReadings } from './chosen-readings.ts';
import { datedDefinitions } from './class-terms.ts';
import { clauseSegments, type Segment } from './clause-segments.ts';
import { DutyClassifier } from './duty-classifier.ts';
import type { ClauseFrame, Judgement } from './finding-of.ts';
import { personReport } from './person-report.ts';
import { personTotals } from './person-totals.ts';
import { NOBODY, PersonView } from './person-view.ts';
import type { Primitive } from './primitive.ts';
import { primitives } from './registry.ts';
import type { PersonReport } from './report.ts';
import { hasResidentOnCall, residentAsShift } from './resident-as-shift.ts';
import { RotaCalendar } from './rota-calendar.ts';
import { unroll } from './unroll.ts';
import type { WeekendHours } from './weekends.ts';

/** How a rota is checked. */
export interface CheckerOptions {
  /** Names of alternative readings (`days-touched`, `regulation-4`, `rostered-length` …); see `readingNames`. */
  readonly readings?: readonly string[];
}

/** A clause with its terms looked up. */
interface ReadyClause extends ClauseFrame {
  readonly primitive: Primitive;
  readonly segments: readonly Segment[];
  /** With the clause's waiver recorded; the same as `segments` where it has none. */
  readonly waivedSegments: readonly Segment[];
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
  readonly #classifier: DutyClassifier;
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
    this.#classifier = new DutyClassifier(rota, datedDefinitions(contract, days));
    this.#view = new PersonView(rota, new RotaCalendar(rota));
    this.#weekend = weekendOf(this.#clauses);
  }

  /** Judges everybody whose id is wanted (`null`: everybody), in order of the rota. */
  checkAll(rota: Rota, wanted: ReadonlySet<string> | null): PersonReport[] {
    const people: PersonReport[] = [];
    for (let p = 0; p < rota.people.length; p += 1) {
      if (wanted === null || wanted.has(rota.people[p]?.id ?? '')) people.push(this.check(rota, p));
    }
    return people;
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
    const judgements: Judgement[] = [];
    let isAnyBroken = false;
    for (const ready of this.#clauses) {
      if (this.#judge(ready, judgements)) isAnyBroken = true;
    }
    const offset = rota.offsets[p] ?? 0;
    const { clock, first, cycleDuties } = this.#view;
    return personReport({
      id: person.id,
      totals: personTotals(this.#view, (rota.offsets[p + 1] ?? 0) - offset, this.#weekend),
      frame: { rota, clock, offset, first, cycleDuties },
      judgements: isAnyBroken ? withoutDoubtBesideBreach(judgements) : judgements,
    });
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
    this.#classifier.classify({ duties, clock, first, end }, classes);
    const cycleDays = this.#endDay - this.#firstDay;
    if (this.#isTemplate) this.#view.openTemplate({ person, clock }, unroll(duties, classes, cycleDays));
    else this.#view.openRoster({ person, clock, duties, classes, first, end });
  }

  /** Adds the judgements of one clause; true when it is broken. */
  #judge(ready: ReadyClause, judgements: Judgement[]): boolean {
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
    addJudgements(ready, isWaived, { cases, judgements });
    return cases.breaches.length > 0;
  }

  #hasWaiver(id: string): boolean {
    return this.#view.person.facts.waivers?.includes(id) ?? false;
  }
}

const NOT_JUDGED = { measured: null, start: null, end: null, duties: [] };

const NOTHING: readonly string[] = [];

function addJudgements(
  frame: ClauseFrame,
  isWaived: boolean,
  { cases, judgements }: { readonly cases: CaseCollector; readonly judgements: Judgement[] },
): void {
  const { open, nearest } = cases;
  if (cases.breaches.length > 0) {
    for (const { found, segment } of cases.breaches) {
      judgements.push({ frame, isWaived, verdict: 'breaks', found, segment, missing: NOTHING });
    }
  } else if (open !== null) {
    // A worst case without duties says only that nothing was measured.
    const hasOther = open.found.measured === null && nearest !== null && nearest.duties.length > 0;
    const found = hasOther ? nearest : open.found;
    const segment = (hasOther ? cases.nearestSegment : null) ?? open.segment;
    judgements.push({ frame, isWaived, verdict: 'cannot tell', found, segment, missing: [...cases.missing] });
  } else if (nearest !== null && cases.nearestSegment !== null) {
    const segment = cases.nearestSegment;
    judgements.push({ frame, isWaived, verdict: 'meets', found: nearest, segment, missing: NOTHING });
  }
}

/** A rule that is broken says nothing of what it could not tell besides. */
function withoutDoubtBesideBreach(judgements: readonly Judgement[]): readonly Judgement[] {
  if (judgements.every((one) => one.verdict !== 'cannot tell')) return judgements;
  const broken = new Set(judgements.filter((one) => one.verdict === 'breaks').map((one) => one.frame.clause.rule));
  return judgements.filter((one) => one.verdict !== 'cannot tell' || !broken.has(one.frame.clause.rule));
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
