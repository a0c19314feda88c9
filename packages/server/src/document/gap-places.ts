import { bad, good, nearestWord, type Outcome, type Problem } from '@rotawright/core/problems';
import { type Gap, gapsOf, isCounted, missingIn } from '@rotawright/core/roster';
import { parseCivilDate, parseClockTime, zoneClock } from '@rotawright/core/time';
import type { PersonOnRota, RosterDocument, ShiftType } from '../wire/index.ts';
import { gapGround } from './gap-ground.ts';
import { sayDay } from './say-day.ts';

/** Where somebody is missing: a duty of a post without a holder, or a shift that a line of cover counts. */
export interface GapPlace {
  readonly date: string;
  readonly code: string;
  readonly post: string | null;
  readonly line: string | null;
}

/** What a place is called, which group and skill it asks for, and from when until when its duty lasts. */
export interface PlaceFacts {
  readonly name: string;
  readonly shift: string;
  readonly look: ShiftType['look'];
  readonly groupId: string | null;
  readonly skill: string | null;
  readonly beginsAt: Date;
  readonly endsAt: Date;
}

/** How many are missing at a place, as the board counts gaps. None where the day, the shift, the post or the line is not there (any more). */
export function missingAt(document: RosterDocument, { date, code, post, line }: GapPlace): number {
  const ground = gapGround(document);
  const day = ground.dates.indexOf(date);
  const isHere = (gap: Gap): boolean => {
    if (post !== null) return gap.code === code && document.people[gap.person ?? -1]?.id === post;
    const counting = document.cover[gap.line ?? -1];
    return counting?.id === line && counting?.codes.includes(code) === true;
  };
  return day < 0 ? 0 : missingIn(gapsOf(ground, { from: day, until: day + 1 }).filter(isHere));
}

/** Is the place one for this person: of its group, with its skill, and a shift that they work? */
export function isPlaceFor(facts: PlaceFacts, { code }: Pick<GapPlace, 'code'>, person: PersonOnRota): boolean {
  return !person.isVacant && isCounted(facts, person) && (person.works === null || person.works.includes(code));
}

/** The facts of a place; problems where the version has no such day, shift, post or line. */
export function placeFacts(document: RosterDocument, place: GapPlace): Outcome<PlaceFacts> {
  const type = document.shiftTypes.find(({ code }) => code === place.code);
  const post = document.people.find(({ id, isVacant }) => id === place.post && isVacant);
  const line = document.cover.find(({ id, codes }) => id === place.line && codes.includes(place.code));
  const problems = placeProblems(document, place, { hasPlace: post !== undefined || line !== undefined });
  if (type === undefined || problems.length > 0) return bad(problems);
  const day = parseCivilDate(place.date) ?? 0;
  const clock = zoneClock(document.zone, day, day + 1);
  const [start, end] = [parseClockTime(type.start) ?? 0, parseClockTime(type.end) ?? 0];
  const instant = (minute: number) => new Date((clock?.instantOf(day, minute) ?? day * 1440 + minute) * 60_000);
  return good({
    name: post?.name ?? line?.title ?? '',
    shift: type.name,
    look: type.look,
    groupId: post?.groupId ?? line?.groupId ?? null,
    skill: line?.skill ?? null,
    beginsAt: instant(start),
    endsAt: instant(end > start ? end : end + 1440),
  });
}

function placeProblems(
  { from, until, shiftTypes }: RosterDocument,
  { date, code, post, line }: GapPlace,
  { hasPlace }: { readonly hasPlace: boolean },
): readonly Problem[] {
  const codes = shiftTypes.map((type) => type.code);
  const problems: Problem[] = [];
  if (date < from || date >= until) {
    const expected = `a day from ${from} until before ${until}`;
    problems.push({ code: 'gap.day', where: 'date', found: date, expected, tryThis: from });
  }
  if (!codes.includes(code)) {
    const expected = `one of ${codes.join(', ')}`;
    const tryThis = nearestWord(code, codes) ?? '';
    problems.push({ code: 'gap.code', where: 'code', found: `"${code}"`, expected, tryThis });
  }
  if ((post === null) === (line === null) || !hasPlace) {
    problems.push({
      code: 'gap.place',
      where: sayDay(date),
      found: post === null && line === null ? 'no post and no line of cover' : 'a post or line that has no such duty',
      expected: 'a post without a holder, or a line of cover that counts this shift',
      tryThis: 'one of the gaps that the board lists',
    });
  }
  return problems;
}
