import { BugError } from '../problems/index.ts';

/** Sleep of one person: spans in order, none overlapping another. All instants are whole minutes. */
export interface SleepBlocks {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Index into `SLEEP_KINDS`. */
  readonly kind: Uint8Array;
}

/** Where a span of sleep comes from: the usual night, after a duty, a nap before a night, a daily nap, the user. */
export const SLEEP_KINDS = ['usual', 'after-duty', 'before-night', 'nap', 'own'] as const;

/** A kind of sleep. */
export type SleepKind = (typeof SLEEP_KINDS)[number];

/** One span of sleep, half open. */
export interface SleepBlock {
  readonly start: number;
  readonly end: number;
  readonly kind: SleepKind;
}

/** The columns of a list of spans. @throws {BugError} when they are out of order, overlap or are empty. */
export function sleepBlocks(list: readonly SleepBlock[]): SleepBlocks {
  let last = Number.NEGATIVE_INFINITY;
  for (const { start, end } of list) {
    if (start < last || end <= start) throw new BugError(`sleep from ${start} to ${end} is out of order`);
    last = end;
  }
  return {
    count: list.length,
    start: Int32Array.from(list, (block) => block.start),
    end: Int32Array.from(list, (block) => block.end),
    kind: Uint8Array.from(list, (block) => SLEEP_KINDS.indexOf(block.kind)),
  };
}

/** The spans of the columns as objects. */
export function sleepList(sleep: SleepBlocks): readonly SleepBlock[] {
  return Array.from({ length: sleep.count }, (_, i) => ({
    start: sleep.start[i] ?? 0,
    end: sleep.end[i] ?? 0,
    kind: SLEEP_KINDS[sleep.kind[i] ?? 0] ?? 'usual',
  }));
}

/** Minutes asleep from `from` (included) to `until` (excluded). */
export function sleptMinutes({ count, start, end }: SleepBlocks, from: number, until: number): number {
  let minutes = 0;
  for (let i = 0; i < count; i += 1) {
    minutes += Math.max(0, Math.min(end[i] ?? 0, until) - Math.max(start[i] ?? 0, from));
  }
  return minutes;
}

/** Of two spans in order of start that meet, the later begins when the earlier ends; nothing is left of one inside another. */
export function apart(blocks: readonly SleepBlock[]): readonly SleepBlock[] {
  const found: SleepBlock[] = [];
  for (const block of blocks) {
    const start = Math.max(block.start, found.at(-1)?.end ?? block.start);
    if (block.end > start) found.push({ ...block, start });
  }
  return found;
}
