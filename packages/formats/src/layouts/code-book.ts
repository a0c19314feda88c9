import type { ShiftType } from '@rotawright/core/roster';
import { spanText } from './clock-text.ts';
import { knownCode } from './known-codes.ts';
import type { CodeMeaning, ReadOptions } from './reading.ts';

/** A code as its definition says, and where that stands. */
export interface CodeEntry {
  /** As the file writes it. */
  readonly code: string;
  readonly meaning: CodeMeaning;
  readonly source: 'option' | 'table' | 'heading' | 'known' | 'times';
  /** The full shift type, where a table gave more than the times. */
  readonly type?: ShiftType;
  /** The table's own words for it. */
  readonly title?: string;
  /** Does its name say on call and no more, so that only the user knows whether it is worked at the hospital? */
  readonly isOpen?: true;
}

/** A code that nobody explained, and how often it stands where. */
export interface UnknownCode {
  readonly text: string;
  readonly where: string;
  readonly role: boolean;
  count: number;
}

/** All codes of a file: what the user said first, then the file's own table, then times and codes known everywhere. */
export interface CodeBook {
  /** What a text means; an unknown one is remembered with its place and gives `null`. */
  lookup(text: string, where: string, role?: boolean): CodeEntry | null;
  /** As `lookup`, and remembers nothing: for telling layouts apart. */
  peek(text: string): CodeEntry | null;
  /** Remembers an entry that a heading of the sheet gives, as if it had been looked up. */
  take(entry: CodeEntry, where: string): void;
  readonly used: ReadonlyMap<string, CodeEntry>;
  /** The first place of each used code that is open. */
  readonly open: ReadonlyMap<CodeEntry, string>;
  readonly unknown: ReadonlyMap<string, UnknownCode>;
  readonly table: readonly CodeEntry[];
}

/** Makes the book of one file. Letter case and outer blanks never tell two codes apart, unless the table has both. */
export function codeBook(options: ReadOptions, table: readonly CodeEntry[]): CodeBook {
  const exact = new Map(table.map((entry) => [entry.code, entry]));
  const folded = foldedTable(table);
  const settled = optionEntries(options, folded);
  const used = new Map<string, CodeEntry>();
  const open = new Map<CodeEntry, string>();
  const unknown = new Map<string, UnknownCode>();

  const peek = (text: string): CodeEntry | null => {
    const key = keyOf(text);
    return settled.get(key) ?? exact.get(text.trim()) ?? folded.get(key) ?? selfExplaining(text);
  };
  const take = (entry: CodeEntry, where: string): void => {
    used.set(entry.code, entry);
    if (entry.isOpen === true && !open.has(entry)) open.set(entry, where);
  };
  const lookup = (text: string, where: string, role = false): CodeEntry | null => {
    const entry = peek(text);
    if (entry !== null) {
      take(entry, where);
      return entry;
    }
    const met = unknown.get(keyOf(text));
    if (met === undefined) unknown.set(keyOf(text), { text: text.trim(), where, role, count: 1 });
    else met.count += 1;
    return null;
  };
  return { lookup, peek, take, used, open, unknown, table };
}

function keyOf(text: string): string {
  return text.trim().toLowerCase();
}

/** Meanings that the user gave. One with the times of the file's own table keeps what else the table says of it. */
function optionEntries(options: ReadOptions, table: ReadonlyMap<string, CodeEntry>): Map<string, CodeEntry> {
  const entries = Object.entries(options.codes ?? {});
  return new Map(
    entries.map(([code, meaning]) => {
      const type = table.get(keyOf(code))?.type;
      const entry = { code: type?.code ?? code.trim(), meaning, source: 'option' } as const;
      if (type === undefined || meaning.kind !== 'duty') return [keyOf(code), entry];
      const isOfTable = type.start === meaning.start && type.end === meaning.end;
      return [keyOf(code), isOfTable ? { ...entry, type: { ...type, kind: meaning.duty } } : entry];
    }),
  );
}

/** Two codes of a table that differ in case alone (`d`, `D`) are told apart by case, so neither stands here. */
function foldedTable(table: readonly CodeEntry[]): Map<string, CodeEntry> {
  const folded = new Map<string, CodeEntry>();
  const twice = new Set<string>();
  for (const entry of table) {
    const key = keyOf(entry.code);
    if (folded.has(key)) twice.add(key);
    folded.set(key, entry);
  }
  for (const key of twice) folded.delete(key);
  return folded;
}

function selfExplaining(text: string): CodeEntry | null {
  const span = spanText(text);
  const code = text.trim();
  if (span !== null) return { code, meaning: { kind: 'duty', duty: 'shift', ...span }, source: 'times' };
  const known = knownCode(text);
  return known === null ? null : { code, meaning: known, source: 'known' };
}

/** The shift type that an entry stands for; `null` for leave and days off. */
export function shiftTypeOf(entry: CodeEntry): ShiftType | null {
  if (entry.meaning.kind !== 'duty') return null;
  if (entry.type !== undefined) return entry.type;
  return { code: entry.code, start: entry.meaning.start, end: entry.meaning.end, kind: entry.meaning.duty };
}
