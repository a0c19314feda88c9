import { durationText } from '@rotawright/formats/words';
import type { RosterCost } from '@rotawright/solve/rota';

const WORDS: Readonly<Record<string, string>> = {
  cover: 'people missing or too many',
  presence: 'hours with too few at work',
  supervision: 'duties without supervision',
  overstaffed: 'people beyond the target',
  requests: 'requests not met',
  nights: 'nights shared unevenly',
  longDays: 'long days shared unevenly',
  bankHolidays: 'bank holidays shared unevenly',
  weekends: 'weekends shared unevenly',
  hours: 'hours shared unevenly',
  isolatedDays: 'single days on or off',
  continuity: 'runs of one duty begun',
  fatigue: 'sleepy hours at work and on the way home',
};

/** What a part of a roster's cost is for. */
export function costPartWords(what: string): string {
  return WORDS[what] ?? what;
}

/** How well a roster covers what was asked. */
export function coverSentence(cost: RosterCost): string {
  const { understaffed, surplus, missingMinutes, unsupervised } = cost;
  const target = understaffed === 0 ? '' : ` ${understaffed} wished for besides are missing.`;
  const over = surplus === 0 ? '' : ` ${surplus} are more than the maximum.`;
  const absent = missingMinutes === 0 ? '' : ` ${durationText(missingMinutes)} of presence are missing.`;
  const alone = unsupervised === 0 ? '' : ` ${unsupervised} duties are without the supervision asked for.`;
  return `${minimumWords(cost)}${absent}${alone}${target}${over}`;
}

function minimumWords({ uncovered, unskilled }: RosterCost): string {
  if (uncovered === 0 && unskilled === 0) return 'Every minimum is covered.';
  const empty = uncovered === 0 ? 'Every place is filled.' : `${uncovered} of the places asked for stay empty.`;
  if (unskilled === 0) return empty;
  const holders = unskilled === 1 ? '1 with a skill asked for is' : `${unskilled} with a skill asked for are`;
  return `${empty} Of those on duty, ${holders} missing.`;
}
