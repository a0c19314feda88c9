import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Contract, ContractStanding, PrimitiveShape, UnitRule, UnitRules } from '@rotawright/core/contracts';
import { parseCivilDate } from '@rotawright/core/time';
import { compileContract } from './compile-contract.ts';
import { entriesOf, fault, fieldsOf, inside, listOf, type Place, textAt, wordAt } from './place.ts';
import { type Fault, readYamlFile } from './yaml-file.ts';

export interface Compiled {
  readonly units: UnitRules;
  readonly standings: Readonly<Record<string, ContractStanding>>;
  readonly contracts: readonly Contract[];
  readonly faults: readonly Fault[];
}

/**
 * The whole folder of contracts, or only those named in `ids`. `shownAs` stands before file names in messages.
 * A folder that `index.yaml` does not list, and a listed contract without a folder, are faults.
 */
export function compileAll(options: {
  readonly folder: string;
  readonly shownAs: string;
  readonly ids: readonly string[];
  readonly primitives: ReadonlyMap<string, PrimitiveShape> | null;
}): Compiled {
  const { folder, shownAs } = options;
  const faults: Fault[] = [];
  const at = (name: string): Place => ({
    file: readYamlFile(join(folder, name), `${shownAs}/${name}`, faults),
    path: [],
    faults,
  });
  const units = compileUnits(at('units.yaml'));
  const index = at('index.yaml');
  const standings = compileStandings(index);
  checkFolders(index, { folder, listed: Object.keys(standings) });
  const wanted = options.ids.length > 0 ? options.ids : Object.keys(standings);
  const contracts: Contract[] = [];
  for (const id of wanted) {
    const { contract, faults: found } = compileContract(id, { folder, shownAs, units, primitives: options.primitives });
    faults.push(...found);
    if (contract !== null) contracts.push(contract);
  }
  return { units, standings, contracts, faults };
}

function compileUnits(place: Place): UnitRules {
  const rules: [string, UnitRule][] = [];
  for (const [unit, written] of entriesOf(place, place.file.content)) {
    const at = inside(place, unit);
    const fields = fieldsOf(at, written, { required: ['compiled'], optional: ['times', 'columnOnly'] });
    if (fields === null) continue;
    const times = fields['times'];
    if (times !== undefined && !Number.isSafeInteger(times)) fault(inside(at, 'times'), 'expected a whole number');
    rules.push([
      unit,
      {
        compiled: textAt(at, fields, 'compiled'),
        ...(typeof times === 'number' ? { times } : {}),
        ...(fields['columnOnly'] === true ? { columnOnly: true } : {}),
      },
    ]);
  }
  return Object.fromEntries(rules);
}

function compileStandings(place: Place): Record<string, ContractStanding> {
  const standings: [string, ContractStanding][] = [];
  for (const [id, written] of entriesOf(place, place.file.content)) {
    const at = inside(place, id);
    const fields = fieldsOf(at, written, { required: ['status', 'verified', 'missing'], optional: [] });
    if (fields === null) continue;
    const verified = textAt(at, fields, 'verified');
    if (parseCivilDate(verified) === null)
      fault(inside(at, 'verified'), `"${verified}" stands here; expected a day, YYYY-MM-DD`);
    const status = wordAt(at, fields, 'status', ['complete', 'partial'] as const) ?? 'partial';
    standings.push([
      id,
      { status, verified, missing: listOf(inside(at, 'missing'), fields['missing'] ?? []).map(String) },
    ]);
  }
  return Object.fromEntries(standings);
}

function checkFolders(place: Place, found: { readonly folder: string; readonly listed: readonly string[] }): void {
  const folders = readdirSync(found.folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) {
    const isContract = existsSync(join(found.folder, name, 'contract.yaml'));
    if (isContract && !found.listed.includes(name)) fault(place, `the folder "${name}" is not listed`);
  }
}
