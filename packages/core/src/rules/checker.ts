import type { ContractInForce } from '../contracts/in-force.ts';
import { BugError } from '../problems/errors.ts';
import { DutyClassifier } from '../roster/duty-classifier.ts';
import type { Rota } from '../roster/rota.ts';
import { type WeekendHours, WHOLE_WEEKEND } from '../roster/weekends.ts';
import { CaseCollector } from './case-collector.ts';
import { datedDefinitions } from './class-terms.ts';
import type { Ground } from './ground.ts';
import { Judgements } from './judgements.ts';
import { JudgedPerson } from './person-report.ts';
import { personTotals } from './person-totals.ts';
import { type OpenedPerson, PersonView } from './person-view.ts';
import type { Case } from './primitive.ts';
import { type ReadyClause, readyClauses } from './ready-clauses.ts';
import type { PersonReport } from './report.ts';
import { hasResidentOnCall, isResidentShift, residentAsShift } from './resident-as-shift.ts';
import { unroll } from './unroll.ts';

/** How a rota is checked. */
export interface CheckerOptions {
  /** Names of alternative readings (`days-touched`, `regulation-4`, `rostered-length` …); see `readingNames`. */
  readonly readings?: readonly string[];
}

/** Findings beyond one a clause that are expected of a person; more only cost a larger column. */
const BREACHES_A_PERSON = 1;

/**
 * A contract made ready to judge the people of one rota, or of any rota with the same kind, days and zone: one after
 * another, again and again. Holds buffers, so one person is judged at a time.
 */
export class Checker {
  readonly contract: ContractInForce;
  readonly #clauses: readonly ReadyClause[];
  /** Of all clauses, by number. */
  readonly #grounds: readonly Ground[];
  readonly #classifier: DutyClassifier;
  readonly #view: PersonView;
  readonly #cases = new CaseCollector();
  readonly #weekend: WeekendHours;
  readonly #isTemplate: boolean;
  /** Is resident cover a shift? */
  readonly #isResidentWork: boolean;
  readonly #firstDay: number;
  readonly #endDay: number;
  /** Rows to keep ready for a person: one a clause, and a few breaches more. */
  readonly #rows: number;

  constructor(rota: Rota, contract: ContractInForce, options: CheckerOptions = {}) {
    this.contract = contract;
    this.#isTemplate = rota.kind === 'template';
    this.#isResidentWork = isResidentShift(contract);
    this.#firstDay = rota.firstDay;
    this.#endDay = rota.endDay;
    const days = { firstDay: rota.firstDay, endDay: rota.endDay, isTemplate: this.#isTemplate };
    this.#clauses = readyClauses(contract, days, options.readings ?? []);
    this.#grounds = this.#clauses.flatMap((ready) => [...ready.grounds, ...ready.waivedGrounds]);
    this.#classifier = new DutyClassifier(datedDefinitions(contract, days), { isResidentShift: this.#isResidentWork });
    this.#view = new PersonView(rota);
    this.#weekend = weekendOf(this.#clauses);
    this.#rows = this.#clauses.length + BREACHES_A_PERSON;
  }

  /** Judges everybody whose id is wanted (`null`: everybody), in order of the rota. */
  checkAll(rota: Rota, wanted: ReadonlySet<string> | null): PersonReport[] {
    const judgements = new Judgements(this.#grounds, (wanted?.size ?? rota.people.length) * this.#rows);
    const people: PersonReport[] = [];
    for (let p = 0; p < rota.people.length; p += 1) {
      if (wanted === null || wanted.has(rota.people[p]?.id ?? '')) people.push(this.#check(rota, p, judgements));
    }
    return people;
  }

  /**
   * Judges person number `p` of a rota with the days that this checker was made for, and nobody else: after one duty of
   * a person changed, this is all that has to be done again.
   * Throws a {@link BugError} for a rota with other days, or a person who is not there.
   */
  check(rota: Rota, p: number): PersonReport {
    return this.#check(rota, p, new Judgements(this.#grounds, this.#rows));
  }

  #check(rota: Rota, p: number, judgements: Judgements): PersonReport {
    const person = rota.people[p];
    const isOurs = rota.firstDay === this.#firstDay && rota.endDay === this.#endDay;
    if (person === undefined || !isOurs)
      throw new BugError(`the checker was made for another rota than "${rota.title}"`);
    this.#open(rota, p);
    const from = judgements.end;
    for (const ready of this.#clauses) this.#judge(ready, judgements);
    const offset = rota.offsets[p] ?? 0;
    const { clock, first, cycleDuties } = this.#view;
    return new JudgedPerson({
      id: person.id,
      totals: personTotals(this.#view, (rota.offsets[p + 1] ?? 0) - offset, this.#weekend),
      rota,
      clock,
      offset,
      first,
      cycleDuties,
      judgements,
      from,
      until: judgements.end,
    });
  }

  #open(rota: Rota, p: number): void {
    const { duties } = rota;
    const first = rota.offsets[p] ?? 0;
    const end = rota.offsets[p + 1] ?? first;
    const classes = this.#classifier.classify({ rota, first, end });
    const opened: OpenedPerson = { rota, p, classes, isByForm: this.#classifier.isByForm };
    const isOther = this.#isResidentWork && hasResidentOnCall(rota, p);
    if (this.#isTemplate) {
      const once = isOther ? residentAsShift(duties, first, end) : duties;
      this.#view.openTemplate(opened, unroll(once, classes.keys, this.#endDay - this.#firstDay));
    } else if (isOther) this.#view.openAsShifts(opened, residentAsShift(duties, first, end));
    else this.#view.openRoster(opened);
  }

  /** Adds the judgements of one clause. */
  #judge(ready: ReadyClause, judgements: Judgements): void {
    const isWaived = ready.waiver !== null && this.#hasWaiver(ready.waiver);
    const grounds = isWaived ? ready.waivedGrounds : ready.grounds;
    const { judge } = ready;
    const view = this.#view;
    const cases = this.#cases;
    const nothing = ready.nothing === null ? null : ready.nothing(view);
    const [only] = grounds;
    if (nothing !== null && only !== undefined && grounds.length === 1) {
      judgements.addNothing(nothing, only);
      return;
    }
    cases.empty();
    for (const ground of grounds) {
      const { segment } = ground;
      cases.begin(ground);
      if (nothing !== null) {
        cases.worst(nothing);
        continue;
      }
      view.judge(segment.from, segment.until);
      if (segment.isMeasurable) judge(view, segment.ask, cases);
      if (segment.missing.length > 0) cases.cannotTell(NOT_JUDGED, segment.missing);
    }
    cases.settle(judgements);
  }

  #hasWaiver(id: string): boolean {
    return this.#view.person.facts.waivers?.includes(id) ?? false;
  }
}

const NOT_JUDGED: Case = { measured: null, start: null, end: null, duties: [] };

/** The weekend as the contract's own limit on weekends has it. */
function weekendOf(clauses: readonly ReadyClause[]): WeekendHours {
  for (const { grounds } of clauses) {
    const { opens, closes } = grounds[0]?.segment.ask.terms ?? {};
    if (typeof opens === 'number' && typeof closes === 'number') return { opens, closes };
  }
  return WHOLE_WEEKEND;
}
