import type { CatalogueEntry } from './entry.ts';

/** Problems of files that come in and go out. Some are questions: a doubt that an option settles. */
export const FORMATS_PROBLEMS = {
  'formats.binary': {
    meaning: 'The file holds bytes that are no kind of file known here.',
    help: 'Save the rota again as .xlsx, .csv, .ics or .json.',
  },
  'formats.calendar-event': {
    meaning: 'An event of a calendar has no readable start and end, or repeats too often.',
    help: 'Correct the event in the calendar, and export it again.',
  },
  'formats.code-option': {
    meaning: 'The meaning given to a code is none.',
    help: 'Write off, leave, a kind of leave, times such as 08:30-21:00, or oncall:17:00-09:00.',
  },
  'formats.code-twice': {
    meaning: 'A table of shift types defines a code twice.',
    help: 'Delete one of the two rows.',
  },
  'formats.csv': {
    meaning: 'The text can not be split into cells.',
    help: 'Look for a quotation mark that is never closed.',
  },
  'formats.date-order': {
    meaning: 'A date can be read with the day first or with the month first. It is a question.',
    help: 'Settle it with --date-order dmy or --date-order mdy.',
  },
  'formats.date-twice': {
    meaning: 'The same day stands twice in a row or a column of dates.',
    help: 'Correct one of the two dates.',
  },
  'formats.dates-fall': {
    meaning: 'A date is earlier than the one before it.',
    help: 'Correct the dates; day and month may have been exchanged when the file was opened in another country.',
  },
  'formats.dated-weeks': {
    meaning: 'Weeks under weekdays have dates, so they may repeat or be one person’s. It is a question.',
    help: 'Settle it with --layout cyclic, or write a date over each day.',
  },
  'formats.days-without-dates': {
    meaning: 'Weekdays go on beyond one week, so it is no cycle of weeks, and there are no dates.',
    help: 'Write a date over each day, or put each week in a row of its own.',
  },
  'formats.empty-file': {
    meaning: 'The file is empty.',
    help: 'Look whether the right file was saved.',
  },
  'formats.error-cell': {
    meaning: 'A cell holds an error, or a formula whose value was not saved.',
    help: 'Repair the formula in a spreadsheet program, and save.',
  },
  'formats.file-too-large': {
    meaning: 'The file is larger than any rota.',
    help: 'Save the sheet with the rota alone.',
  },
  'formats.headless-column': {
    meaning: 'A column has entries but no heading.',
    help: 'Write whose duties, or which duty, the column holds.',
  },
  'formats.ical': {
    meaning: 'The calendar is damaged or cut short.',
    help: 'Export the calendar again.',
  },
  'formats.json': {
    meaning: 'The text is no JSON, has a key twice in one object, or is nested too deeply.',
    help: 'Look at the line and column named.',
  },
  'formats.merged-duty': {
    meaning: 'A duty stands in merged cells, so nobody can tell on which days it is worked.',
    help: 'Unmerge the cells, and fill in every day that is worked.',
  },
  'formats.misspelt-name': {
    meaning: 'A rare name is nearly that of somebody else on the rota. It is a question.',
    help: 'Settle it with --name SEEN=MEANT; a name that means itself is a person too.',
  },
  'formats.more-faults': {
    meaning: 'The file has more faults than are shown.',
    help: 'Correct those that are shown first.',
  },
  'formats.name-cell': {
    meaning: 'A cell holds more than the name of who does the duty.',
    help: 'Leave the name alone in the cell.',
  },
  'formats.nameless-row': {
    meaning: 'A row has codes but no name or week.',
    help: 'Write whose row it is, or clear it.',
  },
  'formats.no-duties': {
    meaning: 'There are days, but no duty and no leave; colours are not read.',
    help: 'Write a code into every cell of a duty.',
  },
  'formats.no-events': {
    meaning: 'The calendar has no events.',
    help: 'Export the calendar that holds the duties.',
  },
  'formats.no-layout': {
    meaning: 'The table is no rota of a known layout.',
    help: 'Write dates as YYYY-MM-DD, or put Monday to Sunday over the columns.',
  },
  'formats.no-rota': {
    meaning: 'Nothing in the file makes a rota.',
    help: 'Name the sheet with --sheet or the layout with --layout.',
  },
  'formats.no-such-date': {
    meaning: 'A date does not exist, or the dates are written in two orders.',
    help: 'Write the dates as YYYY-MM-DD.',
  },
  'formats.no-such-sheet': {
    meaning: 'The workbook has no sheet of this name.',
    help: 'Use one of the names in the message.',
  },
  'formats.no-weeks': {
    meaning: 'There are weekdays, but no week under them.',
    help: 'Name the sheet with --sheet.',
  },
  'formats.not-a-date': {
    meaning: 'A cell where a date is expected holds something else.',
    help: 'Write the date as YYYY-MM-DD.',
  },
  'formats.not-a-rota': {
    meaning: 'The file is something else than a rota.',
    help: 'Give the file that holds the rota.',
  },
  'formats.not-a-workbook': {
    meaning: 'The archive is no .xlsx workbook.',
    help: 'Save it as .xlsx.',
  },
  'formats.on-call-kind': {
    meaning: 'A duty is on call by its name and no more, resident or not. It is a question.',
    help: 'Settle it with --code, as the message shows.',
  },
  'formats.option': {
    meaning: 'An option has a value that it can not have.',
    help: 'Use a value as the message says.',
  },
  'formats.password': {
    meaning: 'The workbook is protected by a password.',
    help: 'Save a copy without the password.',
  },
  'formats.person-twice': {
    meaning: 'A person has two rows or two columns.',
    help: 'Join them, or tell the two people apart by name.',
  },
  'formats.remark-in-cell': {
    meaning: 'A cell holds a remark where a code is expected.',
    help: 'Move the remark into a cell comment.',
  },
  'formats.role-times': {
    meaning: 'A column of names has no times. It is a question.',
    help: 'Settle it with --code ROLE=08:30-21:00 or --code ROLE=oncall:17:00-09:00.',
  },
  'formats.rotacalc': {
    meaning: 'A RotaCalc grid has a field that it can not have.',
    help: 'Correct the field, or save the grid again.',
  },
  'formats.sheet-too-large': {
    meaning: 'A sheet is larger than any rota, or has an entry far away from it.',
    help: 'Delete what lies outside the rota.',
  },
  'formats.shift-times': {
    meaning: 'A shift type has no readable start and end.',
    help: 'Write clock times such as 08:30 and 21:00.',
  },
  'formats.short-line': {
    meaning: 'A line of a rota in lines lacks its date, name or code.',
    help: 'Write date, weekday, name and code.',
  },
  'formats.template-has-no-dates': {
    meaning: 'A template has no dates, and so no calendar.',
    help: 'Put people on the template with a first day.',
  },
  'formats.too-costly': {
    meaning: 'Reading the file takes more time or memory than a rota can need.',
    help: 'Save the sheet with the rota alone.',
  },
  'formats.too-many-codes': {
    meaning: 'More codes than a rota has are explained nowhere.',
    help: 'Add a sheet "Shift types" with Code, Start and End, or name the layout.',
  },
  'formats.undated-column': {
    meaning: 'A column beside the days has entries, but no date or two.',
    help: 'Write one date, or clear the column.',
  },
  'formats.undated-row': {
    meaning: 'A row among the days has entries but no date.',
    help: 'Write the date, or clear the row.',
  },
  'formats.unknown-code': {
    meaning: 'A code is explained nowhere in the file. It is a question.',
    help: 'Settle it with --code, or add it to a sheet "Shift types".',
  },
  'formats.unreadable': {
    meaning: 'The workbook can not be opened.',
    help: 'Open it in a spreadsheet program, and save it again as .xlsx.',
  },
  'formats.week-number': {
    meaning: 'The weeks of a cycle are not numbered 1, 2, 3 without a gap.',
    help: 'Number the weeks again, or add the week that is missing.',
  },
  'formats.weekday-differs': {
    meaning: 'A weekday beside a date does not fit it.',
    help: 'Correct one of them, or settle --date-order or --year.',
  },
  'formats.wte': {
    meaning: 'A whole-time equivalent is no number more than 0 and at most 1.',
    help: 'Write 0.8 or 80%.',
  },
  'formats.xml-entities': {
    meaning: 'A part of the workbook declares XML entities, as no spreadsheet program does.',
    help: 'Open it in a spreadsheet program, and save it again.',
  },
  'formats.year': {
    meaning: 'Dates have no year, and the sheet names none. It is a question.',
    help: 'Settle it with --year.',
  },
  'formats.zip': {
    meaning: 'The archive of the workbook is damaged, cut short or made to mislead.',
    help: 'Fetch the file again, or save it again as .xlsx.',
  },
  'formats.zone-without-rules': {
    meaning: 'The clock changes of a zone are not known to the calendar writer.',
    help: 'Use a zone such as Europe/London.',
  },
} as const satisfies Record<string, CatalogueEntry>;
