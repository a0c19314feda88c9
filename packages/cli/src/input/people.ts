import { bad, good, nearestWord, type Outcome, type Problem } from '@rotawright/core/problems';
import type { Rota } from '@rotawright/core/roster';

/** Positions of the people named by id or name (letter case apart), in the rota's order; everybody when nobody is named. */
export function personIndices(rota: Rota, named: readonly string[]): Outcome<readonly number[]> {
  const all = rota.people.map((_, i) => i);
  if (named.length === 0) return good(all);
  const matches = (i: number, word: string) => {
    const person = rota.people[i];
    return [person?.id, person?.name].some((name) => name?.toLowerCase() === word.toLowerCase());
  };
  const problems = named.filter((word) => !all.some((i) => matches(i, word))).map((word) => nobody(rota, word));
  if (problems.length > 0) return bad(problems);
  return good(all.filter((i) => named.some((word) => matches(i, word))));
}

function nobody(rota: Rota, word: string): Problem {
  const known = rota.people.flatMap((person) => [person.id, person.name]);
  return {
    code: 'option.person',
    where: '--person',
    found: `nobody on the rota is called "${word}"`,
    expected: known.length > 24 ? `one of its ${rota.people.length} people` : [...new Set(known)].join(', '),
    tryThis: nearestWord(word, known) ?? nearestByPart(rota, word) ?? '',
  };
}

/** The name of which a part, such as the first name alone, is nearest to the word. */
function nearestByPart(rota: Rota, word: string): string | null {
  const nameOf = new Map(rota.people.flatMap(({ name }) => name.split(/\s+/).map((part) => [part, name] as const)));
  const part = nearestWord(word, nameOf.keys());
  return part === null ? null : (nameOf.get(part) ?? null);
}
