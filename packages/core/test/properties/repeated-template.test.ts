import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DutyInput, RosterInput, TemplateInput } from '../../src/roster/interchange.ts';
import { dateOfDay, dayOfDate } from '../oracle/calendar.ts';
import { templateArbitrary } from '../oracle/random/templates.ts';
import { findingsOf, isBroken, largest, numRuns, smallest } from './judged.ts';

const AT_MOST = [
  'hours.window',
  'shift.length',
  'run.long',
  'run.late',
  'run.night',
  'run.any',
  'on-call.length',
  'on-call.frequency',
];
const AT_LEAST = ['rest.between-shifts', 'rest.after-long', 'rest.after-late', 'rest.after-night', 'rest.after-any'];
const MONDAY = '2026-05-04';

/** The template worked over and over from a Monday, long enough that its middle knows nothing of its ends. */
function repeated(template: TemplateInput): RosterInput {
  const cycles = Math.max(4, Math.ceil(8 / template.cycleWeeks));
  const days = cycles * template.cycleWeeks * 7;
  const cells = template.lines.flat();
  const duties = Array.from({ length: days }, (_, i) =>
    (cells[i % cells.length] ?? '')
      .split('+')
      .map((code): DutyInput => ({ person: 'p', date: dateOfDay(dayOfDate(MONDAY) + i), code })),
  ).flat();
  const { waivers } = template;
  return {
    format: 'rotawright/1',
    kind: 'roster',
    zone: 'UTC',
    shiftTypes: template.shiftTypes,
    people: [{ id: 'p', ...(waivers === undefined ? {} : { waivers }) }],
    from: MONDAY,
    until: dateOfDay(dayOfDate(MONDAY) + days),
    duties: duties.filter((duty) => 'code' in duty && duty.code !== ''),
  };
}

const isEndless = (template: TemplateInput, rule: string) => findingsOf(template, rule).some((one) => one.unbounded);

it.each(AT_MOST)('a template measures the same %s as the long roster that repeats it', (rule) => {
  fc.assert(
    fc.property(templateArbitrary, (template) => {
      fc.pre(!isEndless(template, rule));
      expect(largest(repeated(template), rule)).toBe(largest(template, rule));
      expect(isBroken(repeated(template), rule)).toBe(isBroken(template, rule));
    }),
    { numRuns: Math.ceil(numRuns / 3) },
  );
});

it.each(AT_LEAST)('a template measures the same %s as the long roster that repeats it', (rule) => {
  fc.assert(
    fc.property(templateArbitrary, (template) => {
      // A run without end has no rest after it, but in a roster it ends.
      fc.pre(!['long', 'late', 'night', 'any'].some((name) => isEndless(template, `run.${name}`)));
      // Where the roster begins it may cut a run short, and make of it one that rest is asked after.
      fc.pre((template.lines[0]?.[0] ?? '') === '' || (template.lines.at(-1)?.[6] ?? '') === '');
      expect(smallest(repeated(template), rule)).toBe(smallest(template, rule));
      expect(isBroken(repeated(template), rule)).toBe(isBroken(template, rule));
    }),
    { numRuns: Math.ceil(numRuns / 3) },
  );
});
