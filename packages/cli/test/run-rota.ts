import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a run of the command came to. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The repository's root, where the tests run the command. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const COMMAND = fileURLToPath(new URL('../bin/rota.js', import.meta.url));

/** Runs the command as a user would, as a process of its own; `input` is its standard input, `cwd` the folder it is in. */
export function rota(args: readonly string[], input: string | Uint8Array = '', cwd = ROOT): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [COMMAND, ...args],
      { cwd, maxBuffer: 256 * 1024 * 1024, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined } },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
    child.stdin?.end(input);
  });
}
