import { digestOf } from './digest-of.ts';
import type { Placing } from './placing.ts';
import type { DutyColumns, Rota } from './rota.ts';
import { SHIFT } from './rota.ts';
import type { SortedDuties } from './sort-duties.ts';

/** What a rota has besides its duties. */
export type RotaFrame = Pick<Rota, 'kind' | 'title' | 'zone' | 'firstDay' | 'endDay' | 'people'>;

/** Puts the duties into their final columns. */
export function buildRota(frame: RotaFrame, placing: Placing, sorted: SortedDuties): Rota {
  const { offsets } = sorted;
  const duties = columnsOf(placing, sorted.order);
  const { placeOf } = placing.naming;
  const { clock } = placing;
  const originOf = (i: number): string => placeOf(personAt(offsets, i), duties.source[i] ?? 0);
  return { ...frame, clock, duties, digest: digestOf(duties, offsets, clock), offsets, originOf };
}

function columnsOf({ draft, definitions }: Placing, order: Int32Array): DutyColumns {
  const count = order.length;
  const columns = {
    count,
    start: new Int32Array(count),
    end: new Int32Array(count),
    day: new Int32Array(count),
    startClock: new Int16Array(count),
    rosteredMinutes: new Int32Array(count),
    kind: new Uint8Array(count),
    work: new Int32Array(count),
    enhancedWork: new Int32Array(count),
    plannedBreaks: new Int16Array(count),
    longestBreak: new Int16Array(count),
    separateBreaks: new Int16Array(count),
    restTotal: new Int32Array(count),
    restNight: new Int32Array(count),
    code: new Uint16Array(count),
    source: new Int32Array(count),
    codes: definitions.codes,
  };
  for (let k = 0; k < count; k += 1) {
    const i = order[k] ?? 0;
    const start = draft.start[i] ?? 0;
    const end = draft.end[i] ?? 0;
    columns.start[k] = start;
    columns.end[k] = end;
    columns.day[k] = draft.day[i] ?? 0;
    columns.startClock[k] = draft.startClock[i] ?? 0;
    columns.rosteredMinutes[k] = draft.rosteredMinutes[i] ?? 0;
    columns.source[k] = draft.source[i] ?? 0;
    const definition = definitions.list[draft.definition[i] ?? 0];
    if (definition === undefined) continue;
    columns.kind[k] = definition.kind;
    columns.code[k] = definition.code;
    columns.work[k] = definition.kind === SHIFT ? end - start : definition.work;
    columns.enhancedWork[k] = definition.enhancedWork;
    columns.plannedBreaks[k] = definition.plannedBreaks;
    columns.longestBreak[k] = definition.longestBreak;
    columns.separateBreaks[k] = definition.separateBreaks;
    columns.restTotal[k] = definition.restTotal;
    columns.restNight[k] = definition.restNight;
  }
  return columns;
}

/** Person whose duties hold index `i`. */
function personAt(offsets: Int32Array, i: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) <= i) low = middle;
    else high = middle;
  }
  return low;
}
