import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Contract, contractById, contractInForce, parseOverlay } from '@rotawright/core/contracts';
import type { Outcome } from '@rotawright/core/problems';
import { type Rota, readRota } from '@rotawright/core/roster';
import { checkRota, type Finding } from '@rotawright/core/rules';
import { parseCivilDate } from '@rotawright/core/time';

/** One file of `conformance/`; its README says what each field means. */
export interface ConformanceCase {
  readonly name: string;
  readonly clause: string | null;
  readonly contract: {
    readonly id: string;
    readonly edition?: string;
    readonly on?: string;
    readonly overlays: readonly unknown[];
    readonly variants: readonly string[];
  };
  readonly readings: readonly string[];
  readonly input: unknown;
  readonly expect: readonly ExpectedFinding[];
}

export interface ExpectedFinding {
  readonly rule: string;
  readonly person?: string;
}

const root = join(import.meta.dirname, '../../../../conformance');

/** All cases of one contract that expect findings. */
export function conformanceCases(contractId: string): readonly ConformanceCase[] {
  const folder = join(root, contractId);
  if (!existsSync(folder)) return [];
  const all = readdirSync(folder).map((name): ConformanceCase => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  return all.filter((one) => one.input !== null && one.expect.length > 0);
}

/** Contracts that have cases. */
export function conformanceContracts(): readonly string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** For each rule and person that the case names, all findings, in the order of the report; `instead` replaces the contract. */
export function foundFor(one: ConformanceCase, instead?: Contract): readonly (Finding & { readonly person: string })[] {
  const rota = rotaOf(one);
  const overlays = one.contract.overlays.map((overlay) => made(parseOverlay(overlay)));
  const { edition, on, variants } = one.contract;
  const contract = instead ?? made(contractById(one.contract.id));
  const day = on === undefined ? undefined : (parseCivilDate(on) ?? undefined);
  const inForce = made(contractInForce(contract, { edition, on: day, overlays, variants }));
  const report = checkRota(rota, inForce, { engine: 'conformance', readings: one.readings });
  const wanted = new Set(one.expect.map(({ rule, person }) => `${person ?? report.people[0]?.id}/${rule}`));
  return report.people.flatMap(({ id, findings }) =>
    findings.filter(({ rule }) => wanted.has(`${id}/${rule}`)).map((finding) => ({ ...finding, person: id })),
  );
}

const ROTAS = new WeakMap<ConformanceCase, Rota>();

function rotaOf(one: ConformanceCase): Rota {
  const known = ROTAS.get(one) ?? made(readRota(one.input));
  ROTAS.set(one, known);
  return known;
}

function made<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(JSON.stringify(outcome.problems, null, 1));
}
