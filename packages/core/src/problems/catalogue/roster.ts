import type { CatalogueEntry } from './entry.ts';

/** Problems of an interchange document `rotawright/1`. */
export const ROSTER_PROBLEMS = {
  'roster.wrong-value': {
    meaning:
      'A field holds another kind of value than it should: text where a number belongs, one thing where a list belongs.',
    help: 'Write the value in the form that the message names. Numbers and true or false stand without quotes.',
  },
  'roster.missing-field': {
    meaning: 'A field that every such object needs is not there.',
    help: 'Add the field that the message names.',
  },
  'roster.unknown-field': {
    meaning: 'A field has a name that the format does not know, so nobody would read it.',
    help: 'Correct the name, or take the field away.',
  },
  'roster.unknown-word': {
    meaning: 'A field that takes one of a few fixed words holds another one.',
    help: 'Use one of the words in the message.',
  },
  'roster.number-out-of-range': {
    meaning: 'A number is too small, too large, or has a fraction where only whole numbers make sense.',
    help: 'Check the unit: lengths are minutes, and a whole-time equivalent is a share between 0 and 1.',
  },
  'roster.unusable-name': {
    meaning: 'An id or a shift code is empty, too long, or has space around it.',
    help: 'Give it 1 to 200 characters that begin and end with something visible.',
  },
  'roster.plus-in-code': {
    meaning: 'A shift code of a template holds "+", which joins two codes in one cell.',
    help: 'Rename the shift type, and the cells that use it.',
  },
  'roster.not-a-date': {
    meaning: 'A date is not written YYYY-MM-DD, or there is no such day.',
    help: 'Write the year, month and day with digits and hyphens: 2026-02-04.',
  },
  'roster.not-a-time': {
    meaning: 'A time is not written HH:MM between 00:00 and 23:59; 24:00 is allowed only as an end.',
    help: 'Write hours and minutes with two digits each: 08:30.',
  },
  'roster.date-out-of-range': {
    meaning: 'A roster lies outside the years 1900 to 2999, where instants would not fit.',
    help: 'Check the year for a slip of the finger.',
  },
  'roster.until-not-after-from': {
    meaning: 'The first day after the roster is not later than its first day.',
    help: '"until" is the day after the last one: a roster of one day ends on the next.',
  },
  'roster.too-large': {
    meaning: 'The document asks for more than one rota can hold.',
    help: 'Split the rota by department or by date.',
  },
  'roster.unknown-zone': {
    meaning: 'The time zone is not one of the IANA database that this machine knows.',
    help: 'Use a name such as Europe/London.',
  },
  'roster.duplicate-shift-type': {
    meaning: 'Two shift types have the same code, so a duty could mean either.',
    help: 'Keep one, or give the second another code.',
  },
  'roster.duplicate-person': {
    meaning: 'Two people have the same id, so a duty could be either person’s.',
    help: 'Give each person an id of their own.',
  },
  'roster.duplicate-leave': {
    meaning: 'One person has two entries of leave on one day.',
    help: 'Keep one of them.',
  },
  'roster.duplicate-waiver': {
    meaning: 'A waiver is recorded twice for one person.',
    help: 'Keep one of the two.',
  },
  'roster.unknown-shift-code': {
    meaning: 'A duty or a cell names a shift code that no shift type has.',
    help: 'Correct the code, or add a shift type with its start, end and kind.',
  },
  'roster.unknown-person': {
    meaning: 'A duty or a day of leave belongs to an id that is not in "people".',
    help: 'Correct the id, or add the person.',
  },
  'roster.unknown-waiver': {
    meaning: 'A waiver does not name a rule.',
    help: 'A waiver is named by the rule whose wider limit was agreed, such as hours.average.',
  },
  'roster.outside-span': {
    meaning: 'A duty or a day of leave lies outside the roster’s days. A duty belongs to the day on which it starts.',
    help: 'Correct the date, or widen "from" and "until".',
  },
  'roster.end-not-after-start': {
    meaning: 'A duty that is written with both dates ends before it starts, or as it starts.',
    help: 'A duty past midnight ends on the next date.',
  },
  'roster.duty-too-long': {
    meaning: 'A duty lasts longer than seven days.',
    help: 'Check both dates; write a longer stay as several duties.',
  },
  'roster.part-exceeds-whole': {
    meaning: 'A part is larger than what it is a part of: breaks and their duty, enhanced work and all work.',
    help: 'Check both figures and their unit.',
  },
  'roster.line-and-duties': {
    meaning: 'A person has both a template line and duties of their own, and nobody can tell which of them hold.',
    help: 'Keep the line, or write out all the person’s duties.',
  },
  'roster.wrong-cell-count': {
    meaning: 'A template does not have as many weeks as it says, or a week does not have seven cells.',
    help: 'Give each week seven cells, Monday first, with "" for a day off.',
  },
  'roster.start-week-beyond-cycle': {
    meaning: 'A person starts in a week that the template does not have.',
    help: 'Weeks count from 1 to "cycleWeeks".',
  },
  'roster.overlapping-duties': {
    meaning: 'Two duties of one person overlap. Duties may touch, and nobody can do two at once.',
    help: 'Take one of them away, or correct the times.',
  },
  'roster.lost-to-clock-change': {
    meaning: 'All of a duty lies in the hour that the clock change skips, so nothing of it is left.',
    help: 'Write the times that the clocks show on that day.',
  },
  'roster.more-problems': {
    meaning: 'There are more problems than are worth listing at once.',
    help: 'Mend those listed and read the document again.',
  },
} as const satisfies Record<string, CatalogueEntry>;
