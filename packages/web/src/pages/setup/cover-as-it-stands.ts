import { parseCivilDate, weekdayOf } from '@rotawright/core/time';
import type { CoverLine, RosterDocument, ShiftType } from '@rotawright/server/wire';
import { lengthOf, minutesOf } from '../../check/clock-span.ts';

type Draft = Pick<RosterDocument, 'from' | 'until' | 'cells' | 'shiftTypes'>;

/**
 * A line of cover for each code that the draft has on most weeks, asking on each weekday for what the draft has on the middle one of
 * those days. A code that is rarer counts in the lines whose hours it holds whole: a full day in place of a day and of a night. It is a
 * start for a rota that came without any cover: what is usual in it, not what is safe.
 */
export function coverAsItStands(document: Draft): CoverLine[] {
  const worked = new Set(document.cells.flatMap(([, , codes, leave]) => (leave === null ? codes.split('+') : [])));
  const shiftTypes = document.shiftTypes.filter(({ code }) => worked.has(code));
  const usual = shiftTypes.filter(({ code }) => middleWeek(document, [code]).some((count) => count > 0));
  const rare = shiftTypes.filter((type) => !usual.includes(type));
  return usual.map((type) => {
    const codes = [type.code, ...rare.filter((other) => holds(other, type)).map(({ code }) => code)];
    const minimum = middleWeek(document, codes);
    return { id: crypto.randomUUID(), title: type.name, groupId: null, skill: null, codes, minimum, target: null };
  });
}

/** People who work one of some codes on the middle one of the Mondays, of the Tuesdays and so on. Leave is no work. */
function middleWeek({ from, until, cells }: Draft, codes: readonly string[]): number[] {
  const first = parseCivilDate(from) ?? 0;
  const counts = new Array<number>((parseCivilDate(until) ?? first) - first).fill(0);
  for (const [, day, worked, leave] of cells) {
    const isCounted = leave === null && worked.split('+').some((code) => codes.includes(code));
    if (isCounted) counts[day] = (counts[day] ?? 0) + 1;
  }
  return Array.from({ length: 7 }, (_, weekday) =>
    middleOf(counts.filter((_count, day) => weekdayOf(first + day) === weekday)),
  );
}

/** The middle one of some counts, the lower of two; 0 of none. */
function middleOf(counts: readonly number[]): number {
  const sorted = counts.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** Does one shift last over all of another that starts on the same day? */
function holds(longer: ShiftType, shorter: ShiftType): boolean {
  const endOf = ({ start, end }: ShiftType): number => minutesOf(start) + lengthOf(start, end);
  return minutesOf(longer.start) <= minutesOf(shorter.start) && endOf(shorter) <= endOf(longer);
}
