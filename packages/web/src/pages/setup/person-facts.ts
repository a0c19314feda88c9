import type { RosterDocument } from '@rotawright/server/wire';
import { setupWords } from '../../words/setup.ts';

/** Tiers of a draft to choose from, and none. */
export const tierChoices = ({
  groups,
}: RosterDocument): readonly { readonly value: string; readonly text: string }[] => [
  { value: '', text: setupWords.people.noTier },
  ...groups.map(({ id, name }) => ({ value: id, text: name })),
];

/** Days of leave a year as typed: `null` where nothing is, `undefined` where it is no number from 0 to 60. */
export function leaveDaysIn(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const days = Number(text);
  return days >= 0 && days <= 60 ? days : undefined;
}

/** A part of full time as typed, `0.8` or `80%`; no number where it is none. */
export function partIn(text: string): number {
  const percent = /^(.+)%$/.exec(text.trim())?.[1];
  // In hundredths, so that 55% is 0.55 and not a little beside it.
  return percent === undefined ? Number(text) : Math.round(Number(percent) * 100) / 10_000;
}
