import type { Problem } from '@rotawright/core/problems';
import { type RosterInput, readRota } from '@rotawright/core/roster';
import { type Question, type ReadResult, readRotaFile, type ShownSheet } from '@rotawright/formats/read';
import { contractOf } from '../document/index.ts';
import type { ImportReading } from '../wire/index.ts';
import { type Answers, contractIn, optionsOf } from './answer-options.ts';

/** A file with the answers given so far. */
export interface ImportFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly answers: Answers;
  /** Answers of the department's last import; an answer of now goes before. */
  readonly remembered: Answers;
  /** Seconds that a large file may take; the reader's own when absent. */
  readonly patience?: number;
}

/** A file in which nothing is open any more. */
export interface UnderstoodFile {
  readonly roster: RosterInput;
  readonly summary: NonNullable<ImportReading['summary']>;
  /** Id of the contract that it is to be judged by, in force on its first day. */
  readonly contractId: string;
  /** Answers that were used, remembered ones included. */
  readonly answers: Answers;
}

/** What a file came to: to be shown, and what was understood once nothing is open. */
export interface ImportOutcome {
  readonly reading: ImportReading;
  readonly understood: UnderstoodFile | null;
}

/** Reads a file, in the guarded way of every reader: large ones in a thread with bounded memory and time. Stores nothing. */
export async function readImport({ bytes, name, answers, remembered, patience }: ImportFile): Promise<ImportOutcome> {
  const used = { ...remembered, ...answers };
  const read = await readRotaFile(bytes, name, {
    ...optionsOf(used),
    showsCells: true,
    ...(patience === undefined ? {} : { patience }),
  });
  const sheets = read.sheets ?? [];
  const common = { answers: used, isRemembered: Object.keys(remembered).length > 0 };
  if (!read.ok) return { understood: null, reading: { ...common, ...unread(read, sheets) } };
  const notes = [...read.understood, ...read.assumed, ...read.notes];
  const rosters = read.rotas.filter(({ document }) => document.kind === 'roster');
  const [first] = rosters;
  if (first === undefined || first.document.kind !== 'roster') {
    return { understood: null, reading: { ...common, ...nothing([noRoster(name)], notes, sheets) } };
  }
  const document = first.document;
  const checked = readRota(document, { origins: first.origins });
  if (!checked.ok) return { understood: null, reading: { ...common, ...nothing(checked.problems, notes, sheets) } };
  if (rosters.length > 1) notes.push(`${rosters.length} rotas were found; the first, on ${first.sheet}, is taken.`);
  const summary = {
    title: document.title ?? name.replace(/\.[^.]*$/, ''),
    from: document.from,
    until: document.until,
    people: document.people.length,
    duties: document.duties?.length ?? 0,
    leaveDays: document.leave?.length ?? 0,
  };
  const contractId = contractIn(used);
  const contract = contractOf({ contract: { id: contractId, edition: null }, from: document.from });
  // The file is understood all the same: another contract is all that it needs.
  const problems = contract.ok ? [] : contract.problems.map((problem) => ({ ...problem, where: 'contract' }));
  return {
    understood: contract.ok ? { roster: document, summary, contractId, answers: used } : null,
    reading: { ...common, summary, sheets: sheetsOf(sheets, []), questions: [], problems, notes },
  };
}

type Unread = Omit<ImportReading, 'answers' | 'isRemembered'>;

function unread(
  { problems, questions, understood }: Extract<ReadResult, { readonly ok: false }>,
  sheets: readonly ShownSheet[],
): Unread {
  const cells = sheetsOf(sheets, questions);
  return {
    summary: null,
    sheets: cells,
    questions: questions.map((question) => shown(question, cells)),
    problems: [...problems],
    notes: [...understood],
  };
}

function nothing(problems: readonly Problem[], notes: readonly string[], sheets: readonly ShownSheet[]): Unread {
  return { summary: null, sheets: sheetsOf(sheets, []), questions: [], problems: [...problems], notes: [...notes] };
}

const idOf = ({ code, where }: Question): string => `${code} ${where}`;

/** A question with every cell that waits for it; where none is known, the place that raised it. */
function shown(question: Question, sheets: ImportReading['sheets']): ImportReading['questions'][number] {
  const id = idOf(question);
  const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells)).filter((cell) => cell.question === id);
  return {
    id,
    text: question.text,
    cells: cells.length === 0 ? [question.where] : cells.map(({ at }) => at),
    choices: question.answers.map(({ label, option, example }) => ({
      value: option,
      // A page asks for the times itself; a terminal shows them as an example.
      text: label.replace(' (these are an example)', ''),
      example: example ?? null,
    })),
  };
}

function noRoster(file: string): Problem {
  return {
    code: 'formats.no-rota',
    where: file,
    found: 'a template, which has no dates',
    expected: 'a roster of people on dates',
    tryThis: 'a file with a date over each column or beside each row',
  };
}

/** The sheets as they stand in the file, each cell beside what it was taken for; a doubt leads to its question. */
function sheetsOf(sheets: readonly ShownSheet[], questions: readonly Question[]): ImportReading['sheets'] {
  const byCode = new Map(questions.flatMap((one) => (one.about === undefined ? [] : [[folded(one.about), idOf(one)]])));
  const byPlace = new Map(
    questions.flatMap((one) =>
      one.about === undefined ? (one.places ?? [one.where]).map((where) => [where, idOf(one)]) : [],
    ),
  );
  return sheets.map(({ name, rows, isCut }) => ({
    name,
    isCut,
    rows: rows.map(({ row, cells }) => ({
      row,
      cells: cells.map(({ at, text, kind, words, about }) => {
        const waiting = byPlace.get(`Sheet "${name}", cell ${at}`) ?? null;
        const question = about === null ? waiting : (byCode.get(folded(about)) ?? null);
        return {
          at,
          text,
          reading: words,
          kind: waiting === null ? (kind ?? ('passed-over' as const)) : ('doubt' as const),
          question,
        };
      }),
    })),
  }));
}

/** As the reader of files tells codes apart. */
const folded = (code: string): string => code.trim().toLowerCase();
