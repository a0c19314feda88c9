import { retimedCodes } from '@rotawright/core/roster';
import { codesIn, swapSides } from '../document/index.ts';
import type { Call } from '../http/index.ts';
import {
  type Db,
  OPEN_SWAP,
  overtakeSwap,
  publishedOf,
  readDocument,
  type StoredSwap,
  shiftTypesOf,
} from '../store/index.ts';
import type { Swap, SwapSide } from '../wire/index.ts';
import { viewOf } from './document-view.ts';

/**
 * Has a duty of the swap changed in what is published since it was offered, or a shift of it got other times? Copies of a version keep the revs
 * of cells.
 */
export async function isOvertaken(db: Db, swap: StoredSwap): Promise<boolean> {
  const published = await publishedOf(db, swap.rotaId);
  if (published === null || !(await standsAsSeen(db, published, swap.changes))) return true;
  return published !== swap.versionId && (await isRetimed(db, swap, published));
}

/** Does a duty of the swap have other times, or count otherwise, in this version than where it was offered? Who gives one is met by who takes it. */
export async function isRetimed(db: Db, { versionId, changes }: StoredSwap, published: string): Promise<boolean> {
  const retimed = retimedCodes(await shiftTypesOf(db, versionId), await shiftTypesOf(db, published));
  return changes.some(({ value }) => codesIn(value).some((code) => retimed.has(code)));
}

/** Do these cells of a version still have the revs that somebody saw? */
export async function standsAsSeen(db: Db, versionId: string, changes: StoredSwap['changes']): Promise<boolean> {
  const rows = await db
    .selectFrom('cell')
    .select(['person_id', 'day', 'rev'])
    .where('version_id', '=', versionId)
    .where('person_id', 'in', [...new Set(changes.map(({ person }) => person))])
    .where('day', 'in', [...new Set(changes.map(({ date }) => date))])
    .execute();
  const revs = new Map(rows.map(({ person_id, day, rev }) => [`${person_id} ${day}`, rev]));
  return changes.every(({ person, date, rev }) => (revs.get(`${person} ${date}`) ?? 0) === rev);
}

/** Who looks at a swap: people that they are, or everything for those who read drafts. */
export type SwapViewer = readonly string[] | 'whole';

/** When, and by whom, a swap is looked at. */
interface SwapLook {
  readonly at: Date;
  readonly viewer: SwapViewer;
}

/** Who asks, as a viewer of swaps. */
export function viewerOf({ place }: Pick<Call, 'place'>): SwapViewer {
  if (viewOf(place) === 'whole') return 'whole';
  return place.personId === null ? [] : [place.personId];
}

/** Sides as a viewer may see them: what a swap does to another's pay and sleep is told to nobody else in it. */
export function sidesFor(viewer: SwapViewer, sides: readonly SwapSide[]): SwapSide[] {
  return sides.map((side) => (viewer === 'whole' || viewer.includes(side.personId) ? side : { ...side, own: [] }));
}

/** A swap as it is shown; one that is overtaken by now becomes so. */
export async function shownSwap(db: Db, swap: StoredSwap, { at, viewer }: SwapLook): Promise<Swap> {
  const state = await currentState(db, swap, at);
  return {
    id: swap.id,
    versionId: swap.versionId,
    state,
    sides: sidesFor(viewer, swap.sides ?? (await sidesOf(db, swap))),
    note: swap.note,
    offeredAt: swap.offeredAt,
    agreed: [...swap.agreed],
  };
}

export async function shownSwaps(db: Db, swaps: readonly StoredSwap[], look: SwapLook): Promise<Swap[]> {
  const shown: Swap[] = [];
  for (const swap of swaps) shown.push(await shownSwap(db, swap, look));
  return shown;
}

async function currentState(db: Db, swap: StoredSwap, at: Date): Promise<Swap['state']> {
  if (!OPEN_SWAP.includes(swap.state) || !(await isOvertaken(db, swap))) return swap.state;
  return overtakeSwap(db, swap.id, at);
}

/** Sides of a swap that nobody has worked out yet; without effects where it is none any more. */
async function sidesOf(db: Db, swap: StoredSwap): Promise<readonly SwapSide[]> {
  const document = await readDocument(db, swap.versionId);
  const sides = swapSides(document, swap.changes);
  if (sides.ok) return sides.value;
  const people = [...new Set(swap.changes.map(({ person }) => person))];
  return people.map((personId) => ({
    personId,
    name: document.people.find(({ id }) => id === personId)?.name ?? '',
    gives: [],
    takes: swap.changes
      .filter(({ person, value }) => person === personId && value.codes !== '')
      .map(({ date, value }) => ({ date, codes: value.codes })),
    effects: [],
    own: [],
    breaks: [],
  }));
}
