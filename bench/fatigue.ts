import {
  dutyTimesOf,
  fatigueOfRota,
  fillThreeProcess,
  lineFatigueCost,
  lineFrameOf,
  NO_OWN_SLEEP,
  personSleep,
  sampleGrid,
  sleepBlocks,
  threeProcessRhythm,
} from '@rotawright/core/fatigue';
import type { Rota } from '@rotawright/core/roster';
import { makeYear } from './check-instance.ts';

const PEOPLE = Number(process.env['ROTAWRIGHT_BENCH_PEOPLE'] ?? 10_000);
const RUNS = 5;

/**
 * Speed of hourly alertness: the Three Process Model over a year of 10,000 doctors, sleep predicted from their duties
 * included, against a bare loop that takes one cosine for each hour; and the price of one line's fatigue.
 */
export function run(): void {
  const rota = makeYear(PEOPLE);
  const from = rota.clock.instantOf(rota.firstDay, 0);
  const grid = sampleGrid(rota.clock, { from, until: rota.clock.instantOf(rota.endDay, 0), step: 60 });
  const rhythm = threeProcessRhythm(grid);
  const alertness = new Float64Array(grid.count);
  const kss = new Float64Array(grid.count);
  const hours = grid.count * PEOPLE;
  const bare = fastest(() => {
    let sum = 0;
    for (let p = 0; p < PEOPLE; p += 1) {
      for (let i = 0; i < grid.count; i += 1) sum += Math.cos((i * Math.PI) / 12 + p);
    }
    return sum;
  });
  const sleeps = Array.from({ length: PEOPLE }, (_, p) => sleepBlocks(personSleep(rota, p, NO_OWN_SLEEP).blocks));
  const fill = (p: number): number => {
    const sleep = sleeps[p] ?? sleepBlocks([]);
    fillThreeProcess(
      { grid, rhythm, sleep, from: { at: Math.min(from, sleep.end[0] ?? from), state: 13.82 } },
      alertness,
      kss,
    );
    return (alertness[1000] ?? 0) + (kss[2000] ?? 0);
  };
  const model = fastest(() => {
    let sum = 0;
    for (let p = 0; p < PEOPLE; p += 1) sum += fill(p);
    return sum;
  });
  const whole = fastest(() => {
    let sum = 0;
    for (let p = 0; p < PEOPLE; p += 1) {
      sleeps[p] = sleepBlocks(personSleep(rota, p, NO_OWN_SLEEP).blocks);
      sum += fill(p);
    }
    return sum;
  });
  const row = (name: string, value: string): void => console.log(`${name.padEnd(56)}${value.padStart(14)}`);
  row('doctor-years', PEOPLE.toLocaleString('en'));
  row('hours', hours.toLocaleString('en'));
  row('bare loop of one cosine an hour, ns an hour', ((bare / hours) * 1e6).toFixed(2));
  row('hourly alertness and KSS from sleep, ns an hour', ((model / hours) * 1e6).toFixed(2));
  row('… times the bare loop (aim: at most 4)', (model / bare).toFixed(2));
  row('sleep from duties and hourly alertness, ns an hour', ((whole / hours) * 1e6).toFixed(2));
  row('… times the bare loop', (whole / bare).toFixed(2));
  row('price of one line, 26 weeks, µs (aim: under 200)', lineMicroseconds(rota).toFixed(1));
  row('whole report of one doctor-year, ms', reportMilliseconds(rota).toFixed(1));
}

function lineMicroseconds(year: Rota): number {
  const { line } = halfYear(year);
  const cost = lineFatigueCost(lineFrameOf(line));
  const duties = dutyTimesOf(line, 0);
  const rounds = 500;
  const time = fastest(() => {
    let sum = 0;
    for (let round = 0; round < rounds; round += 1) sum += cost.cost(duties);
    return sum;
  });
  return (time / rounds) * 1000;
}

function halfYear(year: Rota): { readonly line: Rota } {
  const endDay = year.firstDay + 182;
  let count = 0;
  while (count < (year.offsets[1] ?? 0) && (year.duties.day[count] ?? 0) < endDay) count += 1;
  return { line: { ...year, endDay, people: year.people.slice(0, 1), offsets: Int32Array.of(0, count) } };
}

function reportMilliseconds(year: Rota): number {
  const people = Array.from({ length: 20 }, (_, p) => p);
  return fastest(() => fatigueOfRota(year, { engine: 'bench', people }).people.length) / people.length;
}

let sink = 0;

/** Milliseconds of this thread's own time in the fastest of some runs, after one that warms up. */
function fastest(work: () => number): number {
  const times: number[] = [];
  for (let run = -1; run < RUNS; run += 1) {
    const began = process.threadCpuUsage();
    sink += work();
    const { user, system } = process.threadCpuUsage(began);
    if (run >= 0) times.push((user + system) / 1000);
  }
  // Read, so that no work can be thought useless.
  if (Number.isNaN(sink)) console.log('');
  return Math.min(...times);
}
