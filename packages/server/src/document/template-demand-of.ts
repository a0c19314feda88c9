import { factsFromGrid, shiftTypeFromGrid } from '@rotawright/core/roster';
import { type TemplateDemand, WEEKDAYS } from '@rotawright/solve/rota';
import type { RosterDocument, TemplateNeed, TemplateSearch } from '../wire/index.ts';

/**
 * What a search for templates is asked, as `rotawright-template-demand/1`: the version's shift types that somebody is needed on, and the
 * people needed on each weekday. A code that the version does not have stays in it, so that the reader of demands names it.
 */
export function templateDemandOf(
  { title, shiftTypes, readings }: Pick<RosterDocument, 'title' | 'shiftTypes' | 'readings'>,
  { needs, facts, weeks }: Pick<TemplateSearch, 'needs' | 'facts' | 'weeks'>,
): TemplateDemand {
  const used = new Set(needs.filter(({ people }) => people.some((count) => count > 0)).map(({ code }) => code));
  return {
    format: 'rotawright-template-demand/1',
    title,
    readings,
    shiftTypes: shiftTypes.filter(({ code }) => used.has(code)).map(shiftTypeFromGrid),
    cover: needs.flatMap(coverOf),
    ...(weeks === null ? {} : { weeks }),
    ...factsFromGrid(facts),
  };
}

/** Weekdays with the same count are one entry; none where nobody is needed. */
function coverOf({ code, people }: TemplateNeed): TemplateDemand['cover'][number][] {
  const counts = [...new Set(people)].filter((count) => count > 0);
  return counts.map((count) => ({
    code,
    days: WEEKDAYS.filter((_, weekday) => people[weekday] === count),
    count,
  }));
}
