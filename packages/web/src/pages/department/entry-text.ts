import type { AuditEntry, CellValue } from '@rotawright/server/wire';
import { contractName } from '../../words/contracts.ts';
import { historyWords as words } from '../../words/history.ts';
import { shortDay, spanOf } from '../../words/text.ts';

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
  return {
    text: words.kinds[kind] ?? kind,
    details: kind === 'rota.settings' ? settingsIn(body) : discardedIn(kind, body),
  };
}

interface Settings {
  readonly title: string;
  readonly from: string;
  readonly until: string;
  readonly contract: { readonly id: string };
}

/** What of a rota's settings is another than before, and what was cleared. */
function settingsIn(body: unknown): readonly string[] {
  const { before, after, cleared } = (body ?? {}) as {
    readonly before?: Settings;
    readonly after?: Settings;
    readonly cleared?: {
      readonly cells: readonly unknown[];
      readonly comments: readonly unknown[];
      readonly requests: number;
    };
  };
  // Entries of older versions have other fields.
  if (before?.contract === undefined || after?.contract === undefined) return [];
  const said = ({ title, from, until, contract }: Settings) => ({
    title,
    days: spanOf(from, until),
    contract: contractName(contract.id),
  });
  const [then, now] = [said(before), said(after)];
  const changed = (['title', 'days', 'contract'] as const)
    .filter((key) => then[key] !== now[key])
    .map((key) => words.changed(words.settings[key], then[key], now[key]));
  const isAny = cleared !== undefined && cleared.cells.length + cleared.comments.length + cleared.requests > 0;
  return isAny ? [...changed, words.cleared(cleared.cells.length, cleared.comments.length, cleared.requests)] : changed;
}

/** Which draft was discarded, and how much it held. */
function discardedIn(kind: string, body: unknown): readonly string[] {
  if (kind !== 'version.discarded') return [];
  const { title, days } = (body ?? {}) as { readonly title?: string; readonly days?: number };
  return title === undefined ? [] : [words.discarded(title, days ?? 0)];
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
