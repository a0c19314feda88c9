import type { RequestStatus } from '@rotawright/server/wire';
import { counted } from './text.ts';

type Wanted = { readonly want: 'off' | 'work'; readonly code: string | null };

/** What is asked for, inside a sentence: `a day off`, `any duty`, `LD`. */
function wantText({ want, code }: Wanted): string {
  return want === 'off' ? 'a day off' : (code ?? 'any duty');
}

/** Texts of what doctors would like before a rota is built. */
export const requestWords = {
  want: wantText,
  weight: { none: 'not at all', low: 'a little', medium: 'somewhat', high: 'much', must: 'so much that it must hold' },

  mine: {
    title: 'What you would like',
    loading: 'Fetching the rotas that take requests',
    none: 'No rota with you on it takes requests now. You are told here and by e-mail as soon as one does.',
    choose: 'Which rota',
    rotaOf: (title: string, department: string, span: string) => `${title}, ${department}, ${span}`,
    openUntil: (day: string) =>
      `Say by the end of ${day} what you would like. Until then you can change it as often as you want.`,
    used: (n: number, budget: number) => `${n} of ${budget} days asked for`,
    promise: 'A request is weighed with everybody’s and may not be met. For days that must be free, ask for leave.',
    askLeave: 'Ask for leave',
    closed: (day: string) =>
      `Requests closed on ${day}, and can no longer be changed. The rota is being made; you are told when it is published.`,
    closedEarly:
      'Requests are closed and can no longer be changed. The rota is being made; you are told when it is published.',
    met: (met: number, of: number) => `${met} of ${of} met`,
    metLead: 'The rota is published. This is what became of the days that you asked for, on the rota as it stands now.',
    nothingAsked: 'You asked for no day on this rota.',
    days: 'Choose a day',
    daysHint: 'With the arrow keys you move by day and week, with Page Up and Page Down by month.',
    noDayLeft: 'You have asked for all the days that you may. Take one away to ask for another.',
    list: 'Your requests',
    noneYet: 'You have asked for no day yet.',
    row: (request: Wanted) =>
      request.want === 'off' ? 'Off' : request.code === null ? 'Work, any duty' : `Work, ${request.code}`,
    matters: (weight: string) => `It matters ${weight}`,
    change: 'Change',
    drop: 'Take away',
    isMet: 'Met',
    isNotMet: 'Not met',
    nothing: 'I have nothing to ask for',
    nothingSaid: 'You have said that you have nothing to ask for.',
    note: 'Note to the coordinator (not needed)',
    noteHint:
      'For the whole rota, at most 500 characters. Do not write about your health. Only those who build the rota read it.',
    noteShown: 'Your note',
    saveNote: 'Save the note',
    noteSaved: 'Your note is saved.',
    saved: (day: string, what: string, left: number) =>
      `Saved: ${day}, ${what}. ${counted(left, 'day')} left to ask for.`,
    dayCount: (days: number) => counted(days, 'day'),
    dropped: (day: string, left: number) => `Taken away: ${day}. ${counted(left, 'day')} left to ask for.`,
    key: {
      offLetters: 'off',
      off: 'Day off',
      anyLetters: 'any',
      any: 'Any duty',
      bars: 'How much it matters: one bar, two or three',
    },
    fixedOff: 'your fixed day off',
    bankHoliday: 'bank holiday',
    past: 'can no longer be asked for',
    dayText: (day: string, parts: readonly string[]) => [day, ...parts].join(', '),
    asksFor: (what: string, weight: string) => `you ask for ${what}, it matters ${weight}`,
    saveMany: (n: number) => (n === 1 ? 'Save this day' : `Save these ${n} days`),
    what: 'What would you like?',
    off: 'To be off',
    any: 'To work, any duty',
    shift: (code: string, name: string, start: string, end: string) => `To work ${code}: ${name}, ${start} to ${end}`,
    no: 'Nothing on this day',
    weightLabel: 'How much does it matter?',
    weights: [
      { value: 'low', text: 'A little' },
      { value: 'medium', text: 'Somewhat' },
      { value: 'high', text: 'Much' },
    ],
    span: 'For how many days on end?',
    spanChoice: (n: number, last: string) => (n === 1 ? 'This day alone' : `${n} days, until ${last}`),
    tooMany: (left: number) =>
      `You have ${counted(left, 'day')} left to ask for. Choose fewer days, or take others away.`,
    invite: (title: string) => `${title} is being made`,
    inviteText: (day: string, n: number, budget: number) =>
      n === 0
        ? `Say by ${day} which days you would like off or to work. You may ask for ${counted(budget, 'day')}.`
        : `You have asked for ${n} of ${counted(budget, 'day')}. You can change it until ${day}.`,
    inviteGo: 'Say what you would like',
    inviteResult: 'See what became of your requests',
  },

  review: {
    title: 'Requests of doctors',
    of: (title: string, number: number) => `Requests: ${title}, draft ${number}`,
    loading: 'Fetching what doctors ask for',
    lead: 'Before the rota is built its doctors say which days they would like off or to work. You take that into the draft, and searches weigh it.',
    publishedLead: 'This version is published. What doctors asked for stays in sight until 90 days after the rota.',
    round: 'When they may ask',
    notOpen:
      'This draft takes no requests yet. Once you open it, everybody on it who has an account is told, here and by e-mail, once.',
    open: 'Open it for requests',
    lastDay: 'Last day to ask',
    lastDayHint: 'Included. They can change what they ask until the end of it.',
    lastDayMissing: 'Enter the last day to ask',
    budget: 'Days that each may ask for',
    budgetHint: 'So that nobody asks for everything. The same number for each, from 1 to 100.',
    remindDays: 'Days before the last day to remind those who have not answered',
    remindDaysHint: 'Each is reminded once. 0 reminds nobody.',
    remindDaysWrong: 'Enter a whole number from 0 to 30',
    reminds: (days: number) =>
      days === 0 ? 'Nobody is reminded.' : `Who has not answered is reminded ${counted(days, 'day')} before.`,
    reminded: (day: string) => `reminded ${day}`,
    budgetWrong: 'Enter a whole number from 1 to 100',
    isOpen: (day: string) => `Open until ${day}`,
    isClosed: 'Closed',
    isOver: (day: string) => `Closed since the end of ${day}`,
    each: (budget: number) => `Each may ask for ${counted(budget, 'day')}.`,
    change: 'Change the last day, the number or the reminder',
    reopen: 'Open it again',
    save: 'Save',
    close: 'Close it now',
    opened: (n: number) => `Open. ${counted(n, 'person was', 'people were')} told.`,
    changed: 'Saved.',
    toldOfMove: 'Everybody who was told of the round is told of the new last day.',
    closed: 'Closed. What they ask for can no longer be changed.',
    answered: (n: number, of: number) => `${n} of ${counted(of, 'person has', 'people have')} answered`,
    counts: (days: number) => `${counted(days, 'day')} asked for`,
    waiting: 'Have not answered',
    allAnswered: 'Everybody has answered.',
    noAccount: 'has no account here',
    notTold: 'not told yet: change the round, and they are',
    answers: 'What they ask for',
    nobody: 'Nobody has answered yet.',
    byPerson: 'By person',
    byDay: 'By day',
    order: 'Show',
    answeredAt: (moment: string) => `Answered ${moment}`,
    asksNothing: 'Has nothing to ask for.',
    noteOf: (name: string) => `Note of ${name}`,
    takeOne: (name: string, day: string, what: string) => `Take ${name}, ${day}: ${what}`,
    line: (what: string, weight: string) => `${what}, it matters ${weight}`,
    gone: 'took it back',
    nowAsked: (what: string, weight: string) => `The draft asks for ${what}, it matters ${weight}.`,
    status: {
      new: 'New',
      taken: 'In the draft',
      changed: 'Changed since',
      withdrawn: 'Taken back since',
      own: 'You ask otherwise',
      unfit: 'Not possible any more',
    } satisfies Record<RequestStatus, string>,
    offOn: (n: number) => `${n} off`,
    workOn: (n: number) => `${n} to work`,
    take: (n: number) => `Take ${counted(n, 'day')} into the draft`,
    nothingToTake: 'Everything is in the draft',
    takeLead: 'Ticked is what the draft does not ask for yet, or asks for otherwise than they do now.',
    tickAll: 'Tick all',
    tickNone: 'Tick none',
    taken: (set: number, dropped: number) =>
      `${counted(set, 'day is', 'days are')} in the draft${dropped === 0 ? '' : `, ${counted(dropped, 'day was', 'days were')} taken out`}. Searches weigh them from now on.`,
    passed: (names: string) => `${names} changed something while you looked: look again, then take it.`,
    board: 'Build on the board',
  },
} as const;
