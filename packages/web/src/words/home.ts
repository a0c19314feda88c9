import { counted } from './text.ts';

export const homeWords = {
  title: 'Home',
  hello: (name: string) => `Hello, ${name}`,
  loading: 'Fetching your rotas',
  noDepartment: 'You belong to no department yet. Ask a coordinator for a link.',
  noRota: 'No rota here yet. Drop in a spreadsheet, or start an empty one.',
  rotas: 'Rotas',
  versions: 'Published',
  notPublished: 'not published',
  published: (n: number, day: string) => `version ${n}, ${day}`,
  draft: (n: number) => `Draft ${n}`,
  open: 'Open',
  span: 'Days',
  rota: 'Rota',
  needsMe: 'What needs you',
  nothingNeeds: 'Nothing waits for you.',
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
  import: 'Import a spreadsheet',
  newRota: 'New rota',
} as const;
