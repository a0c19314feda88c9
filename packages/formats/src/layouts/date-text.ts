import { monthWord, weekdayWord } from './words.ts';

/** A date as written, with what it leaves open. Month and day count from 1. */
export interface WrittenDate {
  /** Four digits, or `null` when it isn't written. */
  readonly year: number | null;
  /** `[day, month]` if the first number is the day, and if the first number is the month; both equal when a month is spelt. */
  readonly dayFirst: readonly [number, number];
  readonly monthFirst: readonly [number, number];
  /** `[year, month, day]` when all three are two digits, for whoever writes the year first. */
  readonly yearFirst: readonly [number, number, number] | null;
  /** 0 for Monday, where the weekday is written beside it. */
  readonly weekday: number | null;
}

/** Reads a date out of a text; `null` when it holds anything else. No reading is preferred here. */
export function dateText(text: string): WrittenDate | null {
  const { rest, weekday } = withoutWeekday(text.trim());
  return isoDate(rest, weekday) ?? numericDate(rest, weekday) ?? spelltDate(rest, weekday);
}

function withoutWeekday(text: string): { readonly rest: string; readonly weekday: number | null } {
  const match = /^(\p{L}{2,12})[.,]?\s+(.+)$/u.exec(text) ?? /^(\p{L}{2,12})[.,]\s*(.+)$/u.exec(text);
  const weekday = match === null ? null : weekdayWord(match[1] ?? '');
  if (weekday !== null) return { rest: match?.[2] ?? '', weekday };
  const after = /^(.+?)[\s,(]+(\p{L}{2,12})\)?$/u.exec(text);
  const last = after === null ? null : weekdayWord(after[2] ?? '');
  // "3 Mar" ends in a month, and `Mar` is no weekday; but Polish "3 maj" and "sob" stay apart as well.
  return last === null ? { rest: text, weekday: null } : { rest: after?.[1] ?? '', weekday: last };
}

function isoDate(text: string, weekday: number | null): WrittenDate | null {
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00)?)?$/.exec(text);
  if (match === null) return null;
  const date = [Number(match[3]), Number(match[2])] as const;
  return { year: Number(match[1]), dayFirst: date, monthFirst: date, yearFirst: null, weekday };
}

function numericDate(text: string, weekday: number | null): WrittenDate | null {
  const match = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?$/.exec(text);
  if (match === null) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  const third = match[3];
  // Two numbers with a full stop are a decimal or a time, and with a dash hours (`9-5`), far more often than a date.
  if (third === undefined && !text.includes('/')) return null;
  const yearFirst = third?.length === 2 ? ([2000 + first, second, Number(third)] as const) : null;
  return { year: yearOf(third), dayFirst: [first, second], monthFirst: [second, first], yearFirst, weekday };
}

function spelltDate(text: string, weekday: number | null): WrittenDate | null {
  const dayThenMonth = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]*(\p{L}{3,12})\.?(?:[\s,-]*(\d{4}|'?\d{2}))?$/iu.exec(text);
  const monthThenDay = /^(\p{L}{3,12})\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?(?:[\s,-]+(\d{4}))?$/iu.exec(text);
  const match = dayThenMonth ?? monthThenDay;
  if (match === null) return null;
  const month = monthWord((dayThenMonth === null ? match[1] : match[2]) ?? '');
  if (month === null) return null;
  const date = [Number(dayThenMonth === null ? match[2] : match[1]), month] as const;
  return { year: yearOf(match[3]?.replace("'", '')), dayFirst: date, monthFirst: date, yearFirst: null, weekday };
}

/** Two digits mean this century: rotas of the last one are past. */
function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}
