/** What a file is by its first bytes. `foreign` names a thing that holds no rota. */
export type FileKind =
  | { readonly kind: 'xlsx' | 'xls' | 'json' | 'ical' | 'csv' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'foreign'; readonly what: string };

const MAGIC: readonly (readonly [string, string])[] = [
  ['ffd8ff', 'a JPEG picture'],
  ['89504e47', 'a PNG picture'],
  ['47494638', 'a GIF picture'],
  ['424d', 'a bitmap picture'],
  ['49492a00', 'a TIFF picture'],
  ['4d4d002a', 'a TIFF picture'],
  ['25504446', 'a PDF document'],
  ['1f8b', 'a gzip archive'],
  ['377abcaf', 'a 7z archive'],
  ['52617221', 'a RAR archive'],
  ['52494646', 'a sound, film or WebP picture'],
  ['7b5c727466', 'a rich-text document'],
  ['504b0506', 'an empty zip archive'],
  ['53514c69', 'a database'],
];

/** Openings that a line of text may have too: a table can begin with `BM`. */
const WORDS: ReadonlySet<string> = new Set(['424d', '47494638', '52617221', '52494646', '53514c69']);

/** Tells a file's kind from its content; its name has no say. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return { kind: 'empty' };
  const start = hex(bytes.subarray(0, 8));
  if (start.startsWith('504b0304')) return { kind: 'xlsx' };
  if (start === 'd0cf11e0a1b11ae1') return { kind: 'xls' };
  const known = MAGIC.find(([magic]) => start.startsWith(magic));
  if (known !== undefined && (!WORDS.has(known[0]) || hasControls(bytes))) return { kind: 'foreign', what: known[1] };
  if (hex(bytes.subarray(4, 8)) === '66747970') return { kind: 'foreign', what: 'a film or HEIC picture' };
  return textKind(openingText(bytes));
}

/** The first characters of a text file, of whichever encoding, without its byte order mark and leading blanks. */
function openingText(bytes: Uint8Array): string {
  const opening = bytes.subarray(0, 4096);
  const start = hex(bytes.subarray(0, 2));
  const encoding = start === 'fffe' ? 'utf-16le' : start === 'feff' ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(opening).trimStart();
}

function textKind(text: string): FileKind {
  if (text === '') return { kind: 'empty' };
  if (/^BEGIN:VCALENDAR/i.test(text)) return { kind: 'ical' };
  if (/^[{[]/.test(text)) return { kind: 'json' };
  if (/^<(?:!doctype|html|head|body|table|\?xml|!--)/i.test(text))
    return { kind: 'foreign', what: 'a web page or XML' };
  return { kind: 'csv' };
}

function hasControls(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 512).some((byte) => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
