import { BugError, bad, good, type Outcome } from '@rotawright/core/problems';
import { findSwaps, findTakers, type RosterDesk, type Swap, swapped } from '@rotawright/solve/rota';
import type { RosterDocument, SwapChoice, SwapChoices } from '../wire/index.ts';
import { barsOf } from './barred.ts';
import { deskOf } from './judged-document.ts';
import { Proposal } from './proposed-cells.ts';
import { saySpan } from './say-day.ts';
import { sidesOn } from './swap-sides.ts';

/** Whose duties are to be given, from a day until before another. */
export interface SwapWanted {
  readonly personId: string;
  readonly from: string;
  readonly until: string;
}

/** Choices to show of each sort. */
const MOST = 5;
/** Days around the first duty in which others are looked for. */
const WITHIN_DAYS = 28;
/** Times that somebody is judged with other duties: about half a second of work. */
const MOST_JUDGED = 1200;

/**
 * Who could take somebody's duties: for duties of their own, round three people where two do not do, or for nothing. Each choice leaves
 * everybody without a further breach, and comes with what it does to each side, ready to be offered. Nothing before `today` changes.
 */
export function swapChoices(document: RosterDocument, wanted: SwapWanted, today: string): Outcome<SwapChoices> {
  const desk = deskOf(document);
  if (!desk.ok) return desk;
  const from = wanted.from > today ? wanted.from : today;
  const cells = desk.value.cellsOf(wanted.personId).filter(({ date }) => date >= from && date < wanted.until);
  if (cells.length === 0) return bad([nothingToGive(wanted)]);
  const own = { person: wanted.personId, cells };
  const isBarred = barsOf(document);
  const limits = { frozenUntil: today, withinDays: WITHIN_DAYS, most: MOST, mostJudged: MOST_JUDGED, isBarred };
  const exchanges = findSwaps(desk.value, own, { ...limits, people: 3 });
  const takers = findTakers(desk.value, own, { most: MOST, isBarred });
  const proposal = new Proposal(document);
  const shown = (swap: Swap) => choiceOf(document, desk.value, { swap, proposal });
  return good({
    exchanges: exchanges.swaps.map(shown),
    takers: takers.swaps.map(shown),
    isWhole: exchanges.isWhole && takers.isWhole,
  });
}

/** @throws BugError where the search and the check of a swap disagree */
function choiceOf(
  document: RosterDocument,
  desk: RosterDesk,
  { swap, proposal }: { readonly swap: Swap; readonly proposal: Proposal },
): SwapChoice {
  const changes = [...swapped(desk, swap)]
    .flatMap(([person, cells]) => proposal.cellsFor(person, cells))
    .map(({ person, date, rev, after }) => ({ person, date, rev, value: after }));
  const sides = sidesOn(desk, document, changes);
  if (!sides.ok) throw new BugError(`a swap that was found is none: ${sides.problems[0]?.code}`);
  return { changes, sides: [...sides.value] };
}

function nothingToGive({ from, until }: SwapWanted) {
  return {
    code: 'swap.nothing',
    where: saySpan(from, until),
    found: 'no duty that is still to come',
    expected: 'days with a duty',
    tryThis: 'another day',
  };
}
