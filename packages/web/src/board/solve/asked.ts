import { nearestWord } from '@rotawright/core/problems';
import type { OpeningBalance, PersonOnRota } from '@rotawright/server/wire';
import { askedWords } from '../../words/asked.ts';

/** Columns of opening balances, in the order in which they are written. */
export const BALANCES = ['nights', 'weekends', 'bankHolidays', 'longDays'] as const;

/** What was read out of a text, or every fault of it by line. */
export interface ReadOpenings {
  readonly openings: readonly OpeningBalance[];
  readonly faults: readonly string[];
}

type Person = Pick<PersonOnRota, 'id' | 'name' | 'isVacant'>;

/**
 * Reads opening balances as they are pasted from a spreadsheet: a line a person, name first, then nights, weekends, bank holidays and
 * long days beyond a fair share, by tabs, commas or semicolons. What is left empty is nothing. Names are compared without letter case.
 */
export function readOpenings(text: string, people: readonly Person[]): ReadOpenings {
  const held = people.filter(({ isVacant }) => !isVacant);
  const openings: OpeningBalance[] = [];
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [name = '', ...cells] = line.split(/\t|,|;/).map((cell) => cell.trim());
    const found = held.filter((person) => person.name.toLowerCase() === name.toLowerCase());
    const [person] = found;
    if (person === undefined || found.length > 1) {
      const near =
        found.length > 1
          ? null
          : nearestWord(
              name,
              held.map((one) => one.name),
            );
      faults.push(askedWords.noSuchPerson(i + 1, name, near, found.length > 1));
      continue;
    }
    if (seen.has(person.id)) faults.push(askedWords.personTwice(i + 1, person.name));
    seen.add(person.id);
    const numbers = cells.map((cell) => (cell === '' ? 0 : Number(cell.replace('\u2212', '-'))));
    if (
      cells.length > BALANCES.length ||
      numbers.some((number) => !Number.isFinite(number) || Math.abs(number) > 1000)
    ) {
      faults.push(askedWords.badBalance(i + 1, person.name));
      continue;
    }
    const balances = BALANCES.map((thing, at) => [thing, numbers[at] ?? 0] as const).filter(
      ([, number]) => number !== 0,
    );
    if (balances.length > 0) openings.push({ person: person.id, ...Object.fromEntries(balances) });
  }
  return { openings, faults };
}

/** A line for everybody, to be filled in. */
export function emptyOpenings(people: readonly Person[]): string {
  return people
    .filter(({ isVacant }) => !isVacant)
    .map(({ name }) => `${name}, 0, 0, 0, 0`)
    .join('\n');
}

/** Balances that are kept, as they are typed; people who are no longer there are left out. */
export function openingsText(openings: readonly OpeningBalance[], people: readonly Person[]): string {
  return openings
    .flatMap(({ person, ...balances }) => {
      const name = people.find(({ id, isVacant }) => id === person && !isVacant)?.name;
      return name === undefined ? [] : [[name, ...BALANCES.map((thing) => balances[thing] ?? 0)].join(', ')];
    })
    .join('\n');
}
