import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { bad, good, nearestWord, type Outcome, OutsideError } from '@rotawright/core/problems';

/** Name under which standard input is read and reported. */
export const STANDARD_INPUT = '-';

/**
 * The bytes of a file, or of standard input for `-`; `expected` says what the file should hold.
 *
 * A name that leads to no file is a problem of the input, with the nearest name in that folder;
 * a file that cannot be read is thrown as an {@link OutsideError}.
 */
export async function readBytes(
  path: string,
  expected = 'a spreadsheet, a CSV, a calendar or an interchange JSON file',
): Promise<Outcome<Uint8Array>> {
  try {
    return good(path === STANDARD_INPUT ? await readStandardInput() : await readFile(path));
  } catch (cause) {
    const code = errorCode(cause);
    if (code === 'ENOENT') return bad([await noSuchFile(path, expected)]);
    if (code === 'EISDIR') return bad([isFolder(path)]);
    throw new OutsideError(`${path} could not be read (${code}).`, { cause });
  }
}

/** How a file is called in reports. */
export function shownName(path: string): string {
  return path === STANDARD_INPUT ? 'standard input' : path;
}

async function readStandardInput(): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

async function noSuchFile(path: string, expected: string) {
  const neighbours = await readdir(dirname(path)).catch(() => []);
  const near = nearestWord(basename(path), neighbours);
  return {
    code: 'file.not-found',
    where: path,
    found: 'there is no such file',
    expected,
    tryThis: near === null ? 'check the folder and the spelling' : near,
  };
}

function isFolder(path: string) {
  return {
    code: 'file.is-folder',
    where: path,
    found: 'this is a folder',
    expected: 'a file',
    tryThis: `the files in it: ${path}/*`,
  };
}

/** The system's word for what went wrong, e.g. `EACCES`. */
export function errorCode(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown fault';
}
