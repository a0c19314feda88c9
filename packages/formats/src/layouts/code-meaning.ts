import { bad, good, type Outcome } from '@rotawright/core/problems';
import type { DutyKind, LeaveKind } from '@rotawright/core/roster';
import { spanText } from './clock-text.ts';
import type { CodeMeaning } from './reading.ts';

const LEAVE_KINDS: readonly LeaveKind[] = ['annual', 'study', 'sick', 'parental', 'lieu', 'bank-holiday', 'other'];

const DUTY_WORDS: ReadonlyMap<string, DutyKind> = new Map(
  Object.entries({
    shift: 'shift',
    oncall: 'non-resident-on-call',
    'on-call': 'non-resident-on-call',
    'non-resident-on-call': 'non-resident-on-call',
    'resident-on-call': 'resident-on-call',
  } as const),
);

/**
 * What the right-hand side of `--code CODE=…` says: `off`, `leave` (annual), a kind of leave, `08:30-21:00` (a shift),
 * or `oncall:17:00-09:00` and `resident-on-call:17:00-09:00`.
 */
export function codeMeaning(text: string): Outcome<CodeMeaning> {
  const word = text.trim().toLowerCase();
  if (word === 'off') return good({ kind: 'off' });
  const leave = leaveKind(word);
  if (leave !== null) return good({ kind: 'leave', leave });
  const split = /^([a-z-]+):(.*)$/.exec(word);
  const duty = split === null ? 'shift' : DUTY_WORDS.get(split[1] ?? '');
  const span = spanText(split?.[2] ?? word);
  if (duty !== undefined && span !== null) return good({ kind: 'duty', duty, ...span });
  return bad([
    {
      code: 'formats.code-option',
      where: '--code',
      found: `"${text}" is no meaning of a code`,
      expected: `off, leave, a kind of leave (${LEAVE_KINDS.join(', ')}), times such as 08:30-21:00, or oncall:17:00-09:00`,
      tryThis: '--code LD=08:30-21:00',
    },
  ]);
}

function leaveKind(word: string): LeaveKind | null {
  if (word === 'leave') return 'annual';
  const bare = word.replace(/^leave[:=]/, '').replace(/[ -]leave$/, '');
  return LEAVE_KINDS.find((kind) => kind === bare) ?? null;
}

/** A meaning as the words after `--code CODE=`; the inverse of `codeMeaning`. */
export function codeOption(meaning: CodeMeaning): string {
  if (meaning.kind === 'off') return 'off';
  if (meaning.kind === 'leave') return meaning.leave;
  const span = `${meaning.start}-${meaning.end}`;
  if (meaning.duty === 'shift') return span;
  return `${meaning.duty === 'resident-on-call' ? 'resident-on-call' : 'oncall'}:${span}`;
}
