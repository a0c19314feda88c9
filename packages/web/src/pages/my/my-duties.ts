import { compileRota, type Rota, rosterFromGrid } from '@rotawright/core/roster';
import { formatCivilDate } from '@rotawright/core/time';
import { type DutyWords, dutyWords } from '@rotawright/formats/words';
import type { RosterDocument, ShiftType } from '@rotawright/server/wire';

/** One published duty as the page tells it. */
export interface MyDuty {
  readonly words: DutyWords;
  /** `2026-10-03`. */
  readonly date: string;
  readonly name: string;
  readonly look: ShiftType['look'];
  /** Civil stamps `2026-10-03T20:30`, to be compared with now. */
  readonly from: string;
  readonly until: string;
  /** Minutes that go by in it: on a night on which the clocks change, an hour more or less than its times say. */
  readonly lasts: number;
  /** Day on which it ends where that is another one. */
  readonly endDate: string | null;
  /** Place among duties of the same code on days in a row, from 1, and how many those are. */
  readonly inRow: number;
  readonly rowOf: number;
}

/** Duties of the one person in a version, in order; or why they cannot be read. */
export type MyDuties =
  | { readonly ok: true; readonly rota: Rota; readonly duties: readonly MyDuty[] }
  | { readonly ok: false; readonly faults: readonly string[] };

export function myDuties(document: RosterDocument): MyDuties {
  const read = readOne(document);
  if (!read.ok) return { ok: false, faults: read.problems.map(({ where, found }) => `${where}: ${found}`) };
  const words = dutyWords(read.value, 0);
  const types = new Map(document.shiftTypes.map((type) => [type.code, type]));
  return { ok: true, rota: read.value, duties: words.map((_, i) => dutyOf(words, i, types)) };
}

const readOne = (document: RosterDocument) => compileRota(rosterFromGrid(document));

function dutyOf(all: readonly DutyWords[], i: number, types: ReadonlyMap<string, ShiftType>): MyDuty {
  const words = all[i] as DutyWords;
  const type = types.get(words.code);
  const date = formatCivilDate(words.day.day);
  const endDate = formatCivilDate(words.day.day + Math.floor((words.startMinute + words.length) / 1440));
  const [before, after] = [rowLength(all, i, -1), rowLength(all, i, 1)];
  return {
    words,
    date,
    name: type?.name ?? words.code,
    look: type?.look ?? 'spare-1',
    from: `${date}T${words.startClock}`,
    until: `${endDate}T${words.endClock}`,
    lasts: words.end - words.start,
    endDate: endDate === date ? null : endDate,
    inRow: before + 1,
    rowOf: before + 1 + after,
  };
}

/** How many duties of the same code stand on days in a row before (-1) or after (1) one. */
function rowLength(all: readonly DutyWords[], i: number, step: 1 | -1): number {
  let length = 0;
  for (let at = i; ; at += step) {
    const [here, next] = [all[at], all[at + step]];
    if (here === undefined || next === undefined) return length;
    if (next.code !== here.code || next.day.day !== here.day.day + step) return length;
    length += 1;
  }
}

/** Now in a zone as a civil stamp, to be compared with those of duties. */
export function nowIn(zone: string, at: Date): string {
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(at);
  return text.replace(' ', 'T');
}
