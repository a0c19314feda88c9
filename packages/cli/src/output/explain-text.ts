import {
  type Clause,
  type Contract,
  clauseCases,
  type TableRow,
  type Term,
  type TermContent,
  type TermValue,
  type Unit,
} from '@rotawright/core/contracts';
import { describePayLine, PAY_LINE_IDS } from '@rotawright/core/pay';
import { counted, durationText, plainNumber } from '@rotawright/formats/words';
import { columnsText } from '../terminal/columns.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** One thing of a contract that can be explained: a clause with its terms, or a term alone. */
export interface Explainable {
  readonly contract: Contract;
  readonly clause: Clause | null;
  /** In our words, where no clause says it: what a line of pay is. */
  readonly about: { readonly title: string; readonly text: string } | null;
  readonly terms: readonly Term[];
}

/** Everything in the contract that goes by this name: a rule id, clause id, term id (or its beginning), or paragraph; letter case apart. */
export function explainables(contract: Contract, name: string): readonly Explainable[] {
  const wanted = name.trim().toLowerCase();
  const clauses = contract.clauses.filter(
    (clause) => clause.id === wanted || clause.rule === wanted || citesParagraph(contract, clause, wanted),
  );
  if (clauses.length > 0) {
    return clauses.map((clause) => ({ contract, clause, about: null, terms: termsOf(contract, clause) }));
  }
  return payLine(contract, wanted) ?? termsCalled(contract, wanted) ?? termsCiting(contract, wanted);
}

/** A line of pay by its id, with every term behind it that the contract has. */
function payLine(contract: Contract, wanted: string): readonly Explainable[] | null {
  const id = PAY_LINE_IDS.find((line) => line === wanted);
  if (id === undefined) return null;
  const { title, text, terms: beginnings } = describePayLine(id);
  const terms = Object.values(contract.terms).filter((term) =>
    beginnings.some((beginning) => term.id.startsWith(beginning)),
  );
  return terms.length === 0 ? [] : [{ contract, clause: null, about: { title, text }, terms }];
}

function termsCalled(contract: Contract, wanted: string): readonly Explainable[] | null {
  const terms = Object.values(contract.terms).filter(({ id }) => id === wanted || id.startsWith(`${wanted}.`));
  return terms.length === 0 ? null : [{ contract, clause: null, about: null, terms }];
}

/** Terms of a paragraph that no rule is judged by, such as those of pay. */
function termsCiting(contract: Contract, wanted: string): readonly Explainable[] {
  const terms = Object.values(contract.terms).filter((term) => isCitedIn(term, wanted));
  return terms.length === 0 ? [] : [{ contract, clause: null, about: null, terms }];
}

function isCitedIn(term: Term | undefined, wanted: string): boolean {
  return term?.values.some((value) => value.clause.toLowerCase() === wanted) ?? false;
}

function citesParagraph(contract: Contract, clause: Clause, wanted: string): boolean {
  return isCitedIn(contract.terms[clause.terms['limit'] ?? ''], wanted);
}

function termsOf(contract: Contract, clause: Clause): readonly Term[] {
  const ids = new Set([...Object.values(clause.terms), ...Object.values(clause.waiver?.terms ?? {})]);
  return [...ids].flatMap((id) => contract.terms[id] ?? []);
}

/** For programs: the clause and its terms as the contract holds them, with the sources spelt out. */
export function explainJson({ contract, clause, about, terms }: Explainable) {
  const keys = new Set(terms.flatMap((term) => term.values.flatMap((value) => value.sources)));
  return {
    contract: contract.id,
    hash: contract.hash,
    clause,
    about,
    terms,
    cases: clause === null ? [] : clauseCases(contract.id, clause.id),
    sources: Object.fromEntries([...keys].map((key) => [key, contract.sources[key]])),
  };
}

/** For people. */
export function explainText(one: Explainable, terminal: Terminal): string {
  const { contract, terms } = one;
  const cases = one.clause === null ? '' : casesText(contract, one.clause);
  return `${headText(one, terminal)}${terms.map((term) => termText(term, terminal)).join('')}${cases}${sourcesText(contract, terms)}`;
}

function headText({ contract, clause, about }: Explainable, terminal: Terminal): string {
  if (clause === null && about === null) return `${contract.title}\n`;
  const title = clause === null ? (about?.title ?? '') : `${clause.title}  ${clause.rule}`;
  const text = clause === null ? (about?.text ?? '') : `${clause.text.trim()}\n${aboutClause(clause)}`;
  return `${terminal.style('bold', title)}\n${contract.title}\n\n${text.trimEnd()}\n`;
}

/** Worked cases by name, with where they come from; they can be run from the conformance suite. */
function casesText(contract: Contract, clause: Clause): string {
  const cases = clauseCases(contract.id, clause.id);
  if (cases.length === 0) return '';
  const lines = cases.map(
    ({ name, status, source }) => `  ${name}  (${status === 'published' ? `published, ${source}` : status})`,
  );
  return `\nWorked cases\n${lines.join('\n')}\n`;
}

function aboutClause(clause: Clause): string {
  const lines: string[] = [];
  if (clause.severity === 'advice') lines.push('This is advice: leaving it unmet is no breach.');
  if (clause.primitive === null) lines.push('It cannot be checked from a rota.');
  if (clause.waiver !== null) lines.push(`With the waiver "${clause.waiver.id}" recorded, the wider limit stands.`);
  return lines.map((line) => `${line}\n`).join('');
}

function termText(term: Term, terminal: Terminal): string {
  const bound = term.bound === null ? '' : ` (${term.bound.replace('-', ' ')})`;
  const reading = term.reading === null ? '' : `  How we read it: ${term.reading.trim()}\n`;
  const table = columnsText({
    head: ['From', 'Edition', 'Value', 'Confidence', 'Clause', 'Sources'],
    rows: term.values.map((value) => [
      value.from,
      [value.edition ?? 'any', value.variant].filter((part) => part !== null).join(', '),
      valueText(value, term),
      value.confidence,
      value.clause,
      value.sources.join(' '),
    ]),
  });
  const notes = [...new Set(term.values.flatMap((value) => value.note ?? []))].map((note) => `  ${note}\n`).join('');
  return `\n${terminal.style('bold', term.title)}${bound}  ${term.id}\n${table}${reading}${notes}`;
}

function valueText({ value, confidence }: TermValue, term: Term): string {
  if (value === null) return confidence === 'unknown' ? '? not known' : 'ended';
  return Array.isArray(value)
    ? value.map((row) => rowText(row, term.columns ?? {})).join('\n')
    : contentText(value, term.unit);
}

/** A value of a contract in the unit people use. */
export function contentText(value: TermContent, unit: Unit): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return `${value.length} rows`;
  switch (unit) {
    case 'minutes':
      return durationText(value);
    case 'minutes/week':
      return `${durationText(value)} a week`;
    case 'minute-of-day':
      return `${String(Math.floor(value / 60)).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}`;
    case 'basis-points':
      return `${plainNumber(value / 100)}%`;
    case 'pence/year':
      return `£${pounds(value)} a year`;
    case 'pence/hour':
      return `£${pounds(value)} an hour`;
    case 'pence':
      return `£${pounds(value)}`;
    case 'days':
      return counted(value, 'day');
    case 'weeks':
      return counted(value, 'week');
    case 'weekends':
      return `1 in ${value}`;
    default:
      return plainNumber(value);
  }
}

function pounds(pence: number): string {
  const whole = plainNumber(Math.floor(pence / 100));
  return pence % 100 === 0 ? whole : `${whole}.${String(pence % 100).padStart(2, '0')}`;
}

/** A row of a table, each cell in the unit that its column is written in; a column without a value says nothing of the row. */
function rowText(row: TableRow, columns: Readonly<Record<string, string>>): string {
  return Object.entries(row)
    .filter(([, cell]) => cell !== null)
    .map(([column, cell]) => `${column} ${cellText(cell, columns[column] ?? '')}`)
    .join(', ');
}

function cellText(cell: TableRow[string] | undefined, unit: string): string {
  if (cell === null || cell === undefined) return '?';
  if (typeof cell === 'object') return cell.join('/');
  return contentText(cell, COLUMN_UNITS[unit] ?? 'count');
}

/** Units of columns as they are written, and what the compiler made of them. */
const COLUMN_UNITS: Readonly<Record<string, Unit>> = {
  percent: 'basis-points',
  clock: 'minute-of-day',
  hours: 'minutes',
  'GBP/year': 'pence/year',
  'GBP/hour': 'pence/hour',
  GBP: 'pence',
};

function sourcesText(contract: Contract, terms: readonly Term[]): string {
  const keys = [...new Set(terms.flatMap((term) => term.values.flatMap((value) => value.sources)))];
  if (keys.length === 0) return '';
  const lines = keys.map((key) => {
    const source = contract.sources[key];
    return source === undefined
      ? `  ${key}`
      : `  ${key}  ${source.text}${source.url === null ? '' : `  ${source.url}`}  (compared ${source.checked})`;
  });
  return `\nSources\n${lines.join('\n')}\n`;
}
