import type { ShiftType } from '@rotawright/core/roster';
import { spanText } from './clock-text.ts';
import { knownCode } from './known-codes.ts';
import type { CodeMeaning, ReadOptions } from './reading.ts';

/** A code as its definition says, and where that stands. */
export interface CodeEntry {
  /** As the file writes it. */
  readonly code: string;
  readonly meaning: CodeMeaning;
  readonly source: 'option' | 'table' | 'known' | 'times';
  /** The full shift type, where a table gave more than the times. */
  readonly type?: ShiftType;
  /** The table's own words for it. */
  readonly title?: string;
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
  readonly used: ReadonlyMap<string, CodeEntry>;
  readonly unknown: ReadonlyMap<string, UnknownCode>;
  readonly table: readonly CodeEntry[];
}

/** Makes the book of one file. Letter case and outer blanks never tell two codes apart, unless the table has both. */
export function codeBook(options: ReadOptions, table: readonly CodeEntry[]): CodeBook {
  const settled = optionEntries(options);
  const exact = new Map(table.map((entry) => [entry.code, entry]));
  const folded = foldedTable(table);
  const used = new Map<string, CodeEntry>();
  const unknown = new Map<string, UnknownCode>();

  const peek = (text: string): CodeEntry | null => {
    const key = keyOf(text);
    return settled.get(key) ?? exact.get(text.trim()) ?? folded.get(key) ?? selfExplaining(text);
  };
  const lookup = (text: string, where: string, role = false): CodeEntry | null => {
    const entry = peek(text);
    if (entry !== null) {
      used.set(entry.code, entry);
      return entry;
    }
    const met = unknown.get(keyOf(text));
    if (met === undefined) unknown.set(keyOf(text), { text: text.trim(), where, role, count: 1 });
    else met.count += 1;
    return null;
  };
  return { lookup, peek, used, unknown, table };
}

function keyOf(text: string): string {
  return text.trim().toLowerCase();
}

function optionEntries(options: ReadOptions): Map<string, CodeEntry> {
  const entries = Object.entries(options.codes ?? {});
  return new Map(entries.map(([code, meaning]) => [keyOf(code), { code: code.trim(), meaning, source: 'option' }]));
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
  if (entry.type !== undefined && entry.source === 'table') return entry.type;
  return { code: entry.code, start: entry.meaning.start, end: entry.meaning.end, kind: entry.meaning.duty };
}
