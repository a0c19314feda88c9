import { listWords } from '@rotawright/core/problems';
import type { Fields } from '@rotawright/core/roster';
import { readingNames } from '@rotawright/core/rules';

/** Looks at a list of words, each known where a set is given. */
export function readWords(
  fields: Fields,
  { field, known }: { readonly field: string; readonly known: ReadonlySet<string> | null },
): void {
  const { problems } = fields;
  for (const [i, word] of (fields.list(field) ?? []).entries()) {
    if (typeof word === 'string' && word !== '' && (known === null || known.has(word))) continue;
    problems.add('roster.unknown-word', () => ({
      where: `${fields.at(field)}[${i}]`,
      found: JSON.stringify(word) ?? 'nothing',
      expected: known === null ? 'a word' : `one of ${listWords(known, 24)}`,
      tryThis: known === null || typeof word !== 'string' ? '' : (problems.nearest(word, known) ?? ''),
    }));
  }
}

/** Looks at what a demand of either kind is judged by: `contract` and `readings`. */
export function readJudgedBy(top: Fields): void {
  readWords(top, { field: 'readings', known: new Set(readingNames()) });
  const contract = top.inner('contract');
  contract?.only(new Set(['id', 'edition']));
  contract?.name('id');
  contract?.name('edition');
}
