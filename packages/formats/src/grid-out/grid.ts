import type { Rota, RotaInput } from '@rotawright/core/roster';
import { type CivilDay, civilDayOf, type DutyWords, dayText, durationText, dutyWords } from '../words/index.ts';
import { type CodeTable, codeTable } from './code-table.ts';
import { factNotes, zoneNotes } from './fact-notes.ts';
import { type GridDuty, gridDuties } from './grid-duty.ts';

/** One person's (or one week's) row of a grid. */
export interface GridRow {
  /** Index into `rota.people`. */
  readonly index: number;
  /** Unlike every other row's name. */
  readonly name: string;
  readonly grade: string;
  readonly wte: number | null;
  /** The cell of each day: codes joined by `+`; `""` on a free day. */
  readonly cells: readonly string[];
  readonly duties: readonly GridDuty[];
}

/** A roster as people × days. */
export interface Grid {
  readonly days: readonly CivilDay[];
  readonly rows: readonly GridRow[];
  readonly codes: CodeTable;
  /** What a grid can't hold and therefore left out, as sentences. */
  readonly notes: readonly string[];
}

/** Lays a rota out as a grid: a roster's people, or a template as the one row of its whole cycle. */
export function gridOf(rota: Rota, document: RotaInput): Grid {
  const days = Array.from({ length: rota.endDay - rota.firstDay }, (_, i) => civilDayOf(rota.kind, rota.firstDay + i));
  const duties = rota.people.map((_, p) => gridDuties(rota, p, dutyWords(rota, p)));
  const notes: string[] = [];
  const names = uniqueNames(rota);
  const kept = duties.map((own, p) => own.filter((duty) => isWithinADay(duty, { rota, name: names[p] ?? '', notes })));
  const codes = codeTable(rota, document, kept.flat());
  const rows = rota.people.map((person, p) => {
    const own = kept[p] ?? [];
    return {
      index: p,
      name: names[p] ?? person.id,
      grade: person.facts.grade ?? '',
      wte: person.facts.wte ?? null,
      cells: cellsOf(rota, p, { duties: own, codes }),
      duties: own,
    };
  });
  return { days, rows, codes, notes: [...notes, ...factNotes(rota), ...zoneNotes(rota)] };
}

/** What a workbook or a CSV file of this rota would leave out, as sentences: duties that fit no cell, and each kind of fact. */
export function gridNotes(rota: Rota, document: RotaInput): readonly string[] {
  return gridOf(rota, document).notes;
}

/** A definition's end is a clock time, so nothing longer than a day fits one. */
function isWithinADay(
  duty: DutyWords,
  { rota, name, notes }: { readonly rota: Rota; readonly name: string; readonly notes: string[] },
): boolean {
  const isKept = duty.length <= 1440 && duty.length > 0 && duty.day.day >= rota.firstDay && duty.day.day < rota.endDay;
  if (!isKept)
    notes.push(
      `${name}, ${dayText(duty.day)} ${duty.startClock}: a duty of ${durationText(duty.length)} fits no cell and is left out.`,
    );
  return isKept;
}

function cellsOf(
  rota: Rota,
  p: number,
  { duties, codes }: { readonly duties: readonly GridDuty[]; readonly codes: CodeTable },
): readonly string[] {
  const cells: string[][] = Array.from({ length: rota.endDay - rota.firstDay }, () => []);
  for (const duty of duties) cells[duty.day.day - rota.firstDay]?.push(codes.codeOf(duty));
  for (const { day, kind } of rota.people[p]?.leave ?? []) cells[day - rota.firstDay]?.push(codes.leaveCodeOf(kind));
  return cells.map((held) => held.join('+'));
}

/** Two people of one name are told apart by their ids. */
function uniqueNames(rota: Rota): readonly string[] {
  const plain = rota.people.map(({ id, name }) => (name.trim() === '' ? id : name.replace(/\s+/g, ' ').trim()));
  const count = new Map<string, number>();
  for (const name of plain) count.set(name.toLowerCase(), (count.get(name.toLowerCase()) ?? 0) + 1);
  return plain.map((name, p) =>
    (count.get(name.toLowerCase()) ?? 0) > 1 ? `${name} (${rota.people[p]?.id ?? p})` : name,
  );
}
