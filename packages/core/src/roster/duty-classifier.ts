import { classesOfShift, type DatedDefinitions } from './classes.ts';
import type { DutyForms } from './duty-forms.ts';
import { RESIDENT_ON_CALL, type Rota, SHIFT } from './rota.ts';

/** One person's duties: `first` to `end` (excluded) of the rota's columns, in order of start. */
export interface DutySpan {
  readonly rota: Pick<Rota, 'duties' | 'forms' | 'clock'>;
  readonly first: number;
  readonly end: number;
}

/** Bits that the classes take in what is told of a form. */
const CLASS_BITS = 3;
const ALL_CLASSES = 2 ** CLASS_BITS - 1;
/** Spans that are told apart, before what is told of them needs more than 32 bits. */
const MOST_SPANS = 2 ** (31 - CLASS_BITS) - 1;

/** What counts as a shift, besides shifts. */
export interface ShiftKinds {
  /** Is a resident on-call period classed by its times, as a shift is? */
  readonly isResidentShift: boolean;
}

/**
 * Finds class bits (`LONG` …), each duty by the definitions in force on the day on which it starts; on-call periods are
 * in no class. Bits go by a duty's form and are found once for all people of a rota.
 */
export class DutyClassifier {
  /**
   * Of the span classed last the first duty of each form, in order, counted from the span's first. A form may stand there
   * again. What a duty's form decides, these decide for all.
   */
  readonly samples = { count: 0, at: new Int32Array(64) };
  readonly #dated: DatedDefinitions;
  readonly #isResidentShift: boolean;
  #forms: DutyForms | null = null;
  /** For each of the dated definitions, by form: the last span in which it was met, and the bits. */
  #told: readonly Int32Array[] = [];
  #spans = 0;

  constructor(dated: DatedDefinitions, { isResidentShift }: ShiftKinds) {
    this.#dated = dated;
    this.#isResidentShift = isResidentShift;
  }

  /** Writes the bits of one person's duties into `into`, which is parallel to the columns, and notes the samples. */
  classify(span: DutySpan, into: Uint8Array): void {
    const { rota, first, end } = span;
    const { day } = rota.duties;
    if (this.#forms !== rota.forms || this.#spans === MOST_SPANS) this.#tell(rota);
    this.#spans += 1;
    this.samples.count = 0;
    if (this.samples.at.length < end - first) this.samples.at = new Int32Array((end - first) * 2);
    let from = first;
    for (const [k, told] of this.#told.entries()) {
      const next = this.#dated[k + 1]?.from;
      let until = next === undefined ? end : from;
      while (next !== undefined && until < end && (day[until] ?? 0) < next) until += 1;
      this.#classifyBy(told, { rota, first: from, end: until }, { base: first, into });
      from = until;
    }
  }

  #classifyBy(
    told: Int32Array,
    { rota, first, end }: DutySpan,
    { base, into }: { base: number; into: Uint8Array },
  ): void {
    const { of } = rota.forms;
    const { at } = this.samples;
    const span = this.#spans;
    let { count } = this.samples;
    for (let i = first; i < end; i += 1) {
      const form = of[i] ?? 0;
      const known = told[form] ?? 0;
      const bits = known & ALL_CLASSES;
      into[i] = bits;
      if (known >> CLASS_BITS === span) continue;
      told[form] = (span << CLASS_BITS) | bits;
      at[count] = i - base;
      count += 1;
    }
    this.samples.count = count;
  }

  /** Finds the bits of every form of a rota, met in no span yet. */
  #tell({ duties, forms, clock }: DutySpan['rota']): void {
    const { start, end, day, startClock, kind } = duties;
    this.#forms = forms;
    this.#spans = 0;
    this.#told = this.#dated.map(({ definitions }) =>
      forms.examples.map((i) => {
        const isShift = kind[i] === SHIFT || (this.#isResidentShift && kind[i] === RESIDENT_ON_CALL);
        if (!isShift) return 0;
        const shift = { start: start[i] ?? 0, end: end[i] ?? 0, day: day[i] ?? 0, startClock: startClock[i] ?? 0 };
        return classesOfShift(shift, clock, definitions);
      }),
    );
  }
}
