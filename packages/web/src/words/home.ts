import { counted } from './text.ts';

export const homeWords = {
  title: 'Home',
  hello: (name: string) => `Hello, ${name}`,
  loading: 'Fetching your rotas',
  noDepartment: 'You belong to no department yet. Ask a coordinator for a link.',
  noRota: 'No rota here yet. Start one below.',
  rotas: 'Rotas',
  versions: 'Published',
  notPublished: 'not published',
  published: (n: number, day: string) => `version ${n}, ${day}`,
  draft: (n: number) => `Draft ${n}`,
  open: 'Open',
  span: 'Days',
  rota: 'Rota',
  needsMe: 'What needs you',
  noRequests: 'No leave or swap waits for you.',
  leaveWaits: (n: number) => `${counted(n, 'leave request')} to decide`,
  swapsWait: (n: number) => `${counted(n, 'swap')} to approve`,
  clock: (what: string, title: string, days: number) =>
    days < 0
      ? `${what} of ${title} is ${counted(-days, 'day')} late`
      : `${what} of ${title} is due in ${counted(days, 'day')}`,
  people: 'People',
  leave: 'Leave',
  swaps: 'Swaps',
  onNow: 'Who is on now',
  more: 'This department',
  newRota: 'New rota',
  newRotaTitle: 'Title',
  newRotaFrom: 'First day',
  newRotaLast: 'Last day',
  newRotaContract: 'Contract',
  contracts: [
    { value: 'england-2016', text: 'England 2016, with the editions since' },
    { value: 'england-2002', text: 'England 2002' },
    { value: 'uk-working-time-1998', text: 'Working Time Regulations alone' },
  ],
  make: 'Make an empty rota',
  titleMissing: 'Enter a title',
  fromMissing: 'Enter the first day',
  lastMissing: 'Enter the last day, not before the first',
} as const;
