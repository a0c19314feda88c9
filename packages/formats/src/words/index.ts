export {
  type CivilDay,
  civilDayOf,
  clockOf,
  dateText,
  daysText,
  dayText,
  fullDateText,
  monthText,
  spanText,
  spokenDay,
  stampText,
} from './civil-text.ts';
export {
  counted,
  durationText,
  knownWeekText,
  MINUS,
  timeOffText,
  weeklyHoursText,
  workText,
} from './duration-text.ts';
export { type DutyWords, dutyWords } from './duty-words.ts';
export { dutyName, findingSentence } from './finding-sentence.ts';
export { missingText } from './missing-text.ts';
export { poundsText, totalText } from './pounds-text.ts';
export { limitText, marginText, measuredText, plainNumber } from './quantity-text.ts';
export { ruleTitle } from './rule-words.ts';
export { sourceMark, unsureText } from './sureness-words.ts';
export {
  boundText,
  type CountedBound,
  foundText,
  notFoundSentences,
  type TemplateSearchResult,
} from './template-words.ts';
export {
  answerForPeople,
  answerSentence,
  peopleCounts,
  ruleKey,
  sortedFindings,
  VERDICT_MARKS,
  type VerdictCounts,
  type VerdictMark,
  verdictCounts,
  verdictMark,
  verdictWord,
} from './verdict-words.ts';
