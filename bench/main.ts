import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

/**
 * `npm run bench -- NAME…`: runs the benches named, or lists them; words from the first `--option` on are the bench's own. A bench is a file `bench/NAME.ts` that exports
 * `run(): void | Promise<void>` and prints a table; files that export no `run` are what benches need.
 */
const names = readdirSync(import.meta.dirname)
  .filter((file) => /^export (async )?function run\(/m.test(readFileSync(join(import.meta.dirname, file), 'utf8')))
  .map((file) => file.slice(0, -'.ts'.length));

const words = process.argv.slice(2);
const options = words.findIndex((word) => word.startsWith('--'));
const wanted = words.slice(0, options < 0 ? undefined : options);
const unknown = wanted.filter((name) => !names.includes(name));
if (wanted.length === 0 || unknown.length > 0) {
  for (const name of unknown) console.error(`There is no bench "${name}".`);
  console.error(`Benches: ${names.join(', ')}`);
  process.exitCode = 2;
} else {
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`);
  for (const name of wanted) {
    const bench: { run(): void | Promise<void> } = await import(`./${name}.ts`);
    await bench.run();
  }
}
