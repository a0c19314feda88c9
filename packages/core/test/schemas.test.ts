import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { type ContractInForce, contractById, contractInForce } from '../src/contracts/index.ts';
import { payFor } from '../src/pay/index.ts';
import { type Rota, readRota } from '../src/roster/index.ts';
import { checkRota } from '../src/rules/index.ts';
import { LD, N, OC, roster, SD, template } from './interchange-samples.ts';

function schemaOf(name: string): ValidateFunction {
  const text = readFileSync(new URL(`../schema/${name}.schema.json`, import.meta.url), 'utf8');
  const schema: object = JSON.parse(text);
  return new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);
}

const input = schemaOf('rotawright-1');
const report = schemaOf('rotawright-report-1');
const pay = schemaOf('rotawright-pay-1');

/** What the schema holds against a value, as it travels: written and parsed again. */
function faults(schema: ValidateFunction, value: unknown): string[] {
  schema(JSON.parse(JSON.stringify(value)));
  return (schema.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const ROSTER = roster({
  title: 'Respiratory, SHO tier',
  zone: 'Europe/London',
  people: [
    {
      id: 'ann',
      name: 'Ann',
      grade: 'CT1',
      wte: 1,
      waivers: ['hours.average'],
      annualLeaveDays: 27,
      normalDayMinutes: 480,
    },
    { id: 'bo', line: { template: { cycleWeeks: 1, lines: [['LD', 'LD', '', '', 'N', 'N', '']] }, startWeek: 1 } },
  ],
  duties: [
    { person: 'ann', date: '2026-02-04', code: 'LD' },
    { person: 'ann', kind: 'shift', start: '2026-02-05T13:00', end: '2026-02-06T02:00' },
  ],
  leave: [{ person: 'ann', date: '2026-02-09', kind: 'annual' }],
});

const TEMPLATE = template({
  grade: 'ST3',
  cycleWeeks: 2,
  lines: [
    ['SD', 'SD', 'LD', '', 'N', 'N', 'N'],
    ['', '', 'OC', '', 'SD+OC', '', 'LD'],
  ],
});

function rotaOf(document: unknown): Rota {
  const read = readRota(document);
  if (!read.ok) throw new Error(JSON.stringify(read.problems[0]));
  return read.value;
}

function contractOf(id: string): ContractInForce {
  const contract = contractById(id);
  const standing = contract.ok ? contractInForce(contract.value) : contract;
  if (!standing.ok) throw new Error(JSON.stringify(standing.problems[0]));
  return standing.value;
}

const england = contractOf('england-2016');

describe('the schema of the input', () => {
  test.each([
    ['roster', ROSTER],
    ['template', TEMPLATE],
  ])('takes a %s that the reader takes', (_, document) => {
    expect(faults(input, document)).toEqual([]);
    expect(readRota(document).ok).toBe(true);
  });

  test.each([
    ['a field that it does not know', roster({ titel: 'x' })],
    ['a fact of a template that it does not know', template({ grades: 'x' })],
    [
      'a duty with code and times',
      roster({ duties: [{ person: 'ann', date: '2026-02-04', code: 'LD', start: '08:00' }] }),
    ],
    ['a plus in a template’s code', template({ shiftTypes: [SD, LD, OC, { ...N, code: 'N+' }] })],
  ])('refuses %s', (_, document) => {
    expect(faults(input, document)).not.toEqual([]);
  });
});

describe('the schema of the report', () => {
  test.each([
    ['roster', ROSTER],
    ['template', TEMPLATE],
  ])('takes the report of a %s', (_, document) => {
    const made = checkRota(rotaOf(document), england, { engine: '1.0.0' });
    expect(made.people.flatMap(({ findings }) => findings).length).toBeGreaterThan(10);
    expect(faults(report, made)).toEqual([]);
  });

  test('refuses a report without a verdict, or with a field too many', () => {
    const made = checkRota(rotaOf(TEMPLATE), england, { engine: '1.0.0' });
    const [person] = made.people;
    const [finding] = person?.findings ?? [];
    const changed = (change: object) => ({ ...made, people: [{ ...person, findings: [{ ...finding, ...change }] }] });
    expect(faults(report, changed({}))).toEqual([]);
    expect(faults(report, changed({ verdict: undefined }))).not.toEqual([]);
    expect(faults(report, changed({ verdict: 'pass' }))).not.toEqual([]);
    expect(faults(report, changed({ from: '2026-03-06 09:00' }))).not.toEqual([]);
    expect(faults(report, { ...made, extra: 1 })).not.toEqual([]);
  });
});

describe('the schema of the pay', () => {
  const priced = payFor(rotaOf(TEMPLATE), 0, england, { on: '2022-10-01' });

  test('takes the pay of a template', () => {
    if (!priced.ok) throw new Error(JSON.stringify(priced.problems[0]));
    expect(priced.value.lines.length).toBeGreaterThan(2);
    expect(faults(pay, priced.value)).toEqual([]);
  });

  test('refuses pence that are no whole number', () => {
    expect(faults(pay, priced.ok ? { ...priced.value, totalPence: 0.5 } : {})).not.toEqual([]);
  });
});
