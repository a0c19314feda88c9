import type { DutyKind } from '@rotawright/core/roster';
import { fold } from './words.ts';

/**
 * The kind of duty that a name says: a title of an event, a heading, a code. `null` where it says on call and no more, which
 * may be at work or elsewhere; only the user knows.
 */
export function kindByName(name: string): DutyKind | null {
  const words = fold(name);
  if (/\bnon ?resident\b|\bnroc\b/.test(words)) return 'non-resident-on-call';
  return /\b(?:on ?call|oc|standby)\b/.test(words) ? null : 'shift';
}

/**
 * The kind that a column for it says: there on call is no passing word but the answer, from elsewhere unless it says
 * resident. `undefined` where it says nothing.
 */
export function kindOfColumn(text: string): DutyKind | null | undefined {
  const words = fold(text);
  if (/\bresident on ?call\b/.test(words) && !/\bnon resident\b/.test(words)) return 'resident-on-call';
  if (/\b(?:on ?call|nroc)\b/.test(words)) return 'non-resident-on-call';
  if (/\bshift\b/.test(words)) return 'shift';
  return kindByName(text) === 'shift' ? undefined : kindByName(text);
}
