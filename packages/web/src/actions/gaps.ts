import type { CoverCounts } from '../check/index.ts';
import type { Sheet } from '../document/index.ts';

/** A duty that nobody does: of a post without a holder, or one that cover asks for. */
export interface Gap {
  readonly day: number;
  /** Code to be worked; for cover the first of the codes that count. */
  readonly code: string;
  /** The vacant post, or `null` for a gap in cover. */
  readonly person: number | null;
  /** Line of cover, or `null`. */
  readonly line: number | null;
  /** How many people are missing. */
  readonly missing: number;
}

/** Every gap in order of day. A vacant post's duty that a line of cover misses too is one gap, not two. */
export function gapsOf(document: Sheet, cover: CoverCounts): readonly Gap[] {
  const vacant = vacantGaps(document);
  const short = cover.shortages().flatMap(({ line, day, missing }): Gap[] => {
    const { codes = [], groupId = null, skill = null } = cover.lines[line] ?? {};
    const known = vacant.filter((gap) => {
      const post = document.frame.people[gap.person ?? -1];
      const isIn = groupId === null || post?.groupId === groupId;
      return gap.day === day && codes.includes(gap.code) && isIn && (skill === null || post?.skills.includes(skill));
    }).length;
    const left = missing - known;
    return left > 0 ? [{ day, code: codes[0] ?? '', person: null, line, missing: left }] : [];
  });
  return [...vacant, ...short].sort((a, b) => a.day - b.day || (a.person ?? 1e9) - (b.person ?? 1e9));
}

function vacantGaps({ frame, local, values }: Sheet): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const [person, { isVacant }] of frame.people.entries()) {
    if (!isVacant) continue;
    for (let day = 0; day < frame.days; day += 1) {
      const { codes } = values.at(local[person * frame.days + day] ?? 0);
      if (codes === '') continue;
      for (const code of codes.split('+')) gaps.push({ day, code, person, line: null, missing: 1 });
    }
  }
  return gaps;
}
