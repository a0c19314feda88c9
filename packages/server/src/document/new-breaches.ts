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
    const known = was.ok ? was.value.before(id) : null;
    const fresh =
      known === null ? judged.breaches : judged.breaches.filter((finding) => !known.breaches.some(isSame(finding)));
    return fresh.map((finding) => ({ person: id, name: name ?? id, text: breachText(finding, judged) }));
  });
}

type Broken = {
  readonly rule: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly measured: number | null;
};

function isSame(a: Broken) {
  return (b: Broken) => a.rule === b.rule && a.from === b.from && a.until === b.until && a.measured === b.measured;
}
