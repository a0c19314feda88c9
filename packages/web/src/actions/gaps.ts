import { type Gap, gapsOf, missingIn } from '@rotawright/core/roster';
import type { CoverCounts } from '../check/index.ts';
import type { Sheet } from '../document/index.ts';
import { daysToToday, isOver } from './open-days.ts';

/** Every gap of a sheet in order of day, those of days before today too. */
export function sheetGaps({ frame, local, values }: Sheet, cover: CoverCounts): readonly Gap[] {
  const ground = {
    ...{ days: frame.days, people: frame.people, cover: cover.lines },
    codesOn: (person: number, day: number): readonly string[] => {
      const { codes } = values.at(local[person * frame.days + day] ?? 0);
      return codes === '' ? [] : codes.split('+');
    },
    lackOn: (line: number, day: number): number => {
      const { there, needed } = cover.at(line, day);
      return Math.max(0, needed - there);
    },
  };
  return gapsOf(ground, { from: 0, until: frame.days });
}

/** Those from today on: what is counted wherever gaps are counted. */
export function gapsAhead(document: Pick<Sheet, 'frame' | 'wire'>, gaps: readonly Gap[]): readonly Gap[] {
  const today = daysToToday(document);
  return gaps.filter(({ day }) => day >= today);
}

/** How many gaps there are, by what the number counts and what it leaves out. */
export interface GapSums {
  /** From today on. */
  readonly ahead: number;
  /** Of these, duties of vacant posts. */
  readonly ofPosts: number;
  /** Of these, places that cover misses and no vacant post has. */
  readonly ofCover: number;
  /** Before today: in no number but this. */
  readonly past: number;
}

export function gapSums(document: Pick<Sheet, 'frame' | 'wire'>, gaps: readonly Gap[]): GapSums {
  const coming = gapsAhead(document, gaps);
  const ahead = missingIn(coming);
  const ofPosts = missingIn(coming.filter(({ person }) => person !== null));
  return { ahead, ofPosts, ofCover: ahead - ofPosts, past: missingIn(gaps) - ahead };
}

/** What a list of gaps begins with and a key goes round: those ahead; of a rota that is over, all. */
export function gapsToFill(document: Pick<Sheet, 'frame' | 'wire'>, gaps: readonly Gap[]): readonly Gap[] {
  return isOver(document) ? gaps : gapsAhead(document, gaps);
}
