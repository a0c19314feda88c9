import type { CoverLine, FoundTemplate, RosterDocument, RotaTemplate, TemplateContent } from '@rotawright/server/wire';

/** What stands on the page: the template, and which kept one it came from. */
export interface Design {
  readonly content: TemplateContent;
  /** `null` for one that is not kept yet. */
  readonly kept: { readonly id: string; readonly seq: number } | null;
}

export const WEEK = 7;
/** Weeks of the longest template. */
export const MOST_WEEKS = 52;
const FIRST_WEEKS = 4;

const emptyWeek = (): string[] => Array<string>(WEEK).fill('');

/** A template without duties that asks for what a group's cover asks, with the facts of the group's first person. */
export function emptyDesign(document: RosterDocument, title: string): Design {
  const groupId = document.groups[0]?.id ?? null;
  const person = document.people.find((one) => one.groupId === groupId && !one.isVacant);
  return {
    kept: null,
    content: {
      title,
      weeks: Array.from({ length: FIRST_WEEKS }, emptyWeek),
      needs: needsOf(document, groupId),
      facts: {
        grade: person?.grade ?? null,
        annualLeaveDays: person?.annualLeaveDays ?? null,
        normalDayMinutes: person?.normalDayMinutes ?? null,
      },
    },
  };
}

export function keptDesign({ id, seq, title, weeks, needs, facts }: RotaTemplate): Design {
  return { kept: { id, seq }, content: { title, weeks, needs, facts } };
}

/** Stands no duty on it? It then keeps every rule, and says nothing. */
export const isBare = ({ weeks }: Pick<TemplateContent, 'weeks'>): boolean => weeks.flat().every((code) => code === '');

/** What a group's lines of cover ask for, each under its first code; every shift type has a row, also without cover. */
export function needsOf({ cover, shiftTypes }: RosterDocument, groupId: string | null): TemplateContent['needs'] {
  const isFor = (line: CoverLine): boolean => line.groupId === groupId && line.skill === null;
  return shiftTypes.map(({ code }) => ({
    code,
    people: Array.from({ length: WEEK }, (_, day) =>
      cover
        .filter((line) => isFor(line) && line.codes[0] === code)
        .reduce((sum, line) => sum + (line.minimum[day] ?? 0), 0),
    ),
  }));
}

/** Needs with a row for every shift type, in their order; a code that the draft no longer has stays at the end. */
export function allNeeds(
  needs: TemplateContent['needs'],
  shiftTypes: RosterDocument['shiftTypes'],
): TemplateContent['needs'] {
  const none = Array<number>(WEEK).fill(0);
  const codes = shiftTypes.map(({ code }) => code);
  return [
    ...codes.map((code) => needs.find((need) => need.code === code) ?? { code, people: none }),
    ...needs.filter(({ code }) => !codes.includes(code)),
  ];
}

export function withCell(content: TemplateContent, cell: number, codes: string): TemplateContent {
  const [week, day] = [Math.floor(cell / WEEK), cell % WEEK];
  return {
    ...content,
    weeks: content.weeks.map((line, w) => (w === week ? line.map((old, d) => (d === day ? codes : old)) : line)),
  };
}

export function withWeeks(content: TemplateContent, count: number): TemplateContent {
  const { weeks } = content;
  const wanted = Math.min(MOST_WEEKS, Math.max(1, count));
  return { ...content, weeks: Array.from({ length: wanted }, (_, week) => weeks[week] ?? emptyWeek()) };
}

export function withNeed(content: TemplateContent, code: string, day: number, count: number): TemplateContent {
  const needs = content.needs.map((need) =>
    need.code === code ? { code, people: need.people.map((old, d) => (d === day ? count : old)) } : need,
  );
  return { ...content, needs };
}

export const withFound = (content: TemplateContent, { weeks }: FoundTemplate): TemplateContent => ({
  ...content,
  weeks,
});

/** People on a duty by weekday: each week of the template is one doctor. */
export function thereOn({ weeks }: TemplateContent, code: string): readonly number[] {
  return Array.from(
    { length: WEEK },
    (_, day) => weeks.filter((week) => (week[day] ?? '').split('+').includes(code)).length,
  );
}

/** Weekdays on which the template does not do exactly what is asked. */
export function missedDays(content: TemplateContent): number {
  return Array.from({ length: WEEK }, (_, day) => day).filter((day) =>
    content.needs.some(({ code, people }) => (thereOn(content, code)[day] ?? 0) !== (people[day] ?? 0)),
  ).length;
}
