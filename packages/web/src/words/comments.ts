import { counted } from './text.ts';

export const commentWords = {
  title: 'Comments',
  about: (name: string, day: string) => `${name}, ${day}`,
  day: (day: string) => `Everybody, ${day}`,
  all: 'The whole version',
  elsewhere: 'Elsewhere',
  noneHere: 'Nobody has written about this cell.',
  none: 'Nobody has written anything else. Doctors do not see what stands here.',
  text: 'Comment',
  hint: 'Those who work on the rota see it, doctors do not. Leave out why somebody is ill.',
  missing: 'Enter what you want to say',
  write: 'Write it',
  settle: 'Settle',
  settled: 'Settled',
  reopen: 'Open again',
  takeBack: 'Take back',
  show: 'Show on the board',
  showsSettled: (n: number) => `Show ${counted(n, 'settled one')}`,
  hidesSettled: 'Hide settled ones',
  of: (name: string, at: string) => `${name}, ${at}`,
} as const;
