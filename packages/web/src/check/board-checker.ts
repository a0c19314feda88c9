import type { ContractInForce } from '@rotawright/core/contracts';
import { readRota, rosterFromGrid } from '@rotawright/core/roster';
import { type Checker, compileChecker } from '@rotawright/core/rules';
import { verdictMark } from '@rotawright/formats/words';
import type { BoardDocument, CellChange } from '../document/index.ts';
import { DOUBTED, tippingDay } from './day-marks.ts';
import { checkPerson, type PersonVerdict } from './person-check.ts';

/** A cell where something breaks. */
export interface BreachAt {
  readonly person: number;
  readonly day: number;
}

/** Something that cannot be told: of a duty on a day, or, with `null`, of a person as a whole. */
export interface DoubtAt {
  readonly person: number;
  readonly day: number | null;
}

/** What an edit does to the rules, or would do. */
export interface Effect {
  readonly cells: number;
  readonly newBreaches: number;
  readonly mended: number;
}

/** What the whole board comes to. */
export interface BoardCounts {
  readonly breaches: number;
  /** People with at least one breach. */
  readonly people: number;
  readonly cannotTell: number;
  /** Duties that were judged: with none nothing is kept either. */
  readonly duties: number;
}

/** Verdicts of everybody on the board, kept up by judging again whom an edit touches. */
export class BoardChecker {
  readonly contract: ContractInForce;
  readonly #document: BoardDocument;
  readonly #checker: Checker;
  readonly #verdicts: PersonVerdict[];

  /** `null` where the document's own frame (its days, zone or shift types) cannot be read. */
  static open(document: BoardDocument, contract: ContractInForce): BoardChecker | null {
    const empty = readRota(rosterFromGrid({ ...document.wire, people: [], cells: [] }));
    if (!empty.ok) return null;
    const checker = compileChecker(empty.value, contract, { readings: document.wire.readings });
    return new BoardChecker(document, contract, checker);
  }

  private constructor(document: BoardDocument, contract: ContractInForce, checker: Checker) {
    this.contract = contract;
    this.#document = document;
    this.#checker = checker;
    this.#verdicts = document.frame.people.map((_, person) => checkPerson(document, person, { checker }));
  }

  verdictOf(person: number): PersonVerdict | null {
    return this.#verdicts[person] ?? null;
  }

  /** Judges these people again. */
  judge(people: Iterable<number>): void {
    for (const person of people) {
      this.#verdicts[person] = checkPerson(this.#document, person, { checker: this.#checker });
    }
  }

  /** Breaches and doubts of the whole board, and how many duties were judged. */
  get counts(): BoardCounts {
    let breaches = 0;
    let people = 0;
    let cannotTell = 0;
    let duties = 0;
    for (const verdict of this.#verdicts) {
      breaches += verdict.breaches;
      people += verdict.breaches > 0 ? 1 : 0;
      cannotTell += verdict.cannotTell;
      duties += verdict.rota?.duties.count ?? 0;
    }
    return { breaches, people, cannotTell, duties };
  }

  /** Every cell that tips a rule over, in order of person and day; a cell that tips two is listed once. */
  breaches(): readonly BreachAt[] {
    return this.#verdicts.flatMap((verdict, person) => {
      const { rota, findings, clashes } = verdict;
      const tipped = findings.filter((finding) => rota !== null && verdictMark(finding) === 'breaks');
      const days = [
        ...clashes.map(({ day }) => day),
        ...tipped.map((one) => (rota === null ? 0 : tippingDay(rota, one))),
      ];
      return [...new Set(days)].sort((a, b) => a - b).map((day) => ({ person, day }));
    });
  }

  /** Every cell of which something cannot be told; whoever has no such cell but a doubt is listed once, without a day. */
  doubts(): readonly DoubtAt[] {
    return this.#verdicts.flatMap(({ marks, cannotTell }, person): readonly DoubtAt[] => {
      if (cannotTell === 0) return [];
      const days = [...marks.keys()].filter((day) => ((marks[day] ?? 0) & DOUBTED) !== 0);
      return days.length === 0 ? [{ person, day: null }] : days.map((day) => ({ person, day }));
    });
  }

  /** Verdicts of some people as they stand, to hold against what an edit makes of them. */
  standing(people: Iterable<number>): ReadonlyMap<number, PersonVerdict | undefined> {
    return new Map([...people].map((person) => [person, this.#verdicts[person]]));
  }

  /** What has come and gone of some people's breaches since they stood so. Nobody is judged again for it. */
  effectSince(standing: ReadonlyMap<number, PersonVerdict | undefined>, cells: number): Effect {
    const pairs = [...standing].map(([person, before]) => [before, this.#verdicts[person]] as const);
    return { cells, ...comeAndGone(pairs) };
  }

  /** Person as they would stand with some cells changed. */
  verdictWith(person: number, changes: readonly CellChange[]): PersonVerdict {
    const instead = new Map(changes.map(({ cell, value }) => [cell, value]));
    return checkPerson(this.#document, person, { checker: this.#checker, instead });
  }

  /** What breaks anew and what is mended if these cells change. */
  effectOf(changes: readonly CellChange[]): Effect {
    const { frame, local } = this.#document;
    const real = changes.filter(({ cell, value }) => local[cell] !== value);
    const people = [...new Set(real.map(({ cell }) => frame.personAt(cell)))];
    const pairs = people.map((person) => [this.#verdicts[person], this.verdictWith(person, real)] as const);
    return { cells: real.length, ...comeAndGone(pairs) };
  }
}

type BeforeAndAfter = readonly [before: PersonVerdict | undefined, after: PersonVerdict | undefined];

function comeAndGone(pairs: readonly BeforeAndAfter[]): Pick<Effect, 'newBreaches' | 'mended'> {
  let newBreaches = 0;
  let mended = 0;
  for (const pair of pairs) {
    const [before, after] = [breachKeys(pair[0]), breachKeys(pair[1])];
    newBreaches += after.filter((key) => !before.includes(key)).length;
    mended += before.filter((key) => !after.includes(key)).length;
  }
  return { newBreaches, mended };
}

/** A breach is the same before and after if the rule and the span are. */
function breachKeys(verdict: PersonVerdict | undefined): readonly string[] {
  if (verdict === undefined) return [];
  const broken = verdict.findings.filter((finding) => verdictMark(finding) === 'breaks');
  return [
    ...verdict.clashes.map(({ day }) => `clash ${day}`),
    ...broken.map(({ rule, part, from, until }) => `${rule} ${part ?? ''} ${from ?? ''} ${until ?? ''}`),
  ];
}
