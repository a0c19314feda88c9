import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBenchmark, solveCyclic } from '@rotawright/solve';
import { evaluateRws } from '@rotawright/solve/evaluators';
import { DATA, hasData } from './solve-benchmark-table.ts';

const LIMIT_SECONDS = 60;

/** Rotating workforce: the twenty instances of Musliu, solved one after another in one process, or proved impossible. */
export async function run(): Promise<void> {
  if (!hasData('solve-rws')) return;
  const folder = join(DATA, 'rws/musliu20');
  const numberOf = (file: string) => Number(/\d+/.exec(file)?.[0] ?? 0);
  const files = readdirSync(folder).sort((a, b) => numberOf(a) - numberOf(b));
  console.log('instance      weeks  shifts  wall ms   cpu ms  answer');
  let longest = 0;
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8');
    const read = readBenchmark({ name: file.replace('.dzn', ''), text });
    if (!read.ok || read.value.kind !== 'rws') throw new Error(`${file}: ${JSON.stringify(read)}`);
    const { problem, name } = read.value;
    const began = performance.now();
    const before = process.cpuUsage();
    const result = await solveCyclic(problem, { seconds: LIMIT_SECONDS });
    const cpu = process.cpuUsage(before);
    const wall = performance.now() - began;
    longest = Math.max(longest, wall);
    const broken = result.status === 'solved' ? evaluateRws(text, [...result.ring]) : [];
    const answer = broken.length === 0 ? result.status : `NOT VALID: ${broken[0]}`;
    const cells = [problem.weeks, problem.shifts.length, wall.toFixed(0), ((cpu.user + cpu.system) / 1000).toFixed(0)];
    console.log(`${name.padEnd(12)}${cells.map((cell) => String(cell).padStart(7)).join('  ')}  ${answer}`);
  }
  console.log(`longest: ${longest.toFixed(0)} ms`);
}
