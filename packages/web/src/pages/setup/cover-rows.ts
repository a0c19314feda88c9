import type { CoverLine } from '@rotawright/server/wire';
import type { Fault } from '../../parts/fault.ts';
import { setupWords as words } from '../../words/setup.ts';

/** A line of cover as its fields hold it: codes and numbers as text. */
export interface CoverRow extends Pick<CoverLine, 'id' | 'title' | 'groupId' | 'skill'> {
  readonly codesText: string;
  readonly least: readonly string[];
  /** Empty on a day where the least is enough. */
  readonly target: readonly string[];
}

const WEEK = 7;
const MOST = 200;

/** Where a field of a row stands on the page. */
export const coverField = ({ id }: Pick<CoverRow, 'id'>, name: string): string => `cover-${id}-${name}`;

export const rowOf = ({ codes, minimum, target, ...line }: CoverLine): CoverRow => ({
  ...line,
  codesText: codes.join(', '),
  least: minimum.map(String),
  target: target === null ? Array<string>(WEEK).fill('') : target.map(String),
});

export const emptyRow = (): CoverRow => ({
  ...{ id: crypto.randomUUID(), title: words.newLine, groupId: null, skill: null, codesText: '' },
  least: Array<string>(WEEK).fill('1'),
  target: Array<string>(WEEK).fill(''),
});

const codesIn = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);
const isCount = (text: string): boolean => /^\d{1,3}$/.test(text.trim()) && Number(text) <= MOST;

/** What the row says, where `faultsOfLine` finds nothing. A line without any target has none; on a day without one it is the least. */
export function lineOf({ codesText, least, target, ...line }: CoverRow): CoverLine {
  const minimum = least.map(Number);
  const isAsked = target.some((text) => text.trim() !== '');
  return {
    ...line,
    codes: codesIn(codesText),
    minimum,
    target: isAsked ? target.map((text, day) => (text.trim() === '' ? (minimum[day] ?? 0) : Number(text))) : null,
  };
}

export function faultsOfLine(row: CoverRow, at: number): readonly Fault[] {
  const line = words.lineNumber(at + 1, row.title);
  const fault = (name: string, text: string): Fault => ({ field: coverField(row, name), text });
  return [
    ...(row.title.trim() === '' ? [fault('title', words.badTitle(line))] : []),
    ...(codesIn(row.codesText).length === 0 ? [fault('codes', words.badCodes(line))] : []),
    ...words.weekdays.flatMap((day, i) => {
      const [least = '', target = ''] = [row.least[i], row.target[i]];
      const name = words.fullDays[i] ?? day;
      if (!isCount(least)) return [fault(day, words.badLeast(line, name))];
      if (target.trim() === '') return [];
      if (!isCount(target)) return [fault(`target-${day}`, words.badTarget(line, name))];
      return Number(target) < Number(least) ? [fault(`target-${day}`, words.lowTarget(line, name, Number(least)))] : [];
    }),
  ];
}

/** Fields by what they are called in what is sent. */
const SENT: Readonly<Record<string, string>> = { title: 'title', codes: 'codes', groupId: 'group', skill: 'skill' };

/** The field that the server means by `body.cover[2].target[6]`; bank holidays are one field. */
export function coverFieldAt(rows: readonly CoverRow[], where: string): string | null {
  if (/bankHolidays/.test(where)) return 'holidays';
  const [, at, name = '', day] = /cover\[(\d+)\]\.(\w+)(?:\[(\d+)\])?/.exec(where) ?? [];
  const row = rows[Number(at)];
  if (row === undefined) return null;
  const weekday = words.weekdays[Number(day)] ?? 'Mon';
  if (name === 'minimum') return coverField(row, weekday);
  if (name === 'target') return coverField(row, `target-${weekday}`);
  return SENT[name] === undefined ? null : coverField(row, SENT[name]);
}
