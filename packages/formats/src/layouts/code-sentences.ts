import type { CodeBook, CodeEntry } from './code-book.ts';
import type { Gathered } from './task.ts';

const LEAVE_WORDS = {
  annual: 'annual leave',
  study: 'study leave',
  sick: 'sick leave',
  parental: 'parental leave',
  lieu: 'a day in lieu',
  'bank-holiday': 'a bank holiday off',
  other: 'other leave',
} as const;

const DUTY_WORDS = {
  shift: '',
  'non-resident-on-call': ' on call from elsewhere',
  'resident-on-call': ' resident on call',
} as const;

/** Says what every used code was taken as, those that have their usual meaning apart, so that a wrong guess is seen. */
export function sayCodes(codes: CodeBook, out: Gathered): void {
  const used = [...codes.used.values()];
  const part = (source: CodeEntry['source'], lead: string): readonly string[] => {
    const own = used.filter((entry) => entry.source === source);
    return own.length === 0 ? [] : [`${lead}: ${own.map(entryWords).join(', ')}.`];
  };
  out.understood.push(
    ...part('table', "By the file's own table"),
    ...part('heading', 'By the headings of their columns'),
    ...part('option', 'As settled by options'),
  );
  out.assumed.push(...part('known', 'Known everywhere; --code settles another meaning'));
}

function entryWords(entry: CodeEntry): string {
  const { meaning } = entry;
  const title = entry.title === undefined ? '' : ` (${entry.title})`;
  if (meaning.kind === 'off') return `${entry.code}${title} a day off`;
  if (meaning.kind === 'leave') return `${entry.code}${title} ${LEAVE_WORDS[meaning.leave]}`;
  return `${entry.code}${title} ${meaning.start}–${meaning.end}${DUTY_WORDS[meaning.duty]}`;
}
