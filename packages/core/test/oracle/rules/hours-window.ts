import type { RotaInput } from '../../../src/roster/interchange.ts';
import type { Case, Expected } from '../judge.ts';
import { judge } from '../judge.ts';
import { readTimelines } from '../read-timelines.ts';
import type { Asking } from '../runs.ts';
import type { Duty, Timeline } from '../timeline.ts';

/**
 * `hours.window`: every whole-minute start of a window is tried. Work inside is linear between whole minutes,
 * so no other start can hold more.
 *
 * On-call work is a fraction of a minute each minute; everything is multiplied by one whole number that makes all
 * fractions whole, so the sums are exact. They are told to six decimals, and windows with the same number are equal.
 */
export function hoursWindow({ line, limits }: Asking): Expected {
  const scale = commonScale(line.duties);
  const starts = windowStarts(line, limits.windowLength);
  const held = workHeld(line, { scale, length: limits.windowLength, ...starts });
  const told = held.map((work) => Math.round((work / scale) * 1e6) / 1e6);
  const isOpen = line.duties.some((duty) => duty.work === null);
  const stretches = breachingStretches(held, limits.window * scale, { line, length: limits.windowLength });
  const whole: Stretch = [0, held.length - 1];
  const cases = (stretches.length > 0 ? stretches : [whole]).map((stretch): Case => {
    const worst = worstOffsets(told, stretch);
    const measured = told[(worst[0] ?? 0) % told.length] ?? 0;
    const from = starts.first + (worst[0] ?? 0);
    const until = from + limits.windowLength;
    const equalFrom = worst.map((offset) => starts.first + offset);
    return { measured, limit: limits.window, margin: limits.window - measured, isOpen, from, until, equalFrom };
  });
  return judge({ rule: 'hours.window', cases, nothing: 0, limit: limits.window });
}

/** Offsets of the first and the last breaching window of a chain; on a template's circle the last may pass the seam. */
type Stretch = readonly [first: number, last: number];

/** Offsets of the windows that hold most, as it is told. */
function worstOffsets(told: Float64Array, [first, last]: Stretch): readonly number[] {
  let most = 0;
  let worst: number[] = [];
  for (let offset = first; offset <= last; offset += 1) {
    const work = told[offset % told.length] ?? 0;
    if (work > most) worst = [];
    if (work >= most) worst.push(offset);
    most = Math.max(most, work);
  }
  return worst;
}

/** First start to try, and how many. A roster's windows may reach beyond it; a template needs one cycle of them. */
function windowStarts(line: Timeline, length: number): { readonly first: number; readonly count: number } {
  if (line.isTemplate) return { first: 0, count: line.endDay * 1440 };
  const first = (line.duties[0]?.start ?? 0) - length;
  const end = line.duties.at(-1)?.end ?? 0;
  return { first, count: end - first + 1 };
}

interface Windows {
  readonly scale: number;
  readonly length: number;
  readonly first: number;
  readonly count: number;
}

/** Scaled work held by the window at each start. */
function workHeld(line: Timeline, { scale, length, first, count }: Windows): Float64Array {
  const perMinute = new Float64Array(count + length);
  for (const duty of line.duties) {
    const rate = ((duty.work ?? 0) * scale) / (duty.end - duty.start);
    const end = Math.min(duty.end, first + perMinute.length);
    for (let minute = Math.max(duty.start, first); minute < end; minute += 1) {
      perMinute[minute - first] = (perMinute[minute - first] ?? 0) + rate;
    }
  }
  const held = new Float64Array(count);
  let inside = 0;
  for (let i = 0; i < length; i += 1) inside += perMinute[i] ?? 0;
  for (let i = 0; i < count; i += 1) {
    held[i] = inside;
    inside += (perMinute[i + length] ?? 0) - (perMinute[i] ?? 0);
  }
  return held;
}

/** Maximal chains of overlapping breaching windows. A template's starts lie on a circle. */
function breachingStretches(
  held: Float64Array,
  limit: number,
  { line, length }: { line: Timeline; length: number },
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  held.forEach((work, i) => {
    if (work <= limit) return;
    const open = stretches.at(-1);
    if (open !== undefined && i - open[1] < length) stretches[stretches.length - 1] = [open[0], i];
    else stretches.push([i, i]);
  });
  return line.isTemplate ? joinedAcrossTheSeam(stretches, held.length, length) : stretches;
}

function joinedAcrossTheSeam(stretches: readonly Stretch[], circle: number, length: number): readonly Stretch[] {
  const first = stretches[0];
  const last = stretches.at(-1);
  if (first === undefined || last === undefined || first === last) return stretches;
  if (first[0] + circle - last[1] >= length) return stretches;
  return [...stretches.slice(1, -1), [last[0], first[1] + circle]];
}

/** Windows of whole numbers up to this scale stay exact. */
const LARGEST_SCALE = 5e11;

/** Can the oracle add up the document's on-call work exactly? Not when it has very many lengths of on-call periods. */
export function isSummable(rota: RotaInput): boolean {
  return readTimelines(rota).every((line) => commonScale(line.duties) <= LARGEST_SCALE);
}

function commonScale(duties: readonly Duty[]): number {
  let scale = 1;
  for (const duty of duties) {
    if (!duty.isShift) scale = leastCommonMultiple(scale, duty.end - duty.start);
  }
  return scale;
}

function leastCommonMultiple(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return (a / x) * b;
}
