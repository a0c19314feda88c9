import { bad, good, type Outcome } from '@rotawright/core/problems';
import { fileProblem } from '../guard/index.ts';

/**
 * Text of a file: UTF-8 with or without its mark, UTF-16 with one, else Windows-1252 with a note.
 * Anything with control characters that no text has is refused as binary.
 */
export function decodeText(bytes: Uint8Array, file: string): Outcome<string> {
  const mark = byteOrderMark(bytes);
  if (mark !== null) {
    const text = new TextDecoder(mark).decode(bytes);
    return isBinary(text) ? bad([binary(file)]) : good(text);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return isBinary(text) ? bad([binary(file)]) : good(text);
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    if (isBinary(text)) return bad([binary(file)]);
    return good(text, [`${file} is not UTF-8; it was read as Windows-1252. Check names with accents.`]);
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

function isBinary(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const layout = unit === 9 || unit === 10 || unit === 13 || unit === 12;
    if ((unit < 0x20 && !layout) || (unit >= 0x7f && unit < 0xa0 && unit !== 0x85)) return true;
    if (unit === 0xfffd) return true;
  }
  return false;
}

function binary(file: string) {
  return fileProblem('formats.binary', { file, found: 'binary data that is no kind of file known here' });
}
