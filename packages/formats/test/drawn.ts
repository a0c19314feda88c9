import type { RosterInput, TemplateInput } from '@rotawright/core/roster';
import { codeMeaning, type FoundRota, type ReadOptions, type ReadResult, readRotaFile } from '@rotawright/formats/read';
import ExcelJS from 'exceljs';

/** A workbook drawn by another library than the one that reads it. */
export async function drawnXlsx(
  sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>,
  change: (book: ExcelJS.Workbook) => void = () => undefined,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
  }
  change(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Midnight UTC, which is how spreadsheet libraries write a civil day. */
export function utc(year: number, month: number, day: number): Date {
  return new Date(Date.UTC(year, month - 1, day));
}

/** Reads a text as the file `rota.csv`. */
export function readText(text: string, options: ReadOptions = {}, name = 'rota.csv'): Promise<ReadResult> {
  return readRotaFile(new TextEncoder().encode(text), name, options);
}

/** Options from the words of `--code`. */
export function codes(...words: readonly string[]): ReadOptions {
  const meanings = words.map((word) => {
    const [code = '', meaning = ''] = word.split('=');
    const read = codeMeaning(meaning);
    if (!read.ok) throw new Error(`no meaning: ${word}`);
    return [code, read.value] as const;
  });
  return { codes: Object.fromEntries(meanings) };
}

/** The only rota of a result that must have one. */
export function onlyRota(result: ReadResult): FoundRota {
  if (!result.ok) throw new Error(JSON.stringify({ problems: result.problems, questions: result.questions }, null, 1));
  const [rota, ...others] = result.rotas;
  if (rota === undefined || others.length > 0) throw new Error(`${result.rotas.length} rotas`);
  return rota;
}

export function onlyRoster(result: ReadResult): RosterInput {
  const { document } = onlyRota(result);
  if (document.kind !== 'roster') throw new Error('a template');
  return document;
}

export function onlyTemplate(result: ReadResult): TemplateInput {
  const { document } = onlyRota(result);
  if (document.kind !== 'template') throw new Error('a roster');
  return document;
}

/** Each duty as `person date code @origin`, which tells at a glance what was read and from where. */
export function dutyLines(result: ReadResult): readonly string[] {
  const { document, origins } = onlyRota(result);
  if (document.kind !== 'roster') return [];
  return (document.duties ?? []).map((duty, i) => {
    const what = 'code' in duty ? `${duty.date} ${duty.code}` : `${duty.start}/${duty.end}`;
    return `${duty.person} ${what} @${origins.duties?.[i]}`;
  });
}

/** Codes of all questions and problems, with their places. */
export function doubts(result: ReadResult): readonly string[] {
  if (result.ok) return [];
  return [...result.problems, ...result.questions].map(({ code, where }) => `${code} at ${where}`);
}

/** The options that would settle a result's questions. */
export function settling(result: ReadResult): readonly string[] {
  return result.ok ? [] : result.questions.flatMap((question) => question.answers.map(({ option }) => option));
}
