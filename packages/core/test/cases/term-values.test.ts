import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ContractInForce, contractById, contractInForce, termOn } from '@rotawright/core/contracts';
import { parseCivilDate } from '@rotawright/core/time';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

/** What stands in one term on a day, in the units in which people write it. */
interface Row {
  readonly term: string;
  readonly on: string;
  readonly edition?: string;
  readonly variant?: string;
  /** The column of a table whose cells are expected, in order of its rows. */
  readonly column?: string;
  readonly expect: unknown;
  readonly confidence: string;
}

interface Case {
  readonly id: string;
  readonly check?: string;
  readonly rows: readonly Row[];
}

function rowsOf(contractId: string): [string, Row][] {
  const path = join(import.meta.dirname, `../../../../contracts/${contractId}/cases-pay.yaml`);
  const cases: readonly Case[] = parse(readFileSync(path, 'utf8')).cases;
  return cases
    .filter(({ check }) => check === 'term-values')
    .flatMap(({ id, rows }) => rows.map((row): [string, Row] => [`${contractId} ${id}`, row]));
}

function inForce(contractId: string, { on, edition, variant }: Row): ContractInForce {
  const contract = contractById(contractId);
  if (!contract.ok) throw new Error(`${contractId} is missing`);
  const variants = variant === undefined ? [] : [variant];
  const made = contractInForce(contract.value, { edition, on: parseCivilDate(on) ?? undefined, variants });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}

/** A compiled value as people write it: hours, pounds, per cent, a time of day. */
function written(value: unknown, unit: string): unknown {
  if (typeof value !== 'number') return value;
  if (unit === 'clock') {
    const [hours, minutes] = [Math.floor(value / 60), value % 60];
    return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
  }
  if (unit.startsWith('GBP') || unit === 'percent') return value / 100;
  return unit.startsWith('hours') ? value / 60 : value;
}

function standing(terms: ContractInForce, row: Row): readonly [unknown, string] {
  const { value, confidence } = termOn(terms, row.term, parseCivilDate(row.on) ?? 0);
  const { writtenIn = '', columns = null } = terms.contract.terms[row.term] ?? {};
  const { column } = row;
  if (column === undefined || !Array.isArray(value)) return [written(value, writtenIn), confidence];
  return [value.map((cells) => written(cells[column], columns?.[column] ?? '')), confidence];
}

const all = ['england-2016', 'england-2002'].flatMap((contractId) =>
  rowsOf(contractId).map(([id, row]) => [`${id} · ${row.term} on ${row.on}`, contractId, row] as const),
);

test('there are rows to look at', () => {
  expect(all.length).toBeGreaterThan(250);
});

test.each(all)('%s', (_name, contractId, row) => {
  expect(standing(inForce(contractId, row), row)).toEqual([row.expect, row.confidence]);
});
