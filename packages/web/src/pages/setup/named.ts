import type { RosterDocument } from '@rotawright/server/wire';
import type { Choice } from '../../parts/field.tsx';
import { togetherWords as words } from '../../words/together.ts';

/** People of a group, those of them with a skill, or whoever has it; everybody where both are `null`. */
export interface Named {
  readonly groupId: string | null;
  readonly skill: string | null;
}

/** As the value of a choice: group and skill with a blank between, of which each may be empty. */
export const namedValue = ({ groupId, skill }: Named): string =>
  groupId === null && skill === null ? '' : `${groupId ?? ''} ${skill ?? ''}`;

export function namedOf(value: string): Named {
  const at = value.indexOf(' ');
  if (at < 0) return { groupId: null, skill: null };
  return { groupId: value.slice(0, at) || null, skill: value.slice(at + 1) || null };
}

/** Groups and skills of a draft to choose from, and the one that is chosen now where it is both. */
export function namedChoices({ groups, people }: RosterDocument, chosen: Named): readonly Choice[] {
  const skills = [...new Set([...people.flatMap((person) => person.skills), ...(chosen.skill ? [chosen.skill] : [])])];
  const group = groups.find(({ id }) => id === chosen.groupId);
  return [
    ...groups.map(({ id, name }) => ({ value: namedValue({ groupId: id, skill: null }), text: words.group(name) })),
    ...skills.map((skill) => ({ value: namedValue({ groupId: null, skill }), text: words.skill(skill) })),
    ...(group !== undefined && chosen.skill !== null
      ? [{ value: namedValue(chosen), text: words.bothNamed(group.name, chosen.skill) }]
      : []),
  ];
}

/** In a sentence, as one of them; empty for everybody. */
export function oneNamed({ groups }: RosterDocument, { groupId, skill }: Named): string {
  const group = groups.find(({ id }) => id === groupId)?.name;
  if (group !== undefined) return words.oneOf(skill === null ? group : `${group} with ${skill}`);
  return skill === null ? '' : words.withSkill(skill);
}
