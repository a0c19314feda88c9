import { barOf } from '@rotawright/solve/repair';
import { gapChoices, type RosterDesk } from '@rotawright/solve/rota';
import type { GapCheck, ProposedCell, RosterDocument } from '../wire/index.ts';
import { barsOf } from './barred.ts';
import { CellBook, codesIn } from './cell-book.ts';
import { type GapPlace, isPlaceFor, type PlaceFacts } from './gap-places.ts';
import { candidateWords, unableWords } from './gap-words.ts';
import { Proposal } from './proposed-cells.ts';
import { documentWith } from './solved-changes.ts';
import { breachText, effectsOf } from './swap-sides.ts';

/** A place, with what the version says of it. */
export interface KnownPlace {
  readonly place: GapPlace;
  readonly facts: PlaceFacts;
}

/**
 * What taking a gap would do to somebody, with nothing given up for it; `null` where it is not theirs to take: of another group, without
 * the skill, or a shift that they do not work.
 */
export function gapCheck(
  document: RosterDocument,
  desk: RosterDesk,
  { known, personId }: { readonly known: KnownPlace; readonly personId: string },
): GapCheck | null {
  const { date, code } = known.place;
  const person = document.people.find(({ id }) => id === personId);
  if (person === undefined || !isPlaceFor(known.facts, known.place, person)) return null;
  const no = (why: string): GapCheck => ({ canTake: false, why, breaks: [], effects: [] });
  const leave = desk.leaveIn(personId, { date, code });
  if (leave !== null) return no(leave === 'leave' ? 'On leave.' : 'On leave when it ends.');
  if (barOf(person, { date, code }, document.shiftTypes) !== null) return no('Has a fixed day off.');
  const today = codesIn(new CellBook(document).at(personId, date).value);
  if (today.length > 0) return no(`Already on ${today.join('+')}.`);
  const after = desk.judge(personId, [...desk.cellsOf(personId), { date, code }]);
  if (after === null) return no('On duty at the same hours.');
  const breaks = desk.newBreaches(personId, after).map((finding) => breachText(finding, after));
  return { canTake: breaks.length === 0, why: null, breaks, effects: effectsOf(desk, personId, after) };
}

/** Somebody for a gap, with why they are a good or no choice, in sentences. */
export interface RankedTaker {
  readonly personId: string;
  readonly canTake: boolean;
  readonly reasons: readonly string[];
}

/** Some people for a gap, ranked as the board ranks candidates; those who cannot take it come last, with why. Nobody gives up a duty for it. */
export function rankTakers(
  document: RosterDocument,
  desk: RosterDesk,
  { known, among }: { readonly known: KnownPlace; readonly among: ReadonlySet<string> },
): readonly RankedTaker[] {
  const { date, code } = known.place;
  const people = new Map(document.people.map((person) => [person.id, person]));
  const isBarred = barsOf(document);
  const gap = { date, code, person: '' };
  const isNotAsked = (id: string): boolean => {
    const person = people.get(id);
    return !among.has(id) || person === undefined || !isPlaceFor(known.facts, known.place, person);
  };
  const { candidates, unable } = gapChoices(desk, gap, {
    frozenUntil: date,
    mayClear: false,
    isBarred: (id) => isNotAsked(id) || isBarred(id, gap),
  });
  const book = new CellBook(document);
  const able = candidates.map((one) => ({
    personId: one.person,
    canTake: true,
    reasons: candidateWords(one, { gap, desk, hasOwner: false }),
  }));
  const others = unable
    .filter(({ person }) => among.has(person))
    .map((one) => {
      const { text } = unableWords(one, { document, gap, codes: book.at(one.person, date).value.codes });
      const reason = isNotAsked(one.person) ? 'Is not in the tier, or lacks the skill, that is missing.' : text;
      return { personId: one.person, canTake: false, reasons: [reason] };
    });
  return [...able, ...others];
}

/** What giving a place to somebody changes: a vacant post loses the duty, they get it. */
export function giftCells(document: RosterDocument, place: GapPlace, personId: string): readonly ProposedCell[] {
  const { date, code, post } = place;
  const proposal = new Proposal(document);
  return [
    ...(post === null ? [] : proposal.cellWithout({ person: post, date }, code)),
    ...proposal.cellWith({ person: personId, date }, code),
  ];
}

/** The document with duties that somebody was given and that are not published yet; a day that holds anything stays as it is. */
export function withGiven(
  document: RosterDocument,
  personId: string,
  given: readonly Pick<GapPlace, 'date' | 'code'>[],
): RosterDocument {
  const book = new CellBook(document);
  const changes = given.flatMap(({ date, code }) => {
    const { value } = book.at(personId, date);
    return value.codes !== '' || value.leave !== null
      ? []
      : [{ person: personId, date, after: { ...value, codes: code } }];
  });
  return changes.length === 0 ? document : documentWith(document, changes);
}
