import { availableParallelism } from 'node:os';
import type { SolveOptions } from '@rotawright/solve';
import { type Command, InvalidArgumentError } from 'commander';

/** Options of every command that searches. */
export interface SearchFlags {
  readonly time?: number;
  readonly threads?: number;
  readonly seed: number;
  readonly steps?: number;
  readonly out?: string;
}

/** Limits of one search, and how to let go of Ctrl-C after it. */
export interface SearchLimits {
  readonly options: Pick<SolveOptions, 'seed' | 'threads' | 'steps' | 'seconds'> & { readonly signal: AbortSignal };
  /** Ctrl-C ends the program again. */
  done(): void;
}

/** Seconds that a search takes unless it is told otherwise. */
const USUAL_SECONDS = 10;
/** Threads of one search: more than any machine that it is of use on, few enough to start. */
const MOST_THREADS = 64;
const MOST = 999_999_999_999;

/** Adds the options to a command. */
export function addSearchFlags(command: Command): Command {
  return command
    .option('--time <seconds>', `stop after so many seconds (default: ${USUAL_SECONDS})`, aboveNought)
    .option(
      '--steps <count>',
      'stop after so many steps instead, on one thread unless --threads says more: the same answer on every machine',
      wholeWithin(1, MOST),
    )
    .option('--threads <count>', 'worker threads (default: one for each core)', wholeWithin(1, MOST_THREADS))
    .option('--seed <number>', 'equal seeds and steps give equal answers', wholeWithin(0, MOST), 1)
    .option('--out <path>', 'write the result: .json, .xlsx, .csv, .html, anything else a grid of codes');
}

/** What the options come to, with a signal that Ctrl-C gives: the best so far is then kept. */
export function searchLimits(flags: SearchFlags): SearchLimits {
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once('SIGINT', onInterrupt);
  const limit = flags.steps === undefined ? { seconds: flags.time ?? USUAL_SECONDS } : { steps: flags.steps };
  const both = flags.steps !== undefined && flags.time !== undefined ? { seconds: flags.time } : {};
  // What threads find depends on how many there are, so that steps alone keep to one.
  const usual =
    flags.steps !== undefined && flags.time === undefined ? 1 : Math.min(MOST_THREADS, availableParallelism());
  return {
    options: { seed: flags.seed, threads: flags.threads ?? usual, signal: stop.signal, ...limit, ...both },
    done: () => void process.removeListener('SIGINT', onInterrupt),
  };
}

function aboveNought(text: string): number {
  const value = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || value <= 0 || value > 86_400)
    throw new InvalidArgumentError('It is a number of seconds, more than 0.');
  return value;
}

/** Reads an option that is a whole number within bounds. */
export function wholeWithin(least: number, most: number) {
  return (text: string): number => {
    if (!/^\d{1,12}$/.test(text) || Number(text) < least || Number(text) > most)
      throw new InvalidArgumentError(`It is a whole number from ${least} to ${most}.`);
    return Number(text);
  };
}
