import type { RosterDocument } from '../wire/index.ts';
import { deskOf } from './judged-document.ts';
import { breachText } from './swap-sides.ts';

/** A rule that is broken by one version of the cells and not by the other. */
export interface NewBreach {
  readonly person: string;
  readonly name: string;
  /** In words, with the proof. */
  readonly text: string;
}

/**
 * What `after` breaks that `before` does not, judged from nothing; what can't be read is told as such. `before` that cannot be read
 * counts as breaking nothing.
 */
export function newBreaches(before: RosterDocument, after: RosterDocument): readonly NewBreach[] {
  const was = deskOf(before);
  const is = deskOf(after);
  if (!is.ok) return is.problems.map(({ where, found }) => ({ person: '', name: where, text: found }));
  return is.value.people.flatMap(({ id, name }) => {
    const judged = is.value.before(id);
    if (judged === null) return [];
    const fresh = was.ok ? was.value.newBreaches(id, judged) : judged.breaches;
    return fresh.map((finding) => ({ person: id, name: name ?? id, text: breachText(finding, judged) }));
  });
}
