import { type ContractInForce, contractById, contractInForce } from '@rotawright/core/contracts';
import { digestOf, type Rota } from '@rotawright/core/roster';
import { checkRota, compileChecker, countVerdicts } from '@rotawright/core/rules';
import { makeYear } from './check-instance.ts';

const PEOPLE = Number(process.env['ROTAWRIGHT_BENCH_PEOPLE'] ?? 10_000);
const RUNS = 7;
const PASSES = 20;

/**
 * Speed of the check: all rules of the 2016 family, edition 2019-08, over a year of 10,000 doctors, worst windows and
 * finished findings included, against a bare loop that adds up the minutes of the same arrays.
 */
export function run(): void {
  const contract = contractOf2019();
  const before = usedBytes();
  const rota = makeYear(PEOPLE);
  const columns = usedBytes() - before;
  const { count } = rota.duties;
  const report = checkRota(rota, contract, { engine: 'bench' });
  const whole = usedBytes() - before;
  const verdicts = countVerdicts(report);
  const [passes = 0, check = 0] = fastest([
    () => addUp(rota),
    () => checkRota(rota, contract, { engine: 'bench' }).people.length,
  ]);
  const bare = passes / PASSES;
  const [digest = 0] = fastest([() => digestOf(rota.duties, rota.offsets, rota.clock).weekAhead.length]);
  const [worded = 0] = fastest([() => countVerdicts(checkRota(rota, contract, { engine: 'bench' })).meets]);
  const one = recheck(contract);
  const row = (name: string, value: string): void => console.log(`${name.padEnd(44)}${value.padStart(16)}`);
  row('people', String(PEOPLE));
  row('duties', count.toLocaleString('en'));
  row('findings: meets', verdicts.meets.toLocaleString('en'));
  row('findings: breaks, advice included', (verdicts.breaks + verdicts.advice).toLocaleString('en'));
  row('bare loop, ns a duty', ((bare / count) * 1e6).toFixed(2));
  row('check, ns a duty', ((check / count) * 1e6).toFixed(1));
  row('check, million duties a second', (count / check / 1000).toFixed(1));
  row('check, times the bare loop (aim: at most 30)', (check / bare).toFixed(1));
  row('digest, made once when a rota is read, ns a duty', ((digest / count) * 1e6).toFixed(1));
  row('check and digest, times the bare loop', ((check + digest) / bare).toFixed(1));
  row('check with every finding in words, ns a duty', ((worded / count) * 1e6).toFixed(1));
  row('columns and report, bytes a duty (aim: < 500)', (whole / count).toFixed(0));
  row('of these the columns', (columns / count).toFixed(0));
  row('one person again, 26 weeks, µs (aim: < 100)', one.toFixed(1));
}

function contractOf2019(): ContractInForce {
  const contract = contractById('england-2016');
  if (!contract.ok) throw new Error('england-2016 is not compiled.');
  const inForce = contractInForce(contract.value, { edition: '2019-08' });
  if (!inForce.ok) throw new Error('england-2016 has no edition 2019-08.');
  return inForce.value;
}

/** The bare loop, several times over because one pass is too short to time. */
function addUp({ duties: { start, end, count } }: Rota): number {
  let sum = 0;
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (let i = 0; i < count; i += 1) sum += (end[i] ?? 0) - (start[i] ?? 0);
  }
  return sum;
}

/** Microseconds to judge one doctor's 26 weeks again after one duty moved by an hour, digested anew. */
function recheck(contract: ContractInForce): number {
  const year = makeYear(1);
  const endDay = year.firstDay + 182;
  let count = 0;
  while (count < year.duties.count && (year.duties.day[count] ?? 0) < endDay) count += 1;
  const duties = { ...year.duties, count };
  const rota: Rota = { ...year, endDay, duties, offsets: Int32Array.of(0, count) };
  const checker = compileChecker(rota, contract);
  const rounds = 2000;
  const move = (i: number, by: number): void => {
    for (const column of [duties.start, duties.end, duties.startClock]) column[i] = (column[i] ?? 0) + by;
  };
  const again = (): number => {
    let findings = 0;
    for (let round = 0; round < rounds; round += 1) {
      const i = (round * 37) % count;
      const by = round % 2 === 0 ? 60 : -60;
      move(i, by);
      findings += checker.check({ ...rota, digest: digestOf(duties, rota.offsets, rota.clock) }, 0).findings.length;
      move(i, -by);
    }
    return findings;
  };
  const [time = 0] = fastest([again]);
  return (time / rounds) * 1000;
}

let sink = 0;

/**
 * Milliseconds of this thread's own time in the fastest of some runs of each, in turn so that all have the same company,
 * after two that warm up. What others do on the machine can only add to it.
 */
function fastest(works: readonly (() => number)[]): readonly number[] {
  const times = works.map(() => Number.POSITIVE_INFINITY);
  for (let run = -2; run < RUNS; run += 1) {
    for (const [i, work] of works.entries()) {
      // A whole collection would make the engine forget code that it compiled well, which no user of a program does.
      globalThis.gc?.({ type: 'minor' });
      const began = process.threadCpuUsage();
      sink += work();
      const { user, system } = process.threadCpuUsage(began);
      if (run >= 0) times[i] = Math.min(times[i] ?? 0, (user + system) / 1000);
    }
  }
  // Read, so that no work can be thought useless.
  if (Number.isNaN(sink)) console.log('');
  return times;
}

function usedBytes(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
