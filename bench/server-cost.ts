import { readdirSync, readFileSync } from 'node:fs';
import type { Load, LoadUser } from './server-load.ts';

const ROUNDS = 5;
/** Users who ask once in a round. */
export const COST_USERS = 100;
/** `/proc` counts in hundredths of a second on every Linux we know. */
const MS_A_TICK = 10;

/**
 * Prints what one request costs in processor time of server and database together, one request at a time: the least mean of five rounds of
 * a hundred. It tells what the code does, however busy the machine is; only Linux counts it.
 */
export async function measureCost(load: Load, users: readonly LoadUser[], processes: readonly number[]): Promise<void> {
  if (process.platform !== 'linux') {
    console.log('\nProcessor time of a request is counted on Linux only.');
    return;
  }
  console.log(`\n${'one at a time'.padEnd(30)}  ms of processor time a request`);
  const some = users.slice(0, COST_USERS);
  for (const { name, ask } of load.kinds()) {
    await load.eachOnce(some, ask);
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = ticksOf(processes);
      await load.eachOnce(some, ask);
      least = Math.min(least, ((ticksOf(processes) - before) * MS_A_TICK) / some.length);
    }
    console.log(`${name.padEnd(32)}${least.toFixed(2).padStart(10)}`);
  }
}

/** Processor time of these processes and their children so far. */
function ticksOf(roots: readonly number[]): number {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  let sum = 0;
  for (const id of all) {
    const fields = statOf(id);
    const [, parent] = fields;
    if (roots.includes(Number(id)) || roots.includes(Number(parent))) sum += Number(fields[11]) + Number(fields[12]);
  }
  return sum;
}

/** Fields of a process from its state on: its name, which may hold spaces, stands before. */
function statOf(id: string): readonly string[] {
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    // It ended meanwhile.
    return [];
  }
}
