// Ends a run with one plain line, `N passed, N failed`, read from the test runner's own count, and before it what was left out.
import { existsSync, readFileSync } from 'node:fs';

const [log = '', status = '1'] = process.argv.slice(2);
// biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes of the runner are taken out.
const text = readFileSync(log, 'utf8').replace(/\u001b\[[0-9;]*m/g, '');
const line = text.match(/^\s*Tests\s+.*$/gm)?.at(-1) ?? '';
const count = (word) => Number(line.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0);
const passed = count('passed');
const failed = count('failed') + (status !== '0' && count('failed') === 0 ? 1 : 0);
if (count('skipped') > 0) console.log(`${count('skipped')} left out`);
if (!['chromium', 'chromium-browser', 'google-chrome'].some((name) => existsSync(`/usr/bin/${name}`)))
  console.log('no Chromium: the tests in a browser were left out');
if (!existsSync('/usr/lib/postgresql'))
  console.log('no PostgreSQL under /usr/lib: the tests on a real one may have been left out');
console.log(`${passed} passed, ${failed} failed`);
if (passed === 0) {
  console.log('no test ran');
  process.exitCode = 1;
}
