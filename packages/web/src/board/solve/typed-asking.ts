import { parseCivilDate } from '@rotawright/core/time';
import type { KeptAsked, SolveRequest } from '@rotawright/server/wire';
import type { BoardDocument } from '../../document/index.ts';
import { dayIn } from '../../words/text.ts';
import { openingsText } from './asked.ts';

/** What stands in the fields of the search dialog, whether or not it could be sent as it is. */
export interface TypedAsking {
  readonly seconds: string;
  readonly keep: SolveRequest['keep'];
  readonly from: string;
  readonly weights: KeptAsked['weights'];
  readonly openings: string;
  readonly requests: KeptAsked['requests'];
}

/** What was typed, and what the draft kept when it was. */
interface Unsent {
  readonly typed: TypedAsking;
  readonly base: KeptAsked;
}

/** By version: what was typed and neither started nor kept. It lives as long as the page, so that Close and Esc lose nothing. */
const unsent = new Map<string, Unsent>();

/** What the dialog opens with: what was left in it, else what the draft keeps. */
export function openingAsking(kept: KeptAsked, document: BoardDocument): TypedAsking {
  const { wire, frame } = document;
  const left = unsent.get(wire.versionId);
  if (left !== undefined)
    return { ...left.typed, requests: rebased(left.typed.requests, left.base.requests, kept.requests) };
  return {
    seconds: '60',
    keep: 'duties',
    from: firstFree(dayIn(wire.zone, new Date()), frame.dates),
    weights: kept.weights,
    openings: openingsText(kept.openings, wire.people),
    requests: kept.requests,
  };
}

/** Keeps what was typed over what the draft kept then. */
export function leaveUnsent(versionId: string, typed: TypedAsking, base: KeptAsked): void {
  unsent.set(versionId, { typed, base });
}

type Requests = KeptAsked['requests'];

/** Requests that the draft keeps now, with what was added to and taken out of those that it kept before: doctors' may have been taken in since. */
export function rebased(typed: Requests, base: Requests, kept: Requests): Requests {
  const has = (list: Requests, one: Requests[number]): boolean => list.some((other) => isSame(other, one));
  const added = typed.filter((one) => !has(base, one));
  const dropped = base.filter((one) => !has(typed, one));
  const isReplaced = ({ person, date }: Requests[number]): boolean =>
    added.some((one) => one.person === person && one.date === date);
  return [...kept.filter((one) => !has(dropped, one) && !isReplaced(one)), ...added];
}

function isSame(a: Requests[number], b: Requests[number]): boolean {
  return a.person === b.person && a.date === b.date && a.want === b.want && a.code === b.code && a.weight === b.weight;
}

export function forgetUnsent(versionId: string): void {
  unsent.delete(versionId);
}

/** Tomorrow where the rota has it, else its first day: of a rota that is all to come, and of one all past, which is only tried. */
export function firstFree(today: string, dates: readonly string[]): string {
  const day = parseCivilDate(today) ?? 0;
  return dates.find((date) => (parseCivilDate(date) ?? 0) > day) ?? dates[0] ?? today;
}
