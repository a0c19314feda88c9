import { DUTY_KINDS, type DutyKind, type Rota } from '@rotawright/core/roster';
import { type CivilDay, civilDayOf, clockOf } from './civil-text.ts';

/** One duty of one person, with all that pictures and sentences say about it. */
export interface DutyWords {
  /** Position among the person's duties in order of start: what findings refer to. */
  readonly index: number;
  /** Its code in the input; `""` for a duty written with its own times. */
  readonly code: string;
  readonly kind: DutyKind;
  /** Civil day on which it starts. */
  readonly day: CivilDay;
  /** Minute of that day, 0 to 1,439, and the length as written, in civil minutes. */
  readonly startMinute: number;
  readonly length: number;
  /** Clock times `08:30`; the end may be on a later day. */
  readonly startClock: string;
  readonly endClock: string;
  /** Instants in minutes. */
  readonly start: number;
  readonly end: number;
  /** Worked minutes; `null` where the input gives no estimate. */
  readonly work: number | null;
}

/** The duties of person `p` of a rota, in order of start. */
export function dutyWords(rota: Rota, p: number): readonly DutyWords[] {
  const first = rota.offsets[p] ?? 0;
  const end = rota.offsets[p + 1] ?? first;
  return Array.from({ length: end - first }, (_, index) => oneDuty(rota, first + index, index));
}

function oneDuty(rota: Rota, column: number, index: number): DutyWords {
  const { duties } = rota;
  const at = (values: { readonly [i: number]: number }): number => values[column] ?? 0;
  const startMinute = at(duties.startClock);
  const length = at(duties.rosteredMinutes);
  const work = at(duties.work);
  return {
    index,
    code: duties.codes[at(duties.code)] ?? '',
    kind: DUTY_KINDS[at(duties.kind)] ?? 'shift',
    day: civilDayOf(rota.kind, at(duties.day)),
    startMinute,
    length,
    startClock: clockOf(startMinute),
    endClock: clockOf(startMinute + length),
    start: at(duties.start),
    end: at(duties.end),
    work: work < 0 ? null : work,
  };
}
