import { classesOfShift, type DatedDefinitions } from './classes.ts';
import type { DutyForms } from './duty-forms.ts';
import { RESIDENT_ON_CALL, type Rota, SHIFT } from './rota.ts';

/** One person's duties: `first` to `end` (excluded) of the rota's columns, in order of start. */
export interface DutySpan {
  readonly rota: Pick<Rota, 'duties' | 'digest' | 'clock'>;
  readonly first: number;
  readonly end: number;
}

/** Class bits (`LONG` …) of duties: of duty `i` they are `bits[keys[i]]`. */
export interface DutyClasses {
  /** Parallel to the columns. */
  readonly keys: Int32Array;
  readonly bits: Uint8Array;
}

/** What counts as a shift, besides shifts. */
export interface ShiftKinds {
  /** Is a resident on-call period classed by its times, as a shift is? */
  readonly isResidentShift: boolean;
}

/**
 * Finds class bits, each duty by the definitions in force on the day on which it starts; on-call periods are in no class.
 * Bits go by a duty's form and are found once for all people of a rota.
 */
export class DutyClassifier {
  /** Do all duties go by the same definitions? Then duties of one form have the same bits. */
  readonly isByForm: boolean;
  readonly #dated: DatedDefinitions;
  readonly #isResidentShift: boolean;
  #forms: DutyForms | null = null;
  /** Bits of every form by the first definitions, then by the next. */
  #bits = new Uint8Array(0);
  #keys = new Int32Array(0);

  constructor(dated: DatedDefinitions, { isResidentShift }: ShiftKinds) {
    this.#dated = dated;
    this.#isResidentShift = isResidentShift;
    this.isByForm = dated.length === 1;
  }

  /** Classes of one person's duties; those of nobody else can be asked of it. They hold until the next are asked for. */
  classify({ rota, first, end }: DutySpan): DutyClasses {
    const { forms } = rota.digest;
    if (this.#forms !== forms) this.#tell(rota);
    if (this.isByForm) return { keys: forms.of, bits: this.#bits };
    if (this.#keys.length < forms.of.length) this.#keys = new Int32Array(forms.of.length);
    const { day } = rota.duties;
    let i = first;
    for (let k = 0; k < this.#dated.length; k += 1) {
      const until = this.#dated[k + 1]?.from ?? Number.POSITIVE_INFINITY;
      const base = k * forms.examples.length;
      for (; i < end && (day[i] ?? 0) < until; i += 1) this.#keys[i] = base + (forms.of[i] ?? 0);
    }
    return { keys: this.#keys, bits: this.#bits };
  }

  #tell({ duties, digest: { forms }, clock }: DutySpan['rota']): void {
    const { start, end, day, startClock, kind } = duties;
    this.#forms = forms;
    this.#bits = Uint8Array.from(
      this.#dated.flatMap(({ definitions }) =>
        Array.from(forms.examples, (i) => {
          const isShift = kind[i] === SHIFT || (this.#isResidentShift && kind[i] === RESIDENT_ON_CALL);
          if (!isShift) return 0;
          const shift = { start: start[i] ?? 0, end: end[i] ?? 0, day: day[i] ?? 0, startClock: startClock[i] ?? 0 };
          return classesOfShift(shift, clock, definitions);
        }),
      ),
    );
  }
}
