import type { RosterCost } from '@rotawright/solve/rota';

const WORDS: Readonly<Record<string, string>> = {
  cover: 'people missing or too many',
  overstaffed: 'people beyond the target',
  requests: 'requests not met',
  nights: 'nights shared unevenly',
  longDays: 'long days shared unevenly',
  bankHolidays: 'bank holidays shared unevenly',
  weekends: 'weekends shared unevenly',
  hours: 'hours shared unevenly',
  isolatedDays: 'single days on or off',
  fatigue: 'sleepy hours at work and on the way home',
};

/** What a part of a roster's cost is for. */
export function costPartWords(what: string): string {
  return WORDS[what] ?? what;
}

/** How well a roster covers what was asked. */
export function coverSentence({ uncovered, understaffed, surplus }: RosterCost): string {
  const missing = uncovered === 0 ? 'Every minimum is covered.' : `${uncovered} of the places asked for stay empty.`;
  const target = understaffed === 0 ? '' : ` ${understaffed} wished for besides are missing.`;
  const over = surplus === 0 ? '' : ` ${surplus} are more than the maximum.`;
  return `${missing}${target}${over}`;
}
