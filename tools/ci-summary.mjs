// Ends a run with one plain line, `N passed, N failed`, read from the test runner's own count.
import { readFileSync } from 'node:fs';

const [log = '', status = '1'] = process.argv.slice(2);
// biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes of the runner are taken out.
const text = readFileSync(log, 'utf8').replace(/\u001b\[[0-9;]*m/g, '');
const line = text.match(/^\s*Tests\s+.*$/gm)?.at(-1) ?? '';
const count = (word) => Number(line.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0);
const passed = count('passed');
const failed = count('failed') + (status !== '0' && count('failed') === 0 ? 1 : 0);
console.log(`${passed} passed, ${failed} failed`);
if (passed === 0) {
  console.log('no test ran');
  process.exitCode = 1;
}
