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
  const { grade, annualLeaveDays, normalDayMinutes } = facts;
  return {
    format: 'rotawright-template-demand/1',
    title,
    readings,
    shiftTypes: shiftTypes.flatMap(({ name: _name, look: _look, breaks, work, ...type }) =>
      used.has(type.code)
        ? [
            {
              ...type,
              ...(breaks === undefined ? {} : { breaks }),
              ...(work === undefined ? {} : { work: workOf(work) }),
            },
          ]
        : [],
    ),
    cover: needs.flatMap(coverOf),
    ...(weeks === null ? {} : { weeks }),
    ...(grade === null ? {} : { grade }),
    ...(annualLeaveDays === null ? {} : { annualLeaveDays }),
    ...(normalDayMinutes === null ? {} : { normalDayMinutes }),
  };
}

type Work = NonNullable<RosterDocument['shiftTypes'][number]['work']>;

function workOf({ minutes, enhancedMinutes, expectedRest }: Work) {
  return {
    minutes,
    ...(enhancedMinutes === undefined ? {} : { enhancedMinutes }),
    ...(expectedRest === undefined ? {} : { expectedRest }),
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
