import type { Bound, TableRow, Unit } from '../contracts/contract.ts';
import type { DutyClass } from './duty-class.ts';
import type { LineGround, LineRule } from './line/line-rule.ts';
import type { View } from './view.ts';

/** A term that a primitive needs: its compiled unit, and whether a clause may do without it. */
export interface TermSlot {
  readonly unit: Unit;
  /**
   * The clause may leave it out, or the edition may have none: then the primitive gets `null`. A value that is not known
   * makes the verdict *cannot tell* all the same.
   */
  readonly optional?: true;
  /** A value that is not known is handed on as `null`: the primitive can often tell without it. */
  readonly mayBeUnknown?: true;
  /**
   * Where the clause has a term in the slot of this name, the one in this slot does not decide the verdict: it only keeps
   * one breach from being reported twice. How sure it is then says nothing of how sure the finding is.
   */
  readonly weighsUnless?: string;
}

/** The terms of a primitive by the names that it uses. */
export type TermSlots = Readonly<Record<string, TermSlot>>;

/** Words that an argument or a reading may be; of a reading the first is the default. */
export type Choices = Readonly<Record<string, readonly string[]>>;

type ValueOf<U extends Unit> = U extends 'flag'
  ? boolean
  : U extends 'choice'
    ? string
    : U extends 'table'
      ? readonly TableRow[]
      : number;

/**
 * Values of a primitive's terms on the day in question. A limit that is not known is `NaN`, which no comparison calls
 * broken: the primitive then only measures.
 */
export type TermsOf<S extends TermSlots> = {
  readonly [K in keyof S]: S[K] extends { readonly optional: true } | { readonly mayBeUnknown: true }
    ? ValueOf<S[K]['unit']> | null
    : ValueOf<S[K]['unit']>;
};

/** One word for each of a set of choices. */
export type ChosenOf<C extends Choices> = { readonly [K in keyof C]: C[K][number] };

/** What one clause asks of a person's duties over a stretch of days in which none of its terms changes. */
export interface Ask<S extends TermSlots = TermSlots, W extends Choices = Choices, R extends Choices = Choices> {
  readonly terms: TermsOf<S>;
  /** Bound of each term; `null` for one that is no limit. */
  readonly bounds: { readonly [K in keyof S]: Bound | null };
  /** May a value equal the limit? From the bound of the term `limit`. */
  readonly equalIsAllowed: boolean;
  readonly with: ChosenOf<W>;
  readonly readings: ChosenOf<R>;
}

/** One thing found: what was measured and what proves it. Indices and instants are the view's own. */
export interface Case {
  /** `null` when nothing could be measured. */
  readonly measured: number | null;
  /** Where it differs from duty to duty; the term `limit` when absent. */
  readonly limit?: number | null;
  /** Out of how many, for frequencies. */
  readonly of?: number;
  /** A run without end in a template. */
  readonly unbounded?: true;
  /** Span as instants, end excluded; `null` when the case is about no span. */
  readonly start: number | null;
  readonly end: number | null;
  /** As few as prove it, in order of start. */
  readonly duties: readonly number[];
  /** How far inside the limit (negative on a breach), where it is not simply the difference from the limit. */
  readonly margin?: number;
}

/** Takes what a primitive found. A primitive scans with plain numbers and makes a {@link Case} only to call this. */
export interface Sink {
  /** Once for each breach. */
  breach(found: Case): void;
  /** At most once: the case nearest to its limit, also when nothing was measured. */
  worst(found: Case): void;
  /**
   * At most once: facts are missing and those known prove no breach. `known` is the worst of what is known, wherever it
   * lies; `missing` names each fact for a person to find.
   */
  cannotTell(known: Case, missing: readonly string[]): void;
}

/**
 * One kind of limit: what it needs from a contract, and how it judges. Holds no number of any contract.
 *
 * The declaration is what the contract compiler checks a clause against, so it must be complete.
 */
export interface Primitive<S extends TermSlots = TermSlots, W extends Choices = Choices, R extends Choices = Choices> {
  /** Permanent, kebab-case: contracts name it. */
  readonly name: string;
  /** One sentence: what it measures. */
  readonly title: string;
  /** The slot `limit` is in every primitive: its paragraph is cited and its unit is the finding's. */
  readonly terms: S & { readonly limit: TermSlot };
  /** Does the limit cap (`at-most`) or demand (`at-least`)? Stands where the term itself gives no bound. */
  readonly bound: Bound;
  /** Fixed arguments that a clause must give in its `with`. */
  readonly with: W;
  /** Alternative readings; a clause's `with` may choose one, and the reader's choice goes before that. */
  readonly readings: R;
  /** Classes whose definition the verdict rests on, given the clause's arguments and which of its terms stand. */
  classes(chosen: ChosenOf<W>, stands: (slot: keyof S) => boolean): readonly DutyClass[];
  /**
   * `anchored`: judges things that lie on days, with the terms of their day. `whole`: judges the rota as one, with the
   * terms of its last day.
   */
  readonly scope: 'anchored' | 'whole';
  /** Judges one kind of rota only; on the other kind the clause gives no finding. */
  readonly only: 'roster' | 'template' | null;
  judge(view: View, ask: Ask<S, W, R>, sink: Sink): void;
  /**
   * The case that there is nothing which the rule could measure; `null` where there may be something. Then it meets, whatever
   * the terms, also where these are not known, and is not asked. Absent: only the judgement itself finds out.
   */
  nothing?(view: View): Case | null;
  /**
   * Does a breach stay one under these readings, whatever else is worked besides the duties of the rota? Then duties that break
   * the rule by themselves prove that nobody can work them and keep it. Absent: more work may take a breach away, as where
   * duties that touch are one.
   */
  isLasting?(readings: ChosenOf<R>): boolean;
  /**
   * The same question day by day along a line of at most one duty a day, for searches; `null` where a line has no such form
   * under these terms. Absent: the primitive looks at single duties only, or has none.
   */
  line?(ask: Ask<S, W, R>, ground: LineGround): LineRule | null;
}

/** The primitive itself, with its types inferred from its declaration. */
export function definePrimitive<
  const S extends TermSlots & { readonly limit: TermSlot },
  const W extends Choices,
  const R extends Choices,
>(primitive: Primitive<S, W, R>): Primitive<S, W, R> {
  return primitive;
}
