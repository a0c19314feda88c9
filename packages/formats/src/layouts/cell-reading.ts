import { sayCivilDate } from '@rotawright/core/time';
import type { Sheet } from '../sheet/index.ts';
import type { CodeEntry } from './code-book.ts';
import type { CellReading } from './reading.ts';
import type { Task } from './task.ts';

/** Keeps what a cell was taken for, where somebody wants to see it. */
export function noteCell(
  task: Task,
  at: { readonly sheet: Sheet; readonly row: number; readonly column: number },
  reading: Pick<CellReading, 'kind' | 'words'> & { readonly about?: string },
): void {
  if (task.options.showsCells !== true) return;
  const { kind, words, about = null } = reading;
  task.out.cells.push({ sheet: at.sheet.name, row: at.row, column: at.column, kind, words, about });
}

/** A day that a cell was read as. */
export const dayReading = (day: number) => ({ kind: 'day', words: sayCivilDate(day) }) as const;

/** What a code was read as, for whom where the cell itself does not stand with a person; an unknown or open one is a doubt. */
export function codeReading(code: string, entry: CodeEntry | null, name = '') {
  const who = name === '' ? '' : `${name}: `;
  if (entry === null) return { kind: 'doubt', words: '', about: code.trim() } as const;
  const { meaning } = entry;
  if (entry.isOpen === true) return { kind: 'doubt', words: '', about: entry.code } as const;
  if (meaning.kind === 'off') return { kind: 'off', words: `${who}off` } as const;
  if (meaning.kind === 'leave') return { kind: 'leave', words: `${who}${meaning.leave} leave` } as const;
  return { kind: 'duty', words: `${who}${entry.code}, ${meaning.start} to ${meaning.end}` } as const;
}
