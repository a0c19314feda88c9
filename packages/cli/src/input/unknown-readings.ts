import { nearestWord, type Problem } from '@rotawright/core/problems';
import { readingNames } from '@rotawright/core/rules';

/** A problem for each named reading that no rule has, with the nearest that one has. */
export function unknownReadings(named: readonly string[]): readonly Problem[] {
  const known = readingNames();
  return named
    .filter((name) => !known.includes(name))
    .map((name) => ({
      code: 'option.reading',
      where: '--reading',
      found: `there is no reading "${name}"`,
      expected: known.join(', '),
      tryThis: nearestWord(name, known) ?? '',
    }));
}
