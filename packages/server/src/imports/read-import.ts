import type { Problem } from '@rotawright/core/problems';
import { type RosterInput, readRota } from '@rotawright/core/roster';
import { type Origins, type Question, type ReadResult, readRotaFile } from '@rotawright/formats/read';
import { sayDay } from '../document/index.ts';
import type { ImportReading } from '../wire/index.ts';
import { type Answers, optionsOf } from './answer-options.ts';

/** A file with the answers given so far. */
export interface ImportFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly answers: Answers;
  /** Answers of the department's last import; an answer of now goes before. */
  readonly remembered: Answers;
}

/** What a file came to: to be shown, and the roster itself once nothing is open. */
export interface ImportOutcome {
  readonly reading: ImportReading;
  readonly roster: RosterInput | null;
}

/** Reads a file, in the guarded way of every reader: large ones in a thread with bounded memory and time. Stores nothing. */
export async function readImport({ bytes, name, answers, remembered }: ImportFile): Promise<ImportOutcome> {
  const used = { ...remembered, ...answers };
  const read = await readRotaFile(bytes, name, optionsOf(used));
  const common = { answers: used, isRemembered: Object.keys(remembered).length > 0 };
  if (!read.ok) return { roster: null, reading: { ...common, ...unread(read) } };
  const notes = [...read.understood, ...read.notes];
  const rosters = read.rotas.filter(({ document }) => document.kind === 'roster');
  const [first] = rosters;
  if (first === undefined || first.document.kind !== 'roster') {
    return { roster: null, reading: { ...common, ...nothing([noRoster(name)], notes) } };
  }
  const document = first.document;
  const checked = readRota(document, { origins: first.origins });
  if (!checked.ok) return { roster: null, reading: { ...common, ...nothing(checked.problems, notes) } };
  if (rosters.length > 1) notes.push(`${rosters.length} rotas were found; the first, on ${first.sheet}, is taken.`);
  return {
    roster: document,
    reading: {
      ...common,
      summary: {
        title: document.title ?? name.replace(/\.[^.]*$/, ''),
        from: document.from,
        until: document.until,
        people: document.people.length,
        duties: document.duties?.length ?? 0,
        leaveDays: document.leave?.length ?? 0,
      },
      sheets: sheetsOf(document, first.origins, first.sheet),
      questions: [],
      problems: [],
      notes,
    },
  };
}

type Unread = Omit<ImportReading, 'answers' | 'isRemembered'>;

function unread({ problems, questions, understood }: Extract<ReadResult, { readonly ok: false }>): Unread {
  return {
    summary: null,
    sheets: [],
    questions: questions.map(shown),
    problems: [...problems],
    notes: [...understood],
  };
}

function nothing(problems: readonly Problem[], notes: readonly string[]): Unread {
  return { summary: null, sheets: [], questions: [], problems: [...problems], notes: [...notes] };
}

function shown({ code, where, text, answers }: Question): ImportReading['questions'][number] {
  return {
    id: `${code} ${where}`,
    text,
    cells: [where],
    choices: answers.map(({ label, option }) => ({ value: option, text: label })),
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

/** The cells that duties came from, by row, each with what it was read as. */
function sheetsOf(document: RosterInput, origins: Origins, sheet: string): ImportReading['sheets'] {
  const names = new Map(document.people.map(({ id, name }) => [id, name ?? id]));
  const rows = new Map<number, ImportReading['sheets'][number]['rows'][number]['cells']>();
  (document.duties ?? []).forEach((duty, at) => {
    const origin = origins.duties?.[at] ?? '';
    const cell = origin.slice(origin.lastIndexOf('!') + 1);
    const row = Number(/(\d+)$/.exec(cell)?.[1] ?? 0);
    const name = names.get(duty.person) ?? duty.person;
    const what = 'code' in duty ? duty.code : `${duty.start.slice(11)} to ${duty.end.slice(11)}`;
    const day = 'code' in duty ? duty.date : duty.start.slice(0, 10);
    const cells = rows.get(row) ?? [];
    cells.push({ at: cell, text: what, reading: `${name} works ${what} on ${sayDay(day)}`, kind: 'duty' });
    rows.set(row, cells);
  });
  const sorted = [...rows].sort(([a], [b]) => a - b).map(([row, cells]) => ({ row, cells }));
  return [{ name: sheet, rows: sorted }];
}
