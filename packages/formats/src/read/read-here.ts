import type { Outcome, Problem } from '@rotawright/core/problems';
import { bad } from '@rotawright/core/problems';
import { decodeText } from '../csv/decode-text.ts';
import { fileProblem, guardWorkbook } from '../guard/index.ts';
import type { FoundRota, LayoutId, ReadOptions, ReadResult, ShownSheet } from '../layouts/reading.ts';
import { shownSheets } from '../layouts/shown-sheets.ts';
import { type Gathered, gathered } from '../layouts/task.ts';
import type { Workbook } from '../sheet/index.ts';

/** A file whose kind is known and whose size has been passed. */
export interface PassedFile {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly kind: 'xlsx' | 'xls' | 'json' | 'ical' | 'csv';
  readonly options: ReadOptions;
}

/** Reads a passed file in this thread. Libraries are loaded for the kinds that need them, and only then. */
export async function readHere(passed: PassedFile): Promise<ReadResult> {
  const shown: ShownSheet[] = [];
  const result = await readShowing(passed, shown);
  return shown.length === 0 ? result : { ...result, sheets: shown };
}

async function readShowing(passed: PassedFile, sheets: ShownSheet[]): Promise<ReadResult> {
  const out = gathered();
  const found = await readKind(passed, out, sheets);
  if (!found.ok) return failed(found.problems, out);
  const { rotas, layout } = found;
  if (out.problems.length > 0 || out.questions.length > 0 || layout === null) return failed(out.problems, out);
  if (rotas.length === 0) {
    const problem = fileProblem('formats.no-rota', { file: passed.file, found: 'nothing that makes a rota' });
    return failed([problem], out);
  }
  return { ok: true, rotas, layout, understood: out.understood, assumed: out.assumed, notes: short(out.notes) };
}

function failed(problems: readonly Problem[], out: Gathered): ReadResult {
  // What is not understood is said in the same breath as what is wrong, all at once.
  const understood = [...out.understood, ...out.assumed, ...short(out.notes)];
  return { ok: false, problems: shown(problems), questions: out.questions.slice(0, MOST_SHOWN), understood };
}

/** More faults than this in one file say the same thing. */
const MOST_SHOWN = 100;

function shown(problems: readonly Problem[]): readonly Problem[] {
  const [next] = problems.slice(MOST_SHOWN);
  if (next === undefined) return problems;
  const found = `${problems.length - MOST_SHOWN} more faults`;
  return [
    ...problems.slice(0, MOST_SHOWN),
    { code: 'formats.more-faults', where: next.where, found, expected: 'none', tryThis: 'correct those before first' },
  ];
}

function short(notes: readonly string[]): readonly string[] {
  const rest = notes.length - MOST_SHOWN;
  return rest > 0 ? [...notes.slice(0, MOST_SHOWN), `There are ${rest} more notes.`] : notes;
}

type Found =
  | { readonly ok: true; readonly rotas: readonly FoundRota[]; readonly layout: LayoutId | null }
  | { readonly ok: false; readonly problems: readonly Problem[] };

async function readKind(passed: PassedFile, out: Gathered, sheets: ShownSheet[]): Promise<Found> {
  const { bytes, file, options } = passed;
  if (passed.kind === 'json' || passed.kind === 'ical') {
    const text = decodeText(bytes, file);
    if (!text.ok) return text;
    out.notes.push(...text.notes);
    if (passed.kind === 'json') return readJsonText(text.value, { file, options, out });
    const { readIcal } = await import('../ical/read-ical.ts');
    const rotas = readIcal(text.value, { file, options, out });
    return rotas.ok ? { ok: true, rotas: rotas.value, layout: 'ical' } : rotas;
  }
  const book = await readTables(passed);
  if (!book.ok) return book;
  out.notes.push(...book.notes);
  const { readWorkbook } = await import('../layouts/read-workbook.ts');
  const read = readWorkbook(book.value, { file, options, out });
  if (options.showsCells === true) sheets.push(...shownSheets(book.value, out.cells));
  return { ok: true, ...read };
}

async function readJsonText(text: string, from: { file: string; options: ReadOptions; out: Gathered }): Promise<Found> {
  const { readJson } = await import('../json/read-json.ts');
  const read = readJson(text.replace(/^\uFEFF/, ''), from);
  return read.ok ? { ok: true, ...read.value } : read;
}

async function readTables(passed: PassedFile): Promise<Outcome<Workbook>> {
  const { bytes, file, kind } = passed;
  if (kind === 'csv') {
    const { readCsv } = await import('../csv/read-csv.ts');
    return readCsv(bytes, file);
  }
  if (kind === 'xls') {
    const { readXls } = await import('../xlsx/read-xls.ts');
    return readXls(bytes, file);
  }
  const guarded = guardWorkbook(bytes, file);
  if (!guarded.ok) return bad(guarded.problems);
  const { readXlsx } = await import('../xlsx/read-xlsx.ts');
  return readXlsx(bytes, file, guarded.value);
}
