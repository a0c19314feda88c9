import fc from 'fast-check';
import type { EmbeddedTemplate, ShiftType, TemplateInput } from '../../../src/roster/interchange.ts';
import { blocksArbitrary, layOut } from './blocks.ts';
import { factsArbitrary } from './facts.ts';
import { shiftTypes } from './palette.ts';

const weeksArbitrary = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 1, arbitrary: fc.integer({ min: 5, max: 12 }) },
);

/** Lines of a template in which no duty overlaps another, not across the seam either. */
export const linesArbitrary: fc.Arbitrary<EmbeddedTemplate> = fc
  .record({ weeks: weeksArbitrary, blocks: blocksArbitrary, shift: fc.nat(13) })
  .map(({ weeks, blocks, shift }) => {
    const cells = withoutOverlaps(layOut(blocks, weeks * 7, shift), shiftTypes(0));
    const lines = Array.from({ length: weeks }, (_, week) => cells.slice(week * 7, week * 7 + 7));
    return { cycleWeeks: weeks, lines };
  });

/** Whole templates, as documents. */
export const templateArbitrary: fc.Arbitrary<TemplateInput> = fc
  .record({ lines: linesArbitrary, mix: fc.nat(400), facts: factsArbitrary })
  .map(({ lines, mix, facts }) => ({
    format: 'rotawright/1',
    kind: 'template',
    ...facts,
    ...lines,
    shiftTypes: shiftTypes(mix),
  }));

/** Keeps a duty when it overlaps none that was kept before it on the circle of the cycle. */
function withoutOverlaps(days: readonly (readonly string[])[], types: readonly ShiftType[]): readonly string[] {
  const circle = days.length * 1440;
  const kept: (readonly [number, number])[] = [];
  return days.map((codes, day) => {
    const fitting = codes.filter((code) => {
      const [start, end] = spanOf(types, code, day * 1440);
      const isFree = kept.every(([from, until]) =>
        [-circle, 0, circle].every((turn) => end + turn <= from || start + turn >= until),
      );
      if (isFree && end - start <= circle) kept.push([start, end]);
      return isFree;
    });
    return fitting.join('+');
  });
}

function spanOf(types: readonly ShiftType[], code: string, midnight: number): readonly [number, number] {
  const type = types.find((one) => one.code === code);
  if (type === undefined) throw new Error(`The generator has no shift type ${code}.`);
  const start = minutes(type.start);
  const end = minutes(type.end);
  return [midnight + start, midnight + (end <= start ? end + 1440 : end)];
}

function minutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}
