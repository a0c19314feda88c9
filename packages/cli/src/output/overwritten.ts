import { realpath } from 'node:fs/promises';
import type { Problem } from '@rotawright/core/problems';

/** Outputs that are one of the inputs, by whatever path or link: writing them would destroy what is being read. */
export async function overwritten(
  inputs: readonly string[],
  outputs: readonly (string | undefined)[],
): Promise<readonly Problem[]> {
  const read = new Set((await Promise.all(inputs.map(realPath))).filter((path) => path !== null));
  const problems: Problem[] = [];
  for (const output of outputs) {
    if (output === undefined) continue;
    const path = await realPath(output);
    if (path !== null && read.has(path)) problems.push(isInput(output));
  }
  return problems;
}

/** The path with every link followed; `null` when nothing is there, as for a new file or `-`. */
async function realPath(path: string): Promise<string | null> {
  return await realpath(path).catch(() => null);
}

function isInput(output: string): Problem {
  return {
    code: 'option.overwrites',
    where: output,
    found: 'the file to write is the file to read',
    expected: 'another name, so that the rota is not lost',
    tryThis: '',
  };
}
