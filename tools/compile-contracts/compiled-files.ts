import type { PrimitiveShape } from '@rotawright/core/contracts';
import type { Compiled } from './compile-all.ts';
import type { CompiledCase } from './compile-cases.ts';

/** The files that `packages/core/src/contracts/compiled` should hold, by name. Stable: same data, same bytes. */
export function compiledFiles(compiled: Compiled): Map<string, string> {
  const files = new Map<string, string>();
  files.set('units.json', jsonText(compiled.units));
  files.set('standings.json', jsonText(compiled.standings));
  for (const contract of compiled.contracts) files.set(`${contract.id}.json`, jsonText(contract));
  return files;
}

/** The module that gathers every compiled contract, so that no list of contracts is kept by hand. */
export function gatheringModule(ids: readonly string[]): string {
  const sorted = [...ids].sort();
  const nameOf = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return [
    '// Written by `npm run contracts`.',
    ...sorted.map((id) => `import ${nameOf(id)} from './${id}.json' with { type: 'json' };`),
    '',
    '/** Every compiled contract by its id, in order of id. Checked by the compiler, so not checked again here. */',
    `export const COMPILED: Readonly<Record<string, unknown>> = {`,
    ...sorted.map((id) => `  '${id}': ${nameOf(id)},`),
    '};',
    '',
  ].join('\n');
}

/** The module that loads one compiled contract and leaves the others where they are: a browser needs only one. */
export function loadingModule(ids: readonly string[]): string {
  return [
    '// Written by `npm run contracts`.',
    '/** Loads the module of one compiled contract, by its id, in order of id. */',
    'export const LOADERS: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>> = {',
    ...[...ids].sort().map((id) => `  '${id}': () => import('./${id}.json', { with: { type: 'json' } }),`),
    '};',
    '',
  ].join('\n');
}

/** What proposals may ask of each primitive; the library's contracts know no rules, so they are told. */
export function primitiveShapes(primitives: ReadonlyMap<string, PrimitiveShape>): string {
  const shapes = [...primitives].map(([name, { terms, with: fixed, readings }]) => [
    name,
    { terms, with: fixed, readings },
  ]);
  return jsonText(Object.fromEntries(shapes));
}

/** Names of the worked cases of each contract, for `rota explain`. */
export function caseList(cases: ReadonlyMap<string, readonly CompiledCase[]>): string {
  const named = [...cases].map(([id, list]) => {
    const own = list.flatMap(({ clause, situation, name, status, source }) => {
      if (clause === null) return [];
      const short = name
        .split(' · ')
        .slice(situation === null ? 1 : 2)
        .join(' · ');
      return [{ clause, situation, name: short, status, source }];
    });
    return [id, own];
  });
  return jsonText(Object.fromEntries(named));
}

/** One line for each term value, so that a change of one number is a change of one line. */
function jsonText(value: unknown, indent = '', depth = 0): string {
  const flat = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || depth >= 5 || flat.length <= 100) return flat;
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => deeper + jsonText(item, deeper, depth + 1)).join(',\n')}\n${indent}]`;
  }
  const lines = Object.entries(value).map(
    ([key, item]) => `${deeper}${JSON.stringify(key)}: ${jsonText(item, deeper, depth + 1)}`,
  );
  return `{\n${lines.join(',\n')}\n${indent}}${depth === 0 ? '\n' : ''}`;
}
