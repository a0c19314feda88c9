import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Outcome, problemSentence } from '@rotawright/core/problems';
import { parseCoverPack, parseEvidence, parseTriggers } from '@rotawright/core/standards';
import { parse } from 'yaml';

/** The compiled files by name, and every fault of the data as `file: what is wrong`. */
export interface CompiledStandards {
  readonly files: ReadonlyMap<string, string>;
  readonly faults: readonly string[];
}

/** Reads and checks the folder `standards/`; ids must be unique, and a folder without packs is a fault. */
export function compileStandards(folder: string): CompiledStandards {
  const faults: string[] = [];
  const read = <T extends { readonly id?: string }>(
    name: string,
    check: (document: unknown) => Outcome<T | readonly T[]>,
  ) => {
    const outcome = check(parse(readFileSync(join(folder, name), 'utf8')));
    if (!outcome.ok)
      faults.push(...outcome.problems.map((problem) => `standards/${name}: ${problemSentence(problem)}`));
    const found = outcome.ok ? [outcome.value].flat() : [];
    const ids = found.map(({ id }) => id);
    for (const id of ids.filter((id, i) => ids.indexOf(id) !== i)) faults.push(`standards/${name}: ${id} stands twice`);
    return found;
  };
  const packs = readdirSync(join(folder, 'cover')).filter((name) => name.endsWith('.yaml'));
  if (packs.length === 0) faults.push('standards/cover: no pack was found');
  const files = new Map([
    ['fatigue-triggers.json', text(read('fatigue-triggers.yaml', parseTriggers))],
    ['evidence.json', text(read('evidence.yaml', parseEvidence))],
    ['cover.json', text(packs.sort().flatMap((name) => read(`cover/${name}`, parseCoverPack)))],
  ]);
  return { files, faults };
}

function text(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
