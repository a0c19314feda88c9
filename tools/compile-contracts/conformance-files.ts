import type { CompiledCase } from './compile-cases.ts';

/** Files of `conformance/`, by their path in it: one for each case, numbered in the order of the cases. */
export function conformanceFiles(contractId: string, cases: readonly CompiledCase[]): Map<string, string> {
  const files = new Map<string, string>();
  const seen = new Map<string, number>();
  for (const one of cases) {
    const base = slug(one.name);
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    const name = count === 1 ? base : `${base}-${count}`;
    files.set(`${contractId}/${name}.json`, `${JSON.stringify(one, null, 1)}\n`);
  }
  return files;
}

/** The case's name in letters, digits and hyphens, short enough for every file system. */
function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 100)
    .replace(/^-|-$/g, '');
}
