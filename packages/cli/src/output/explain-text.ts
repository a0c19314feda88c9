import type { Clause, Contract, Term, TermContent, TermValue, Unit } from '@rotawright/core/contracts';
import { durationText, plainNumber, ruleTitle } from '@rotawright/formats/words';
import { columnsText } from '../terminal/columns.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** One thing of a contract that can be explained: a clause with its terms, or a term alone. */
export interface Explainable {
  readonly contract: Contract;
  readonly clause: Clause | null;
  readonly terms: readonly Term[];
}

/** Everything in the contract that goes by this name: a rule id, clause id, term id (or its beginning), or paragraph; letter case apart. */
export function explainables(contract: Contract, name: string): readonly Explainable[] {
  const wanted = name.trim().toLowerCase();
  const clauses = contract.clauses.filter(
    (clause) => clause.id === wanted || clause.rule === wanted || citesParagraph(contract, clause, wanted),
  );
  if (clauses.length > 0) {
    return clauses.map((clause) => ({ contract, clause, terms: termsOf(contract, clause) }));
  }
  const terms = Object.values(contract.terms).filter((term) => isCalled(term.id, wanted));
  return terms.length === 0 ? [] : [{ contract, clause: null, terms }];
}

function isCalled(id: string, wanted: string): boolean {
  return id === wanted || id.startsWith(`${wanted}.`) || id === `pay.${wanted}` || id.startsWith(`pay.${wanted}.`);
}

function citesParagraph(contract: Contract, clause: Clause, wanted: string): boolean {
  const limit = contract.terms[clause.terms['limit'] ?? ''];
  return limit?.values.some((value) => value.clause.toLowerCase() === wanted) ?? false;
}

function termsOf(contract: Contract, clause: Clause): readonly Term[] {
  const ids = new Set([...Object.values(clause.terms), ...Object.values(clause.waiver?.terms ?? {})]);
  return [...ids].flatMap((id) => contract.terms[id] ?? []);
}

/** For programs: the clause and its terms as the contract holds them, with the sources spelt out. */
export function explainJson({ contract, clause, terms }: Explainable) {
  const keys = new Set(terms.flatMap((term) => term.values.flatMap((value) => value.sources)));
  return {
    contract: contract.id,
    hash: contract.hash,
    clause,
    terms,
    sources: Object.fromEntries([...keys].map((key) => [key, contract.sources[key]])),
  };
}

/** For people. */
export function explainText({ contract, clause, terms }: Explainable, terminal: Terminal): string {
  const head =
    clause === null
      ? `${contract.title}\n`
      : `${terminal.style('bold', ruleTitle({ rule: clause.rule, ...(clause.part === null ? {} : { part: clause.part }) }))}  ${clause.rule}\n${contract.title}\n\n${clause.text.trim()}\n${aboutClause(clause)}`;
  return `${head}${terms.map((term) => termText(contract, term, terminal)).join('')}${sourcesText(contract, terms)}`;
}

function aboutClause(clause: Clause): string {
  const lines: string[] = [];
  if (clause.severity === 'advice') lines.push('This is advice: leaving it unmet is no breach.');
  if (clause.primitive === null) lines.push('It cannot be checked from a rota.');
  if (clause.waiver !== null) lines.push(`With the waiver "${clause.waiver.id}" recorded, the wider limit stands.`);
  if (clause.exceptTo.length > 0) lines.push(`It yields to ${clause.exceptTo.join(', ')}.`);
  return lines.map((line) => `${line}\n`).join('');
}

function termText(contract: Contract, term: Term, terminal: Terminal): string {
  const bound = term.bound === null ? '' : ` (${term.bound.replace('-', ' ')})`;
  const reading = term.reading === null ? '' : `  How we read it: ${term.reading.trim()}\n`;
  const table = columnsText({
    head: ['From', 'Edition', 'Value', 'Confidence', 'Clause', 'Sources'],
    rows: term.values.map((value) => [
      value.from,
      [value.edition ?? 'any', value.variant].filter((part) => part !== null).join(', '),
      valueText(value, term.unit),
      value.confidence,
      value.clause,
      value.sources.join(' '),
    ]),
  });
  const notes = [...new Set(term.values.flatMap((value) => value.note ?? []))].map((note) => `  ${note}\n`).join('');
  const edition = contract.editions.length > 0 ? '' : ' (no edition)';
  return `\n${terminal.style('bold', term.title)}${bound}  ${term.id}${edition}\n${table}${reading}${notes}`;
}

function valueText({ value, confidence }: TermValue, unit: Unit): string {
  if (value === null) return confidence === 'unknown' ? '? not known' : 'ended';
  return contentText(value, unit);
}

/** A value of a contract in the unit people use. */
export function contentText(value: TermContent, unit: Unit): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return value.map(rowText).join('; ');
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

function rowText(row: Readonly<Record<string, unknown>>): string {
  return Object.entries(row)
    .map(([column, cell]) => `${column} ${Array.isArray(cell) ? cell.join('/') : String(cell)}`)
    .join(', ');
}

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
