import type { Demand } from './demand.ts';

/** Who could be put on duty, and what is asked of them: as much of a demand as tells which skills overlap. */
export interface SkillsAsked {
  readonly cover: readonly { readonly code: string; readonly skill?: string }[];
  readonly people: readonly Pick<Demand['people'][number], 'skills'>[];
}

/**
 * The skills that cover asks of a shift type, parted so that nobody holds skills of two groups: whoever has two of them counts
 * for both, so that these cannot be told apart by places. In the order in which cover first names them.
 */
export function skillGroups({ cover, people }: SkillsAsked, code: string): readonly (readonly string[])[] {
  const asked = new Set(cover.filter((one) => one.code === code).flatMap(({ skill }) => skill ?? []));
  return people.reduce(
    (groups, { skills = [] }) => {
      const [first, ...others] = groups.filter((group) => group.some((skill) => skills.includes(skill)));
      if (first === undefined || others.length === 0) return groups;
      const joined = [first, ...others].flat();
      return groups.flatMap((group) => (group === first ? [joined] : others.includes(group) ? [] : [group]));
    },
    [...asked].map((skill) => [skill]),
  );
}

/** The fewest people who can hold what is asked of each skill: of a group perhaps the same ones. */
export function fewestHolders(groups: readonly (readonly string[])[], asked: (skill: string) => number): number {
  return groups.reduce((sum, group) => sum + Math.max(...group.map(asked)), 0);
}
