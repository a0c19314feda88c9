import { bad, good, type Outcome } from '@rotawright/core/problems';
import { fileProblem, LIMITS } from '../guard/index.ts';
import { scanJson } from './scan-json.ts';

/**
 * Parses JSON from outside. Nested deeper than any rota is, or with a key twice in one object (of which parsers
 * silently keep the last), it is refused with line and column.
 */
export function parseJson(text: string, file: string): Outcome<unknown> {
  const scanned = scanJson(text, LIMITS.jsonDepth);
  if (scanned !== null) {
    return bad([
      fileProblem('formats.json', {
        file: `${file}, ${place(text, scanned.at)}`,
        found: scanned.found,
        expected: scanned.expected,
      }),
    ]);
  }
  try {
    return good(JSON.parse(text));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = /position (\d+)/.exec(message)?.[1];
    const where = at === undefined ? file : `${file}, ${place(text, Number(at))}`;
    const reason = message.replace(/ in JSON at position.*$/s, '').replace(/, ?"[\s\S]*$/, '');
    return bad([
      fileProblem('formats.json', {
        file: where,
        found: `text that is no JSON (${reason})`,
        expected: 'JSON',
        tryThis: 'look for a comma, a quotation mark or a bracket too few',
      }),
    ]);
  }
}

function place(text: string, at: number): string {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return `line ${line}, column ${at - before.lastIndexOf('\n')}`;
}
