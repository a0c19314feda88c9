import { timeOffText } from '@rotawright/formats/words';
import type { LieuAmount, LieuRule } from '@rotawright/server/wire';
import { counted, fullDay, shortDay } from './text.ts';

/** `Sat 3 Oct 2026`. */
const dayWithYear = (date: string): string => `${shortDay(date)} ${date.slice(0, 4)}`;

/** `2 days and 1 h 30 left`; what lies below 0 is said as too much. */
function leftText(left: LieuAmount): string {
  if (left.days < 0 || left.minutes < 0) return `${timeOffText(left)} on balance`;
  return left.days === 0 && left.minutes === 0 ? 'Nothing left' : `${timeOffText(left)} left`;
}

const given = (amount: LieuAmount | null, none: string): string => (amount === null ? none : timeOffText(amount));

/** Words of time off in lieu: the ledger, what may be written in it, and what a department gives. */
export const lieuWords = {
  title: 'My time in lieu',
  of: (department: string) => `Time in lieu, ${department}`,
  loading: 'Fetching the ledger',
  none: 'You are on no rota yet. Ask your coordinator to link your account with your name.',
  choose: 'Department',
  amount: timeOffText,
  signed: (amount: LieuAmount) => timeOffText(amount, true),
  left: leftText,
  day: dayWithYear,
  part: {
    title: 'Time in lieu',
    more: 'See every entry, or claim time',
  },
  sums: {
    title: 'What is left',
    earned: (amount: LieuAmount) => `Earned ${timeOffText(amount)}`,
    taken: (amount: LieuAmount) => `taken ${timeOffText(amount)}`,
    booked: (days: number) => `booked ${counted(days, 'day')}`,
    waiting: (days: number) => `${counted(days, 'day')} asked for ${days === 1 ? 'waits' : 'wait'} for an answer.`,
    ahead: (amount: LieuAmount) => `Bank holidays to come on the published rota will add ${timeOffText(amount)}.`,
    unset: (n: number) =>
      `${counted(n, 'bank holiday')} ${n === 1 ? 'adds' : 'add'} nothing: your department has not said what it gives.`,
    unplaced: (n: number) =>
      `${counted(n, 'day')} of leave granted ${n === 1 ? 'is' : 'are'} on no published rota yet and ${n === 1 ? 'counts' : 'count'} once one has ${n === 1 ? 'it' : 'them'}.`,
    apart: 'Days and hours are counted apart. A coordinator can make one into the other.',
  },
  ledger: {
    title: 'Every entry',
    none: 'No entry yet. Bank holidays on published rotas, leave in lieu and what your coordinator credits will stand here.',
    noneOf: 'No entry yet.',
    order:
      'The newest day first. What the published rota shows is read off it and changes with it; what was written stays, and is reversed by another entry where it was wrong.',
    cause: {
      'bank-holiday-worked': 'Bank holiday worked',
      'bank-holiday-off': 'Bank holiday on a day off',
      leave: 'Leave in lieu',
      credit: 'Credited',
      claim: 'Claimed and agreed to',
      taken: 'Taken',
      exchange: 'Days and hours made into one another',
      reversal: 'Reversal of an entry',
    },
    status: {
      counted: '',
      booked: 'booked',
      ahead: 'to come',
      unset: 'not set',
      'no-rota': 'on no rota yet',
      'day-off': 'costs nothing',
    },
    about: {
      counted: '',
      booked: 'The day lies ahead; it is taken off already.',
      ahead: 'It counts once it was worked.',
      unset: 'Your department has not said what it gives.',
      'no-rota': 'Granted; it counts once a published rota has these days.',
      'day-off': 'Not a day that would be worked.',
    },
    from: (code: string) => `Duty ${code}`,
    rota: (title: string) => `by the published rota ${title}`,
    written: (by: string, at: string) => `written by ${by}, ${at}`,
    granted: 'by the leave that was granted',
    after: (amount: LieuAmount) => `Balance ${timeOffText(amount)}`,
    isReversed: 'reversed',
    reverse: 'Reverse',
  },
  claims: {
    mine: 'What you have claimed',
    noneMine: 'You have claimed nothing yet.',
    state: { asked: 'Waiting for an answer', agreed: 'Agreed to', declined: 'Declined', withdrawn: 'Taken back' },
    for: (amount: LieuAmount, date: string, code: string | null) =>
      `${timeOffText(amount)} for ${dayWithYear(date)}${code === null ? '' : `, ${code}`}`,
    askedOn: (day: string) => `claimed ${day}`,
    decidedOn: (day: string) => `answered ${day}`,
    answer: (text: string) => `Answer: ${text}`,
    withdraw: 'Take it back',
    open: 'Claims to answer',
    noneOpen: 'No claim waits for an answer.',
    claim: 'Claim',
    since: 'Claimed',
    toAnswer: 'Answer',
    look: 'Look and answer',
    head: (name: string) => `${name}: claim of time in lieu`,
    reason: (text: string) => `Reason: ${text}`,
    now: (left: LieuAmount) => `Balance now: ${timeOffText(left)}.`,
    afterYes: (left: LieuAmount) => `After a yes: ${timeOffText(left)}.`,
    answerLabel: 'Your answer, which the doctor sees',
    answerMissing: 'Say why, so that the doctor understands',
    agree: 'Agree',
    decline: 'Decline',
    agreed: (name: string) => `Agreed: it stands in the ledger, and ${name} is told.`,
    declined: (name: string) => `Declined: ${name} is told.`,
  },
  claim: {
    title: 'Claim time',
    lead: 'For time that you worked beyond what was planned. Your coordinator agrees, or says why not. Where you also report it as an exception, say so: the same time is owed once.',
    send: 'Claim it',
    sent: 'Claimed. You are told here and by e-mail as soon as it is answered.',
  },
  fields: {
    duty: 'Duty that it came from (not needed)',
    noDuty: 'None',
    dutyOn: (code: string, date: string) => `${code} on ${dayWithYear(date)}`,
    day: 'Day',
    dayMissing: 'Enter the day',
    amount: 'How much',
    days: 'Days',
    hours: 'Hours',
    minutes: 'Minutes',
    amountHint: 'Days in whole or half days, such as 1 or 0.5; or hours and minutes.',
    daysWrong: 'Enter whole or half days up to 60, such as 1 or 0.5',
    hoursWrong: 'Enter whole hours up to 500',
    minutesWrong: 'Enter minutes from 0 to 59',
    amountMissing: 'Enter days, or hours and minutes',
    reason: 'Reason',
    reasonHint: 'Do not write about anybody’s health.',
    reasonMissing: 'Enter the reason',
  },
  list: {
    title: 'Time in lieu',
    lead: 'What is owed to each, and what was taken. Nothing is counted that the published rota does not show or nobody wrote down.',
    balances: 'Balances',
    noPeople: 'Nobody is on a published rota here, so there is nothing to count.',
    order: 'Order',
    orders: [
      { value: 'lowest', text: 'Lowest first' },
      { value: 'highest', text: 'Highest first' },
      { value: 'name', text: 'By name' },
    ],
    onlyClaims: 'Only people with a claim to answer',
    noneWithClaims: 'Nobody has a claim to answer.',
    who: 'Who',
    left: 'Left',
    earned: 'Earned',
    taken: 'Taken',
    booked: 'Booked',
    waiting: 'Asked for',
    ahead: 'To come',
    openClaims: 'Claims',
    write: 'Write an entry',
    person: (name: string) => `Time in lieu, ${name}`,
    back: 'Time in lieu of everybody',
  },
  write: {
    title: 'Write an entry',
    who: 'Whose',
    cause: 'What it is',
    causes: [
      { value: 'credit', text: 'Credit', hint: 'Time that is owed' },
      { value: 'taken', text: 'Taken', hint: 'Time off that no leave on the rota shows' },
      { value: 'to-days', text: 'Make hours into days' },
      { value: 'to-hours', text: 'Make days into hours' },
    ],
    both: 'Enter the days and the hours that become one another',
    once: 'An entry is never changed afterwards: a wrong one is reversed by another. The doctor is told.',
    after: (left: LieuAmount) => `Balance afterwards: ${timeOffText(left)}`,
    loading: 'Fetching the ledger',
    send: 'Write it',
    done: (name: string) => `Written, and ${name} is told.`,
  },
  reverse: {
    title: 'Reverse an entry',
    lead: 'The entry stays; another takes it back. The doctor is told.',
    reason: 'Why',
    send: 'Reverse it',
    done: 'Reversed.',
  },
  rule: {
    title: 'What the department gives',
    none: 'Nobody has said what a bank holiday that was worked gives here. Those on published rotas stand in each ledger and add nothing.',
    says: ({ from, worked, rest, counts }: LieuRule) =>
      `From ${fullDay(from)}: a bank holiday that is worked gives ${given(worked, 'nothing known: not said')}; one that falls on a day off gives ${given(rest, 'nothing')}. ${
        counts === 'begins'
          ? 'Duties that begin on it work it.'
          : 'Duties that begin on it, and those of the day before that run into it, work it.'
      }`,
    add: 'Say what the department gives',
    lead: 'It holds from a day on; what was said for days before stays. No contract here has a figure for it: enter what your department has agreed.',
    from: 'From',
    fromMissing: 'Enter the first day',
    worked: 'A bank holiday that is worked gives',
    workedChoices: [
      { value: 'none', text: 'Not said' },
      { value: 'given', text: 'This time' },
    ],
    rest: 'One that falls on a day off gives',
    restHint: 'A day without duty and without leave on the published rota; fixed days off too.',
    restChoices: [
      { value: 'none', text: 'Nothing' },
      { value: 'given', text: 'This time' },
    ],
    counts: 'Which duties work it',
    countsChoices: [
      { value: 'begins', text: 'Those that begin on it' },
      { value: 'touches', text: 'Also those of the day before that run into it' },
    ],
    save: 'Say so',
    saved: 'Saved. Every ledger goes by it.',
  },
  leave: {
    after: (costs: number, after: number) =>
      `This takes ${timeOffText({ days: costs, minutes: 0 })} of time in lieu. ${timeOffText({ days: after, minutes: 0 })} would be left.`,
    below: (days: number) =>
      `That is ${timeOffText({ days, minutes: 0 })} more than there is. It can be asked for all the same; the coordinator decides.`,
    waiting: (days: number) => `${counted(days, 'day')} asked for elsewhere ${days === 1 ? 'is' : 'are'} taken off.`,
    unplaced: (days: number) =>
      `${counted(days, 'day')} of it ${days === 1 ? 'is' : 'are'} on no published rota yet and ${days === 1 ? 'counts' : 'count'} once one has ${days === 1 ? 'it' : 'them'}.`,
    minutes: (minutes: number) =>
      `${timeOffText({ days: 0, minutes })} stand apart: a coordinator can make them into days.`,
  },
} as const;
