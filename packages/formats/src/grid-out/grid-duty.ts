import { type OnCallWork, type Rota, type ShiftType, UNKNOWN } from '@rotawright/core/roster';
import type { DutyWords } from '../words/index.ts';

/** A duty of a grid with what its definition says about its inside. */
export interface GridDuty extends DutyWords {
  /** Planned breaks that count as those of the input do; `null` where they are not known. */
  readonly breaks: readonly number[] | null;
  /** What is expected inside an on-call period; `null` on a shift, and where it is not known. */
  readonly expected: OnCallWork | null;
}

/** Adds to the duties of person `p` what is known of their inside. */
export function gridDuties(rota: Rota, p: number, duties: readonly DutyWords[]): readonly GridDuty[] {
  const first = rota.offsets[p] ?? 0;
  return duties.map((duty) => ({
    ...duty,
    breaks: breaksAt(rota, first + duty.index),
    expected: duty.kind === 'shift' ? null : expectedAt(rota, first + duty.index),
  }));
}

/**
 * A rota keeps of its breaks how many half hours they are, the longest, and how many have half an hour at least. These are
 * breaks of the same three numbers, and together no longer than those of the input.
 */
function breaksAt({ duties }: Rota, i: number): readonly number[] | null {
  const halfHours = duties.plannedBreaks[i] ?? UNKNOWN;
  const longest = duties.longestBreak[i] ?? 0;
  if (halfHours === UNKNOWN) return null;
  if (longest === 0) return [];
  const most = Math.floor(longest / 30);
  const others = Math.max(0, (duties.separateBreaks[i] ?? 0) - 1);
  const breaks = [longest];
  let left = halfHours - most;
  for (let after = others - 1; after >= 0; after -= 1) {
    const own = Math.min(most, left - after);
    breaks.push(own * 30);
    left -= own;
  }
  return breaks;
}

function expectedAt({ duties }: Rota, i: number): OnCallWork | null {
  const [minutes, enhanced, total, night] = [duties.work, duties.enhancedWork, duties.restTotal, duties.restNight].map(
    (column) => column[i] ?? UNKNOWN,
  );
  if (minutes === undefined || minutes === UNKNOWN) return null;
  const isRestKnown = total !== undefined && night !== undefined && total !== UNKNOWN && night !== UNKNOWN;
  return {
    minutes,
    ...(enhanced === undefined || enhanced === UNKNOWN ? {} : { enhancedMinutes: enhanced }),
    ...(isRestKnown ? { expectedRest: { total, longestNight: night } } : {}),
  };
}

/** Everything by which a duty is judged beside its day: two of one shape have one definition. */
export function shapeOfDuty({ startClock, endClock, kind, breaks, expected }: GridDuty): string {
  return JSON.stringify([
    startClock,
    endClock,
    kind,
    breaks === null ? null : numbersOf(breaks),
    numbersOfWork(expected),
  ]);
}

/** As {@link shapeOfDuty}, of a definition. */
export function shapeOfType({ start, end, kind, breaks, work }: ShiftType): string {
  const clock = end === '24:00' ? '00:00' : end;
  const expected = kind === 'shift' ? null : (work ?? null);
  return JSON.stringify([start, clock, kind, breaks === undefined ? null : numbersOf(breaks), numbersOfWork(expected)]);
}

/** Half hours, the longest, and those of half an hour at least. */
function numbersOf(breaks: readonly number[]): readonly number[] {
  const halfHours = breaks.reduce((sum, minutes) => sum + Math.floor(minutes / 30), 0);
  return [halfHours, Math.max(0, ...breaks), breaks.filter((minutes) => minutes >= 30).length];
}

function numbersOfWork(work: OnCallWork | null): readonly (number | null)[] | null {
  if (work === null) return null;
  const { minutes, enhancedMinutes = null, expectedRest } = work;
  return [minutes, enhancedMinutes, expectedRest?.total ?? null, expectedRest?.longestNight ?? null];
}
