import { LIMITS } from './limits.ts';

/** One entry of an archive, as its directory tells. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where the packed bytes begin in the file. */
  readonly dataStart: number;
}

/** What the directory of an archive promises. */
export type ZipDirectory =
  | { readonly ok: true; readonly entries: readonly ZipEntry[] }
  | { readonly ok: false; readonly fault: string };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** Of the end record; a comment of up to 65,535 bytes may follow it. */
const END_BYTES = 22;
const MOST_COMMENT = 0xffff;

/**
 * Reads an archive's directory without unpacking anything, and refuses what no honest workbook has: too many entries,
 * too much when unpacked, entries that overlap, point outside the file, share a name or are encrypted.
 * Format: APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
 */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return fault('is cut short: the end of the archive is missing');
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff) return fault('is a zip64 archive, made for far larger files');
  if (count > LIMITS.zipEntries) return fault(`has ${count} entries, at most ${LIMITS.zipEntries} are read`);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let i = 0; i < count; i += 1) {
    const found = centralEntry(view, bytes, at);
    if (typeof found === 'string') return fault(found);
    entries.push(found.entry);
    at = found.next;
  }
  const wrong = wholeFault(entries);
  return wrong === null ? { ok: true, entries } : fault(wrong);
}

function fault(text: string): ZipDirectory {
  return { ok: false, fault: text };
}

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - END_BYTES - MOST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

function centralEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
): { readonly entry: ZipEntry; readonly next: number } | string {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) return 'has a damaged directory';
  if ((view.getUint16(at + 8, true) & 1) === 1) return 'is protected by a password';
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) return 'is packed in a way that workbooks never are';
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const packed = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) return `has a damaged entry ${name}`;
  const dataStart = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (dataStart + packed > view.byteLength) return `is cut short inside ${name}`;
  return { entry: { name, method, packed, unpacked: view.getUint32(at + 24, true), dataStart }, next };
}

function wholeFault(entries: readonly ZipEntry[]): string | null {
  const total = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (total > LIMITS.unpackedBytes) {
    return `unpacks to ${megabytes(total)} MB, at most ${megabytes(LIMITS.unpackedBytes)} MB are read`;
  }
  if (new Set(entries.map((entry) => entry.name)).size < entries.length) return 'has two entries of one name';
  const byPlace = [...entries].sort((a, b) => a.dataStart - b.dataStart);
  let reached = 0;
  for (const entry of byPlace) {
    if (entry.dataStart < reached) return 'has entries that overlap';
    reached = entry.dataStart + entry.packed;
  }
  return null;
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}
