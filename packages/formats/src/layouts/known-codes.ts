import type { LeaveKind } from '@rotawright/core/roster';
import type { CodeMeaning } from './reading.ts';
import { fold } from './words.ts';

const LEAVE: Readonly<Record<string, LeaveKind>> = {
  al: 'annual',
  'a l': 'annual',
  'annual leave': 'annual',
  annual: 'annual',
  leave: 'annual',
  sl: 'study',
  study: 'study',
  'study leave': 'study',
  's l': 'study',
  sick: 'sick',
  'sick leave': 'sick',
  sickness: 'sick',
  pl: 'parental',
  parental: 'parental',
  'parental leave': 'parental',
  maternity: 'parental',
  'maternity leave': 'parental',
  'paternity leave': 'parental',
  toil: 'lieu',
  lieu: 'lieu',
  'lieu day': 'lieu',
  'time off in lieu': 'lieu',
  'time in lieu': 'lieu',
  'other leave': 'other',
  bh: 'bank-holiday',
  'bank holiday': 'bank-holiday',
};

const OFF: ReadonlySet<string> = new Set([
  '0',
  'off',
  'do',
  'd o',
  'day off',
  'rest',
  'rest day',
  'zero',
  'zero day',
  'z',
  'ltft',
]);

/**
 * What a code means wherever it is met; `null` for all others. `S`, `L` and `N` alone are never known: sheets use each
 * of them for different things. Codes of work are never known either, because their times are local.
 */
export function knownCode(text: string): CodeMeaning | null {
  // A star marks leave whose displaced duty was copied to a vacancy column.
  const word = fold(text.replace(/^\s*\*/, ''));
  const leave = Object.hasOwn(LEAVE, word) ? LEAVE[word] : undefined;
  if (leave !== undefined) return { kind: 'leave', leave };
  if (OFF.has(word) || /^[-–—.]+$/.test(text.trim())) return { kind: 'off' };
  return null;
}

/** In order: a bank holiday is a holiday too. */
const LEAVE_NAMES: readonly (readonly [RegExp, LeaveKind])[] = [
  [/\b(?:bank|public) holiday\b/, 'bank-holiday'],
  [/\b(?:annual|holiday|vacation|urlop wypoczynkowy)\b/, 'annual'],
  [/\b(?:study|exam|szkoleniowy)\b/, 'study'],
  [/\b(?:sick|sickness|illness|zwolnienie lekarskie|chorobowe)\b/, 'sick'],
  [/\b(?:parental|maternity|paternity|adoption|macierzynski|rodzicielski|wychowawczy|ojcowski)\b/, 'parental'],
  [/\b(?:lieu|toil|za nadgodziny)\b/, 'lieu'],
  [/\b(?:leave|urlop|kwarantanna|quarantine|compassionate|special)\b/, 'other'],
];

/** What the full name of a shift that is no work says: a kind of leave, or a day off; `null` when it says neither. */
export function restByName(name: string): CodeMeaning | null {
  const words = fold(name);
  const leave = LEAVE_NAMES.find(([pattern]) => pattern.test(words));
  if (leave !== undefined) return { kind: 'leave', leave: leave[1] };
  return /\b(?:off|rest|zero|wolne|wolny|niezatrudniony|not employed)\b/.test(words) ? { kind: 'off' } : null;
}
