import { counted } from './text.ts';

/** How long something took or takes: minutes, hours or days, rounded down. */
function lastingText(minutes: number): string {
  if (minutes < 1) return 'under a minute';
  if (minutes < 60) return counted(minutes, 'minute');
  if (minutes < 48 * 60) return counted(Math.floor(minutes / 60), 'hour');
  return counted(Math.floor(minutes / 1440), 'day');
}

/** Texts of gaps that are offered to colleagues. */
export const gapWords = {
  reason: { sickness: 'Sickness', vacancy: 'Vacancy', leave: 'Leave', other: 'Something else' },
  state: {
    open: 'Open',
    given: 'Given',
    closed: 'Filled otherwise',
    withdrawn: 'Taken back',
    past: 'Nobody by the day',
  },
  lasting: lastingText,
  duty: (name: string, day: string) => `${name}, ${day}`,

  offer: {
    title: (duty: string, day: string) => `Offer ${duty} on ${day}`,
    lead: 'Colleagues of the tier who could take it without breaking a rule are told. Nothing changes until you give it to one of them.',
    why: 'Why does nobody work it?',
    whyHint: 'For your record alone: colleagues do not see it. Name nobody.',
    whyMissing: 'Choose why nobody works it',
    send: 'Offer it to colleagues',
    open: 'Offer to colleagues',
    offered: (n: number) => (n === 1 ? 'Offered' : `${n} offered`),
    done: 'Offered. Who comes forward shows under Gaps of the department.',
  },

  mine: {
    title: 'Gaps you could take',
    lead: 'Coming forward commits you to nothing yet. A coordinator chooses; you are told when the gap is filled.',
    loading: 'Working out what each gap would do to you',
    open: 'You could take',
    others: 'Not as your rota stands',
    none: 'No gap is offered to your tier now. You are told here and by e-mail as soon as one is that you could take.',
    noneOpen: 'None of the gaps that are offered now fits your rota.',
    times: (start: string, end: string, length: string) => `${start} to ${end} · ${length}`,
    missing: (place: string) => `Missing: ${place}`,
    keeps: 'Breaks no further rule',
    breaks: (n: number) => `Would break ${counted(n, 'rule')}`,
    cannot: 'Can’t be taken',
    effects: 'What it would do to you',
    come: 'Come forward',
    forward: 'You have come forward. A coordinator chooses.',
    back: 'Take it back',
    came: (duty: string) => `You came forward for ${duty}. Your coordinator is told.`,
    went: (duty: string) => `You no longer come forward for ${duty}.`,
  },

  list: {
    title: 'Gaps',
    of: (department: string) => `Gaps offered, ${department}`,
    lead: 'Gaps of published rotas that colleagues are asked to take, and the record of every one.',
    loading: 'Fetching the gaps that are offered',
    open: 'Open',
    noneOpen: 'No gap is offered now.',
    noneOpenYet:
      'No gap is offered now. Open the board of a rota, choose its gaps, and press “Offer to colleagues” beside one.',
    board: (title: string) => `Board of ${title}`,
    since: (moment: string, lasting: string) => `Offered ${moment}, open for ${lasting}`,
    forward: (n: number) => (n === 0 ? 'Nobody has come forward yet' : `${counted(n, 'colleague')} came forward`),
    look: 'See who came forward',
    asking: 'Judging those who came forward',
    nobody: 'Nobody has come forward yet. Whoever does is told to you here and by e-mail.',
    filled: 'The draft fills this place already. Publish it, or take the offer back.',
    ranked: 'Best first, as candidates for gaps are ranked: such duties, weekends and hours by whole-time equivalent.',
    cannot: 'Can’t take it now',
    give: (name: string) => `Give it to ${name}`,
    given: (name: string) =>
      `Given to ${name}. It is in the draft and counts once that is published; everybody who came forward is told.`,
    withdraw: 'Take the offer back',
    withdrawn: 'The offer is taken back. Whoever came forward is told.',
    record: 'Record',
    recordLead: 'Why each gap was there, how long it stood open, and how it ended.',
    noRecord: 'No gap has ended yet. Each is kept here with its reason and how long it stood open.',
    when: 'Duty',
    place: 'Missing',
    why: 'Reason',
    offered: 'Offered',
    stood: 'Stood open',
    came: 'Came forward',
    ended: 'How it ended',
    givenTo: (name: string) => `Given to ${name}`,
    more: 'Show older ones',
  },

  figures: {
    title: 'Gaps offered to colleagues',
    none: 'No gap was offered to colleagues.',
    reason: 'Reason',
    offered: 'Offered',
    given: 'Taken by a colleague',
    closed: 'Filled otherwise',
    past: 'Nobody by the day',
    withdrawn: 'Taken back',
    open: 'Still open',
    median: 'Stood open, middle',
    notYet: 'none has ended',
  },
} as const;
