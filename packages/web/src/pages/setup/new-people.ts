import type { PersonOnRota } from '@rotawright/server/wire';
import { setupWords } from '../../words/setup.ts';

const words = setupWords.people;
/** As the server has it. */
const LONGEST_NAME = 120;

/** What is said of all who come onto a draft together. */
export type SharedFacts = Pick<PersonOnRota, 'groupId' | 'grade' | 'annualLeaveDays'>;

/** Somebody as they come onto a draft: full time, and nothing said that nobody knows. */
export const newPerson = (id: string, name: string, shared: SharedFacts): PersonOnRota => ({
  ...{ id, name, ...shared },
  ...{ wte: 1, isVacant: false, waivers: [], normalDayMinutes: null, skills: [], works: null, fixedDaysOff: [] },
});

/** Names in a text, one a line. */
export const namesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((name) => name.trim().replace(/\s+/g, ' '))
    .filter((name) => name !== '');

/** What is wrong with names that are typed, beside those who are here already. */
export function faultsOfNames(names: readonly string[], here: readonly string[]): readonly string[] {
  const seen = new Set(here.map((name) => name.toLowerCase()));
  return names.flatMap((name) => {
    const isSeen = seen.has(name.toLowerCase());
    seen.add(name.toLowerCase());
    return [...(name.length > LONGEST_NAME ? [words.add.long(name)] : []), ...(isSeen ? [words.add.twice(name)] : [])];
  });
}

/** Days on which somebody has a duty or leave on a draft; they would be lost with their row. */
export function daysHeld(
  document: { readonly people: readonly { readonly id: string }[]; readonly cells: readonly (readonly unknown[])[] },
  personId: string,
): number {
  const row = document.people.findIndex(({ id }) => id === personId);
  return document.cells.filter(([at, , codes, leave]) => at === row && (codes !== '' || leave !== null)).length;
}
