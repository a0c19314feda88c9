import { inflateRawSync } from 'node:zlib';
import type { ZipEntry } from './zip-directory.ts';

/** An entry's bytes, or `null` when it is damaged or unpacks to anything but the size its directory tells. */
export function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const packed = bytes.subarray(entry.dataStart, entry.dataStart + entry.packed);
  if (entry.method === 0) return packed.length === entry.unpacked ? packed : null;
  try {
    const made = inflateRawSync(packed, { maxOutputLength: entry.unpacked + 1 });
    return made.length === entry.unpacked ? made : null;
  } catch {
    return null;
  }
}
