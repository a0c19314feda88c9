import { counted, listed } from './text.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const SHORT = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** `every day`, `weekdays`, `the weekend`, or the days. */
function daysText(days: readonly boolean[]): string {
  const on = SHORT.filter((_, day) => days[day] === true);
  if (on.length === 7) return 'every day';
  if (on.length === 0) return 'no day';
  if (on.length === 5 && days[5] !== true && days[6] !== true) return 'weekdays';
  if (on.length === 2 && days[5] === true && days[6] === true) return 'the weekend';
  return listed(on);
}

/** Texts of what people are asked for together: hours by the clock, supervision, runs of one duty. */
export const togetherWords = {
  title: 'By the hour, and together',
  lead: 'What a search looks for beside cover. The board’s cover strip does not count it; a search says what of it is missing.',
  loading: 'Fetching what is asked',

  presence: 'People there by the clock',
  presenceLead: 'So many people at work at every moment, on whatever shifts. On-call periods do not count.',
  presenceLine: (least: number, who: string, from: string, until: string, days: readonly boolean[]) =>
    `At least ${who === '' ? counted(least, 'person', 'people') : `${least} ${who}`} from ${from} to ${until} on ${daysText(days)}`,
  least: 'At least',
  who: 'Counted among',
  everybody: 'Everybody',
  ofGroup: (group: string) => `of ${group}`,
  from: 'From',
  until: 'To',
  untilHint: 'The next day where it is not later.',
  days: 'On',
  dayNames: DAYS,
  addPresence: 'Add hours',

  supervision: 'Supervision',
  supervisionLead: 'Some people work some duties only while somebody else is on duty that day too.',
  supervisionLine: (who: string, codes: readonly string[], by: string) =>
    `${by} on duty whenever ${who} ${who === 'others' ? 'work' : 'works'} ${codes.length === 0 ? 'these duties' : listed(codes)}`,
  others: 'others',
  needs: 'Who needs it',
  needsEverybody: 'Everybody else',
  someOfGrade: (grade: string) => `${/^[AEFHILMNORSX8]/i.test(grade) ? 'an' : 'a'} ${grade}`,
  oneOf: (group: string) => `one of ${group}`,
  withSkill: (skill: string) => `somebody with ${skill}`,
  grade: (grade: string) => `Grade ${grade}`,
  group: (group: string) => `Tier ${group}`,
  skill: (skill: string) => `Skill ${skill}`,
  bothNamed: (group: string, skill: string) => `Tier ${group} with ${skill}`,
  on: 'On these duties',
  by: 'Who must be there too',
  addSupervision: 'Add supervision',

  continuity: 'Continuity',
  continuityLabel: 'Keep runs of one duty together',
  continuityHint:
    'So that the same person is there on days that follow one another. Each run that somebody begins counts.',
  supervisionWeight: 'How much does supervision matter?',
  usual: 'as usual',
  notAsked: 'nobody asks for it',

  keep: 'Keep what is asked',
  kept: 'Kept. The next search goes by it.',
  remove: 'Take away',
  badHours: (line: string) => `${line}: write the hours as 08:00`,
  badLeast: (line: string) => `${line}: give a number from 1 to 200`,
  badDays: (line: string) => `${line}: choose a day`,
  badCodes: (line: string) => `${line}: choose a duty`,
  badBy: (line: string) => `${line}: say who must be there`,
  nobodyToName: 'Nobody on this draft has a tier or a skill yet. Set them under People of the draft.',
} as const;
