import type { DutyForms } from './duty-forms.ts';

/** Of each person the first duty of each form, in order of start. What a duty's form decides, these decide for all. */
export interface PersonSamples {
  /** Where person `p`'s stand in `at`: from `from[p]` (included) to `from[p + 1]` (excluded). */
  readonly from: Int32Array;
  /** Places among the person's own duties, counted from 0. */
  readonly at: Int32Array;
  /** Their forms. */
  readonly form: Int32Array;
}

/** Finds everybody's samples. Linear in the duties. */
export function samplesOf({ of, examples }: DutyForms, offsets: Int32Array): PersonSamples {
  const people = offsets.length - 1;
  const from = new Int32Array(people + 1);
  /** By form: the person it was met with last, counted from 1. */
  const metBy = new Int32Array(examples.length);
  let at = new Int32Array(people * EXPECTED + 1);
  let forms = new Int32Array(at.length);
  let count = 0;
  for (let p = 0; p < people; p += 1) {
    const first = offsets[p] ?? 0;
    const end = offsets[p + 1] ?? first;
    if (count + Math.min(end - first, examples.length) > at.length) {
      at = withRoom(at, count + end - first);
      forms = withRoom(forms, count + end - first);
    }
    for (let i = first; i < end; i += 1) {
      const form = of[i] ?? 0;
      if (metBy[form] === p + 1) continue;
      metBy[form] = p + 1;
      at[count] = i - first;
      forms[count] = form;
      count += 1;
    }
    from[p + 1] = count;
  }
  return { from, at: at.slice(0, count), form: forms.slice(0, count) };
}

/** Forms that are expected of a person; more only cost a larger column. */
const EXPECTED = 8;

function withRoom(at: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(least * 2 + 1);
  larger.set(at);
  return larger;
}
