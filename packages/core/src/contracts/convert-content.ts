import type { TableRow, TermContent } from './contract.ts';

/** A line of `contracts/units.yaml`: what a written unit becomes, and the whole number between them. */
export interface UnitRule {
  readonly compiled: string;
  readonly times?: number;
  /** May stand in a table's column and nowhere else. */
  readonly columnOnly?: boolean;
}

/** The closed list of units by the name that authors write. */
export type UnitRules = Readonly<Record<string, UnitRule>>;

/** What a term says about how its values are written. */
export interface WrittenForm {
  readonly writtenIn: string;
  readonly columns: Readonly<Record<string, string>> | null;
  readonly choices: readonly string[] | null;
}

/** The converted value, or what was expected instead, with the place inside the value. */
export type Converted<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly at: readonly (string | number)[]; readonly expected: string };

type Cell = number | string | boolean | null | readonly [number, number];

/**
 * Turns a value as people write it (46 hours, 7.5 percent, "23:00", "1/2") into what the program reads
 * (2760 minutes, 750 basis points, minute 1380, `[1, 2]`). Exact: a value that is no whole number of the
 * compiled unit is refused, never rounded. `written` is a JSON value other than `null`.
 */
export function convertContent(written: unknown, form: WrittenForm, rules: UnitRules): Converted<TermContent> {
  if (form.writtenIn === 'table') return tableOf(written, form.columns ?? {}, rules);
  if (form.writtenIn === 'choice') return choiceOf(written, form.choices ?? []);
  const cell = cellOf(written, form.writtenIn, rules);
  if (!cell.ok) return cell;
  if (cell.value === null || typeof cell.value === 'object') return refused(`a value in ${form.writtenIn}`);
  return { ok: true, value: cell.value };
}

function refused(expected: string, at: readonly (string | number)[] = []): Converted<never> {
  return { ok: false, at, expected };
}

function choiceOf(written: unknown, choices: readonly string[]): Converted<string> {
  if (typeof written === 'string' && choices.includes(written)) return { ok: true, value: written };
  return refused(`one of ${choices.join(', ')}`);
}

function tableOf(
  written: unknown,
  columns: Readonly<Record<string, string>>,
  rules: UnitRules,
): Converted<readonly TableRow[]> {
  if (!Array.isArray(written)) return refused('a list of rows');
  const rows: TableRow[] = [];
  for (const [i, row] of written.entries()) {
    const converted = rowOf(row, columns, rules);
    if (!converted.ok) return { ...converted, at: [i, ...converted.at] };
    rows.push(converted.value);
  }
  return { ok: true, value: rows };
}

function rowOf(row: unknown, columns: Readonly<Record<string, string>>, rules: UnitRules): Converted<TableRow> {
  const names = Object.keys(columns);
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return refused(`a row of ${names.join(', ')}`);
  const entries = Object.entries(row);
  const stranger = entries.find(([name]) => !Object.hasOwn(columns, name));
  if (stranger !== undefined) return refused(`only the columns ${names.join(', ')}`, [stranger[0]]);
  const cells: [string, Cell][] = [];
  for (const name of names) {
    const written: unknown = entries.find(([key]) => key === name)?.[1];
    if (written === undefined) return refused(`a cell "${name}" (null where there is nothing)`);
    const cell: Converted<Cell> =
      written === null ? { ok: true, value: null } : cellOf(written, columns[name] ?? '', rules);
    if (!cell.ok) return { ...cell, at: [name, ...cell.at] };
    cells.push([name, cell.value]);
  }
  return { ok: true, value: Object.fromEntries(cells) };
}

function cellOf(written: unknown, unit: string, rules: UnitRules): Converted<Cell> {
  const rule = rules[unit];
  if (rule === undefined) return refused(`a known unit, not "${unit}"`);
  if (rule.times !== undefined) return multiplied(written, rule.times, unit);
  switch (rule.compiled) {
    case 'minute-of-day':
      return clockOf(written);
    case 'fraction':
      return fractionOf(written);
    case 'flag':
      return typeof written === 'boolean' ? { ok: true, value: written } : refused('true or false');
    default:
      return typeof written === 'string' ? { ok: true, value: written } : refused('a word or a text');
  }
}

/** Decimal times whole number, by digits: binary floating point never touches it. */
function multiplied(written: unknown, times: number, unit: string): Converted<number> {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(typeof written === 'number' ? String(written) : '');
  if (match === null) return refused(`a plain number of ${unit}`);
  const [, sign = '', whole = '0', fraction = ''] = match;
  const scale = 10n ** BigInt(fraction.length);
  const scaled = BigInt(whole + fraction) * BigInt(times);
  if (scaled % scale !== 0n) return refused(`no finer than 1/${times} of ${unit}`);
  const value = Number(scaled / scale);
  if (!Number.isSafeInteger(value)) return refused(`a smaller number of ${unit}`);
  return { ok: true, value: sign === '-' && value !== 0 ? -value : value };
}

function clockOf(written: unknown): Converted<number> {
  const match = /^(\d\d):(\d\d)$/.exec(typeof written === 'string' ? written : '');
  const minute = Number(match?.[1] ?? Number.NaN) * 60 + Number(match?.[2] ?? Number.NaN);
  const isClock = match !== null && Number(match[2]) < 60 && minute <= 1440;
  return isClock ? { ok: true, value: minute } : refused('a clock time "HH:MM" from 00:00 to 24:00, in quotes');
}

function fractionOf(written: unknown): Converted<readonly [number, number]> {
  const match = /^(\d{1,9})\/([1-9]\d{0,8})$/.exec(typeof written === 'string' ? written : '');
  if (match === null) return refused('a fraction such as "1/2"');
  return { ok: true, value: [Number(match[1]), Number(match[2])] };
}
