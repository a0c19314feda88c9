import type { Problem } from '@rotawright/core/problems';
import type { CodeBook } from './code-book.ts';
import type { CellReading, Question, ReadOptions } from './reading.ts';

/** What a layout collects while it reads: all faults and doubts at once, never only the first. */
export interface Gathered {
  readonly problems: Problem[];
  readonly questions: Question[];
  readonly understood: string[];
  /** What was taken for granted, though an option could settle it otherwise. */
  readonly assumed: string[];
  readonly notes: string[];
  /** What each cell was taken for; only where the options ask for it. */
  readonly cells: CellReading[];
}

/** Everything that a layout is given beside the sheet. */
export interface Task {
  readonly file: string;
  readonly options: ReadOptions;
  readonly out: Gathered;
  readonly codes: CodeBook;
}

/** An empty collection. */
export function gathered(): Gathered {
  return { problems: [], questions: [], understood: [], assumed: [], notes: [], cells: [] };
}

/** The file's name without folder and ending, which is a rota's title where the file has no other. */
export function fileTitle({ file }: Pick<Task, 'file'>): string {
  return file.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '');
}

/** `1 day`, `3 days`. */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** The first few of a list, and how many more there are. */
export function some(list: readonly string[], most = 5): string {
  const rest = list.length - most;
  return rest > 0 ? `${list.slice(0, most).join(', ')} and ${rest} more` : list.join(', ');
}
