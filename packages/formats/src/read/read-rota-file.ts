import type { Problem } from '@rotawright/core/problems';
import { fileProblem, LIMITS, sniff, workbookEntries } from '../guard/index.ts';
import type { ReadOptions, ReadResult } from '../layouts/reading.ts';
import { optionProblems } from './option-problems.ts';
import { type PassedFile, readHere } from './read-here.ts';

/**
 * Reads a rota out of any file that is understood, whatever it is called: its kind goes by its content.
 * Every doubt comes back as a question, every fault as a problem, all at once; it never throws for what is in the file.
 *
 * `name` is used in messages and, without its ending, as the rota's title. Files that unpack to more than 2 MiB, and old .xls files,
 * are read in a worker with bounded memory and time; smaller ones here, because a worker's start costs more than they do.
 */
export async function readRotaFile(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<ReadResult> {
  const faults = [...optionProblems(options), ...sizeProblems(bytes, name)];
  if (faults.length > 0) return refused(faults);
  const kind = sniff(bytes);
  if (kind.kind === 'empty')
    return refused([fileProblem('formats.empty-file', { file: name, found: 'an empty file' })]);
  if (kind.kind === 'foreign') return refused([foreign(name, kind.what)]);
  const work = workBytes(bytes, name, kind.kind);
  if (typeof work !== 'number') return refused(work);
  const passed: PassedFile = { bytes, file: name, kind: kind.kind, options };
  const result = isMuch(work) ? await inWorker(passed) : await readHere(passed);
  const note = namedOtherwise(name, kind.kind);
  const isBinary = !result.ok && result.problems[0]?.code === 'formats.binary';
  if (note === null || isBinary) return result;
  return { ...result, understood: [note, ...result.understood] };
}

/**
 * Is this a file that `readRotaFile` reads in a worker, which takes it up to 9 seconds? Whoever has other things to do may put it off.
 * A file that is refused at once is none.
 */
export function isLargeFile(bytes: Uint8Array, name: string): boolean {
  if (sizeProblems(bytes, name).length > 0) return false;
  const { kind } = sniff(bytes);
  if (kind === 'empty' || kind === 'foreign') return false;
  const work = workBytes(bytes, name, kind);
  return typeof work === 'number' && isMuch(work);
}

const isMuch = (work: number): boolean => work > LIMITS.inProcessBytes;

function refused(problems: readonly Problem[]): ReadResult {
  return { ok: false, problems, questions: [], understood: [] };
}

function sizeProblems(bytes: Uint8Array, file: string): readonly Problem[] {
  if (bytes.length <= LIMITS.fileBytes) return [];
  const found = `a file of ${Math.ceil(bytes.length / 1_048_576)} MB`;
  return [
    fileProblem('formats.file-too-large', { file, found, expected: `at most ${LIMITS.fileBytes / 1_048_576} MB` }),
  ];
}

/** Bytes that will have to be worked through: of a workbook, what it unpacks to. */
function workBytes(bytes: Uint8Array, file: string, kind: PassedFile['kind']): number | readonly Problem[] {
  // The library for old workbooks talks to the console, and nothing bounds what it does with a damaged file.
  if (kind === 'xls') return LIMITS.unpackedBytes;
  if (kind !== 'xlsx') return bytes.length;
  const entries = workbookEntries(bytes, file);
  if (!entries.ok) return entries.problems;
  return entries.value.reduce((sum, entry) => sum + entry.unpacked, 0);
}

async function inWorker(passed: PassedFile): Promise<ReadResult> {
  const { readInWorker } = await import('./read-in-worker.ts');
  return readInWorker(passed);
}

function foreign(file: string, what: string): Problem {
  const tryThis = what === 'a web page or XML' ? 'open it in a spreadsheet program and save it as .xlsx' : '';
  return fileProblem('formats.not-a-rota', { file, found: `${what}, whatever its name says`, tryThis });
}

const ENDINGS: Readonly<Record<string, PassedFile['kind']>> = {
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  xls: 'xls',
  csv: 'csv',
  tsv: 'csv',
  txt: 'csv',
  ics: 'ical',
  ical: 'ical',
  json: 'json',
  jsonl: 'json',
};

const KIND_WORDS = {
  xlsx: 'an .xlsx workbook',
  xls: 'an old .xls workbook',
  csv: 'comma-separated text',
  ical: 'a calendar',
  json: 'JSON',
} as const;

function namedOtherwise(name: string, kind: PassedFile['kind']): string | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const expected = Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
  return expected === undefined || expected === kind
    ? null
    : `Its name ends in .${ending}, but it holds ${KIND_WORDS[kind]}; it is read as that.`;
}
