import { isCounted } from '@rotawright/core/roster';
import type { CoverDemand } from '@rotawright/solve/rota';
import { fewestHolders, skillGroups, WEEKDAYS } from '@rotawright/solve/rota';
import type { CoverLine, PersonOnRota, RosterDocument } from '../wire/index.ts';

const GROUP = 'from ';

/** A skill of a demand in words: one that stands for a group is said as that. */
export function skillWords(skill: string): string {
  return skill.startsWith(GROUP) ? skill : `with the skill ${skill}`;
}

/** Skill that stands for being in a group, so that cover can ask for it; a skill that people have keeps its own name. */
export function skillOf(document: RosterDocument, { groupId, skill }: Named): string | null {
  const group = groupId === null ? null : (document.groups.find(({ id }) => id === groupId)?.name ?? groupId);
  if (group === null) return skill;
  return skill === null ? `${GROUP}${group}` : `${GROUP}${group}, with ${skill}`;
}

/** People of a group, those of them with a skill, or whoever has it. */
export type Named = Pick<CoverLine, 'groupId' | 'skill'>;

/** What somebody can stand for in a demand of a document: own skills, and the groups that cover lines and others name. */
export function skillsFor(document: RosterDocument, person: PersonOnRota, others: readonly Named[] = []): string[] {
  const skills = new Set(person.skills);
  for (const line of [...document.cover, ...others]) {
    if (!isCounted(line, person)) continue;
    const name = skillOf(document, line);
    if (name !== null) skills.add(name);
  }
  return [...skills];
}

/** Codes that some line of cover counts; a search leaves duties of any other where they are. */
export function countedCodes({ cover }: Pick<RosterDocument, 'cover'>): ReadonlySet<string> {
  return new Set(cover.flatMap(({ codes }) => codes));
}

interface Week {
  readonly code: string;
  readonly skill: string | null;
  readonly minimum: number[];
  readonly target: number[];
}

/**
 * Cover lines as the optimiser asks for cover: by one code. A line of several codes asks on its first code for what the lines of its
 * codes alone do not ask for already, so that three by day, of whom one on the long day, are two on the short day and one on the long.
 */
export function coverDemand(document: RosterDocument): CoverDemand[] {
  const weeks: Week[] = [];
  const weekOf = (code: string, skill: string | null): Week => {
    const known = weeks.find((week) => week.code === code && week.skill === skill);
    if (known !== undefined) return known;
    const made: Week = { code, skill, minimum: Array(7).fill(0), target: Array(7).fill(0) };
    weeks.push(made);
    return made;
  };
  const people = document.people.map((person) => ({ skills: skillsFor(document, person) }));
  const lines = [...document.cover].sort((a, b) => a.codes.length - b.codes.length);
  for (const line of lines) {
    const skill = skillOf(document, line);
    const week = weekOf(line.codes[0] ?? '', skill);
    const target = line.target ?? line.minimum;
    for (const weekday of WEEKDAYS.keys()) {
      const asked = { codes: line.codes, skill, weekday, people };
      week.minimum[weekday] = raised(weeks, { ...asked, key: 'minimum', wanted: line.minimum[weekday] ?? 0 }, week);
      week.target[weekday] = raised(weeks, { ...asked, key: 'target', wanted: target[weekday] ?? 0 }, week);
    }
  }
  return weeks.flatMap(demandsOf);
}

interface Wanted {
  readonly codes: readonly string[];
  readonly skill: string | null;
  readonly weekday: number;
  readonly people: readonly { readonly skills: readonly string[] }[];
  readonly key: 'minimum' | 'target';
  readonly wanted: number;
}

/** What the line's first code has to ask for, so that all of its codes together ask for what the line wants. */
function raised(weeks: readonly Week[], { codes, skill, weekday, people, key, wanted }: Wanted, first: Week): number {
  const askedOn = (code: string): number => {
    const of = (own: string | null) =>
      weeks
        .filter((week) => week.code === code && week.skill === own)
        .reduce((sum, week) => sum + (week[key][weekday] ?? 0), 0);
    if (skill !== null) return of(skill);
    const cover = weeks.flatMap((week) => (week.skill === null ? [] : [{ code: week.code, skill: week.skill }]));
    return Math.max(of(null), fewestHolders(skillGroups({ cover, people }, code), of));
  };
  const missing = wanted - codes.reduce((sum, code) => sum + askedOn(code), 0);
  const now = first[key][weekday] ?? 0;
  return missing > 0 ? askedOn(first.code) + missing : now;
}

/** One entry for each pair of numbers in a week; days that ask for nothing are left out. */
function demandsOf({ code, skill, minimum, target }: Week): CoverDemand[] {
  const entries = new Map<string, { minimum: number; target: number; days: (typeof WEEKDAYS)[number][] }>();
  WEEKDAYS.forEach((day, weekday) => {
    const least = minimum[weekday] ?? 0;
    const wished = Math.max(least, target[weekday] ?? 0);
    if (wished === 0) return;
    const key = `${least} ${wished}`;
    const entry = entries.get(key) ?? { minimum: least, target: wished, days: [] };
    entry.days.push(day);
    entries.set(key, entry);
  });
  return [...entries.values()].map(({ days, ...numbers }) => ({
    code,
    days,
    ...numbers,
    ...(skill === null ? {} : { skill }),
  }));
}
