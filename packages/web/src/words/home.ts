import { counted, untoldText } from './text.ts';

/** As the board says it. */
const breachesText = (breaches: number, people: number): string =>
  `${counted(breaches, 'breach', 'breaches')}, ${counted(people, 'person', 'people')}`;

/** Published rotas that are watched over: what was found in them, and how many cannot be judged. */
interface Watched {
  readonly breaches: number;
  readonly cannotTell: number;
  readonly unread: number;
}

export const homeWords = {
  title: 'Home',
  hello: (name: string) => `Hello, ${name}`,
  loading: 'Fetching your rotas',
  noDepartment: 'You belong to no department yet. Ask a coordinator for a link.',
  noRota: 'No rota here yet. Import a spreadsheet or start one below.',
  rotas: 'Rotas',
  versions: 'Published',
  notPublished: 'not published',
  published: (n: number, day: string) => `version ${n}, ${day}`,
  draft: (n: number) => `Draft ${n}`,
  open: 'Draft',
  span: 'Days',
  rota: 'Rota',
  needsMe: 'What needs you',
  noRequests: 'No leave, claim, swap or gap waits for you.',
  /** Of what could not be fetched nobody knows whether something waits there. */
  notFetched: (what: string) => `Could not be fetched: ${what}. Something may wait there.`,
  fetched: {
    standing: 'how the rotas stand',
    leave: 'leave requests',
    claims: 'claims of time in lieu',
    swaps: 'swaps',
    gaps: 'gaps',
    rounds: 'what you are asked for',
    requests: (title: string) => `what doctors ask for on ${title}`,
    clocks: (title: string) => `the notice of ${title}`,
  },
  leaveWaits: (n: number) => `${counted(n, 'leave request')} to decide`,
  claimsWait: (n: number) => `${counted(n, 'claim')} of time in lieu to answer`,
  swapsWait: (n: number) => `${counted(n, 'swap')} to approve`,
  gapsToGive: (n: number) => `${counted(n, 'gap')} that colleagues came forward for`,
  gapsForMe: (n: number) => `${counted(n, 'gap')} that you could take`,
  requestsForMe: (title: string, day: string) => `Say by ${day} what you would like on ${title}`,
  requestsToTake: (days: number, title: string) =>
    `${counted(days, 'day')} that doctors ask for on the draft of ${title}`,
  clock: (what: string, title: string, days: number) =>
    days < 0
      ? `${what} of ${title} is ${counted(-days, 'day')} late`
      : `${what} of ${title} is due in ${counted(days, 'day')}`,
  breaks: breachesText,
  keeps: 'no rule broken',
  /** Never a pass. */
  keepsOpen: (untold: number) => `no rule known to be broken; ${untoldText(untold)}`,
  noDuty: 'no duty on it yet, so nothing to judge',
  unread: 'cannot be judged: two duties at once',
  gaps: (n: number | null) => {
    if (n === null) return 'no cover asked, so no gap can be told';
    return n === 0 ? 'no gap ahead' : `${counted(n, 'gap')} ahead`;
  },
  draftBreaks: (title: string, breaches: number, people: number) =>
    `Mend the draft of ${title}: ${breachesText(breaches, people)}`,
  draftNoDuty: (title: string) => `The draft of ${title} has no duties yet`,
  draftBare: (title: string) => `Nobody is on the draft of ${title} yet: put people on it`,
  draftUnread: (title: string) =>
    `Mend the draft of ${title}: somebody has two duties at once, so that it cannot be judged`,
  draftCover: (title: string) => `Say what cover ${title} needs: without it no gap can be told`,
  liveGaps: (title: string, gaps: number, day: string) =>
    `Fill ${title}: ${counted(gaps, 'gap')} ahead, the first on ${day}`,
  /** For who may look at a draft and not change it. */
  draftStands: (title: string, breaches: number, people: number) =>
    `The draft of ${title} has ${breachesText(breaches, people)}`,
  gapsStand: (title: string, gaps: number, day: string) =>
    `${title} has ${counted(gaps, 'gap')} ahead, the first on ${day}`,
  draftReady: (title: string, untold: number) =>
    `Review and publish the draft of ${title}: ${untold === 0 ? 'it breaks no rule' : `no rule is known to be broken, ${untoldText(untold)}`}`,
  /** Of published rotas that can be judged. */
  watch: ({ breaches, cannotTell, unread }: Watched) => {
    if (breaches > 0)
      return `${counted(breaches, 'breach', 'breaches')} in published rotas: see whose, with the reasons and the fines`;
    const which = unread === 0 ? 'No published rota' : 'No other published rota';
    return cannotTell === 0
      ? `${which} breaks a rule: see waivers, notice and late changes`
      : `${which} is known to break a rule, but ${untoldText(cannotTell)}: see what is missing`;
  },
  watchUnread: (n: number) => `${counted(n, 'published rota')} cannot be judged: see why`,
  noRotaYet: 'No rota yet: import a spreadsheet, or make one below',
  invite: 'Say who may do what: invite coordinators and doctors',
  swapForMe: (n: number) => `${counted(n, 'swap')} that colleagues offer you`,
  negotiate: 'You see published rotas without names. Open one below.',
  nothing: 'Nothing waits for you.',
  safeHours: 'Safe working hours',
  boardReport: 'Report for the board',
  people: 'People',
  leave: 'Leave',
  lieu: 'Time in lieu',
  swaps: 'Swaps',
  gapsOffered: 'Gaps offered',
  onNow: 'Who is on now',
  history: 'History',
  settings: 'Settings',
  import: 'Import a spreadsheet',
  newRota: 'New rota',
  newRotaTitle: 'Title',
  newRotaFrom: 'First day',
  newRotaLast: 'Last day',
  newRotaContract: 'Contract',
  make: 'Make an empty rota',
  titleMissing: 'Enter a title',
  fromMissing: 'Enter the first day',
  tooLong: 'A rota lasts two years at most',
  lastMissing: 'Enter the last day, not before the first',
} as const;
