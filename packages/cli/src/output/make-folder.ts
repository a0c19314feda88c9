import { mkdir } from 'node:fs/promises';
import { OutsideError } from '@rotawright/core/problems';
import { errorCode } from '../input/read-bytes.ts';

/**
 * Makes the folder that several files go into, unless it is there.
 *
 * @throws OutsideError when the disk refuses, or something else has that name.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (cause) {
    const code = errorCode(cause);
    const why = code === 'EEXIST' || code === 'ENOTDIR' ? 'a file has that name' : code;
    throw new OutsideError(`The folder ${path} can’t be made: ${why}.`, { cause });
  }
}
