/** What is known of a row of a board where it is asked who counts. */
export interface PostOnBoard {
  /** A post that nobody holds: its duties are gaps. */
  readonly isVacant: boolean;
  readonly groupId: string | null;
  readonly skills: readonly string[];
}

/** Whom cover counts; `null` is whoever it is. */
export interface Counting {
  readonly groupId: string | null;
  readonly skill: string | null;
}

/** A line of cover: whom it counts, and on which duties. */
export interface CountedLine extends Counting {
  readonly codes: readonly string[];
}

/** A board whose gaps are asked for. People, lines and days are told by their numbers, days from the first of the rota. */
export interface GapGround {
  readonly days: number;
  readonly people: readonly PostOnBoard[];
  readonly cover: readonly CountedLine[];
  /** Codes of what somebody does on a day; none on a day off. */
  readonly codesOn: (person: number, day: number) => readonly string[];
  /** How many people a line of cover lacks on a day; 0 where it lacks none. Posts that nobody holds fill nothing. */
  readonly lackOn: (line: number, day: number) => number;
}

/** A duty that nobody does: of a post that nobody holds, or one that cover asks for. */
export interface Gap {
  readonly day: number;
  /** Code to be worked; for cover the first of the codes that count. */
  readonly code: string;
  /** The vacant post, or `null` for a gap in cover. */
  readonly person: number | null;
  /** Line of cover, or `null`. */
  readonly line: number | null;
  /** How many people are missing: 1 at a post. */
  readonly missing: number;
}

/** Days of a rota by number; `until` is the first one after them. */
export interface DayNumbers {
  readonly from: number;
  readonly until: number;
}

/** Is somebody counted: are they of the group, and have they the skill? */
export function isCounted({ groupId, skill }: Counting, post: Pick<PostOnBoard, 'groupId' | 'skills'>): boolean {
  return (groupId === null || post.groupId === groupId) && (skill === null || post.skills.includes(skill));
}

/**
 * Every gap of some days in order of day, a day's posts before its cover. A vacant post's duty that a line of cover misses too is one gap,
 * the post's. Of days that the rota has not there is none.
 */
export function gapsOf(ground: GapGround, { from, until }: DayNumbers): readonly Gap[] {
  // Most posts are held, and a board counts its gaps again at every edit.
  const vacant = [...ground.people.keys()].filter((person) => ground.people[person]?.isVacant);
  const gaps: Gap[] = [];
  for (let day = Math.max(0, from); day < Math.min(until, ground.days); day += 1) {
    const ofPosts = vacant.flatMap((person) =>
      ground.codesOn(person, day).map((code): Gap => ({ day, code, person, line: null, missing: 1 })),
    );
    gaps.push(...ofPosts, ...coverGaps(ground, day, ofPosts));
  }
  return gaps;
}

function coverGaps({ people, cover, lackOn }: GapGround, day: number, ofPosts: readonly Gap[]): readonly Gap[] {
  return cover.flatMap((wanted, line) => {
    const lack = lackOn(line, day);
    if (lack === 0) return [];
    const known = ofPosts.filter(({ code, person }) => {
      const post = people[person ?? -1];
      return post !== undefined && wanted.codes.includes(code) && isCounted(wanted, post);
    }).length;
    return lack > known ? [{ day, code: wanted.codes[0] ?? '', person: null, line, missing: lack - known }] : [];
  });
}

/** How many people all these gaps lack. */
export function missingIn(gaps: readonly Pick<Gap, 'missing'>[]): number {
  return gaps.reduce((sum, { missing }) => sum + missing, 0);
}
