import type { AuditEntry, CellValue } from '@rotawright/server/wire';
import { historyWords as words } from '../../words/history.ts';
import { shortDay } from '../../words/text.ts';

/** One entry of the trail in words, and what it changed cell by cell where it did. */
export interface EntryText {
  readonly text: string;
  readonly details: readonly string[];
}

/** Cells that are told of one entry. */
const MOST_CELLS = 200;

/** Says an entry; `names` are those of the department's people by id. A kind that has no words is shown as it is. */
export function entryText({ kind, body }: AuditEntry, names: ReadonlyMap<string, string>): EntryText {
  const cells = cellsIn(body);
  if (kind.startsWith('edit.') && cells.length > 0) {
    const details = cells.slice(0, MOST_CELLS).map(({ person, date, before, after }) => {
      const who = names.get(person) ?? words.somebody;
      return words.cell(who, shortDay(date), valueText(before), valueText(after));
    });
    return { text: words.edited(cells.length), details };
  }
  return { text: words.kinds[kind] ?? kind, details: [] };
}

interface ChangedCell {
  readonly person: string;
  readonly date: string;
  readonly before: CellValue;
  readonly after: CellValue;
}

function cellsIn(body: unknown): readonly ChangedCell[] {
  const { cells } = (body ?? {}) as { readonly cells?: unknown };
  return Array.isArray(cells) ? (cells as ChangedCell[]).filter(({ before, after }) => before && after) : [];
}

function valueText({ codes, leave, isPinned }: CellValue): string {
  const parts = [codes, leave ?? '', isPinned ? words.pinned : ''].filter((part) => part !== '');
  return parts.length === 0 ? words.rest : parts.join(' ');
}
