import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../examples/', import.meta.url));
const PROGRAM = fileURLToPath(new URL('../../packages/cli/src/main.ts', import.meta.url));
/** By steps and a seed, so that everybody gets the same roster. */
const ALIKE = ['--steps', '3000', '--threads', '1', '--seed', '1'];

/** The rosters of `examples/` and the command that makes each, in the order in which they need one another. */
export const ROSTERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['ward-roster.json', ['solve', 'demand-ward.json', ...ALIKE]],
  ['hours-roster.json', ['solve', 'demand-hours.json', ...ALIKE]],
  ['rested-roster.json', ['solve', 'demand-rested.json', ...ALIKE]],
  ['repaired-roster.json', ['repair', 'ward-roster.json', '--edition', '2019-08', '--absent', 'd03:2026-03-11']],
]);

/** Runs the command that makes a roster and writes it to `path`. @throws Error with what the command said where it fails */
export function makeRoster(command: readonly string[], path: string): void {
  const args = ['--conditions=rota-source', PROGRAM, ...command, '--out', path];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: FOLDER, encoding: 'utf8' });
  if (status !== 0) throw new Error(`rota ${command.join(' ')} ended with ${status}: ${stderr}`);
}
