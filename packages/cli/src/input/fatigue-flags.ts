import {
  MODEL_IDS,
  type ModelId,
  NO_OWN_SLEEP,
  RR446_DEFAULTS,
  type Rr446Settings,
  readSleepBook,
  type SleepBook,
  type SleepHabits,
} from '@rotawright/core/fatigue';
import { bad, good, type Outcome, problem } from '@rotawright/core/problems';
import type { Rota } from '@rotawright/core/roster';
import { parseClockTime } from '@rotawright/core/time';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { readBytes } from './read-bytes.ts';

/** What the command line says of models and sleep. */
export interface FatigueFlags {
  readonly model: ModelId;
  readonly sleep?: string;
  readonly bedtime?: number;
  readonly wake?: number;
  readonly commute?: number;
  readonly prepared?: true;
  readonly calls?: 'sleeps' | 'awake';
  readonly workload?: number;
  readonly attention?: number;
}

/** Adds the options on models and sleep to a command. */
export function addFatigueFlags(command: Command): Command {
  return command
    .addOption(
      new Option('--model <id>', 'the model followed hour by hour').choices([...MODEL_IDS]).default('three-process'),
    )
    .option('--sleep <file>', 'own sleep of people, rotawright-sleep/1 as JSON')
    .option('--bedtime <HH:MM>', 'bedtime on free nights (default 23:00)', clock)
    .option('--wake <HH:MM>', 'waking on free nights (default 07:00)', clock)
    .option('--commute <minutes>', 'travel each way (default: 30 for sleep, 20 for FI and RI)', upTo(240))
    .option('--prepared', 'a nap of 2 hours in the afternoon before a first night')
    .addOption(new Option('--calls <how>', 'inside on-call periods').choices(['sleeps', 'awake']))
    .option('--workload <0-3>', 'for FI and RI: 0 undemanding to 3 extremely demanding (default 2)', upTo(3))
    .option('--attention <0-3>', 'for FI and RI: 0 rarely to 3 nearly all the time (default 2)', upTo(3));
}

/** Own sleep of the file and the options; the options are everybody's, under what the file says of people. */
export async function sleepOf(flags: FatigueFlags, rota: Rota): Promise<Outcome<SleepBook>> {
  const { bedtime, wake, commute, prepared, calls } = flags;
  const everybody: Partial<SleepHabits> = {
    ...(bedtime === undefined ? {} : { bedtime }),
    ...(wake === undefined ? {} : { wake }),
    ...(commute === undefined ? {} : { commute }),
    ...(prepared === undefined ? {} : { prepared }),
    ...(calls === undefined ? {} : { onCall: calls }),
  };
  const written = flags.sleep === undefined ? good(NO_OWN_SLEEP) : await readOwnSleep(flags.sleep, rota);
  if (!written.ok) return written;
  const book = { ...written.value, everybody: { ...written.value.everybody, ...everybody } };
  if (book.everybody.bedtime !== undefined && book.everybody.bedtime === book.everybody.wake)
    return bad([
      problem('fatigue.wrong-value', {
        where: '--wake',
        found: 'the time of --bedtime',
        expected: 'another time',
        tryThis: '',
      }),
    ]);
  return good(book);
}

/** Settings of the two indices. A given commute goes both ways into them; without one theirs is 40 minutes in all. */
export function rr446Of({ workload, attention, commute }: FatigueFlags): Rr446Settings {
  return {
    ...RR446_DEFAULTS,
    ...(workload === undefined ? {} : { workload }),
    ...(attention === undefined ? {} : { attention }),
    ...(commute === undefined ? {} : { commute: 2 * commute }),
  };
}

async function readOwnSleep(path: string, rota: Rota): Promise<Outcome<SleepBook>> {
  const bytes = await readBytes(path, 'own sleep of people, rotawright-sleep/1 as JSON');
  if (!bytes.ok) return bytes;
  let document: unknown;
  try {
    document = JSON.parse(Buffer.from(bytes.value).toString('utf8'));
  } catch {
    return bad([
      problem('fatigue.wrong-value', {
        where: path,
        found: 'no JSON',
        expected: 'a document rotawright-sleep/1',
        tryThis: '',
      }),
    ]);
  }
  return readSleepBook(document, rota);
}

function clock(text: string): number {
  const minute = parseClockTime(text);
  if (minute === null) throw new InvalidArgumentError('It is a time of day, HH:MM.');
  return minute;
}

function upTo(most: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value <= most)) throw new InvalidArgumentError(`It is a whole number from 0 to ${most}.`);
    return value;
  };
}
