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

/** By version: what was typed and neither started nor kept. It lives as long as the page, so that Close and Esc lose nothing. */
const unsent = new Map<string, TypedAsking>();

/** What the dialog opens with: what was left in it, else what the draft keeps. */
export function openingAsking(kept: KeptAsked, document: BoardDocument): TypedAsking {
  const { wire, frame } = document;
  return (
    unsent.get(wire.versionId) ?? {
      seconds: '60',
      keep: 'duties',
      from: firstFree(dayIn(wire.zone, new Date()), frame.dates),
      weights: kept.weights,
      openings: openingsText(kept.openings, wire.people),
      requests: kept.requests,
    }
  );
}

export function leaveUnsent(versionId: string, typed: TypedAsking): void {
  unsent.set(versionId, typed);
}

export function forgetUnsent(versionId: string): void {
  unsent.delete(versionId);
}

/** Tomorrow where the rota has it, else its first day: of a rota that is all to come, and of one all past, which is only tried. */
export function firstFree(today: string, dates: readonly string[]): string {
  const day = parseCivilDate(today) ?? 0;
  return dates.find((date) => (parseCivilDate(date) ?? 0) > day) ?? dates[0] ?? today;
}
