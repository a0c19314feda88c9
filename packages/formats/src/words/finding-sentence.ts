import type { Finding } from '@rotawright/core/rules';
import { daysText, dayText, spanText, stampText } from './civil-text.ts';
import { counted, durationText } from './duration-text.ts';
import type { DutyWords } from './duty-words.ts';
import { measuredText } from './quantity-text.ts';

/**
 * The proof of a finding as one sentence with its dates, without a full stop at the end and without the verdict:
 * `N ends Fri 2 Oct 09:00, next duty LD starts Sat 3 Oct 08:30`. `duties` are all duties of the person.
 */
export function findingSentence(finding: Finding, duties: readonly DutyWords[]): string {
  const proof = finding.duties.flatMap((index) => duties[index] ?? []);
  if (finding.verdict === 'cannot tell') return cannotTellSentence(finding, proof);
  const family = finding.rule.split('.')[0] ?? '';
  return (SENTENCES[finding.rule] ?? SENTENCES[family] ?? spanSentence)(finding, proof);
}

type Sentence = (finding: Finding, proof: readonly DutyWords[]) => string;

const SENTENCES: Readonly<Record<string, Sentence>> = {
  rest: restSentence,
  run: runSentence,
  'hours.window': (finding, proof) =>
    finding.from === null ? 'No hours in this rota' : `From ${stampText(finding.from)}, ${dutyCount(proof)}`,
  hours: averageSentence,
  'shift.length': dutySentence,
  'weekend.frequency': (finding) => `${measuredText(finding)} weekends hold a duty`,
  'breaks.entitlement': dutySentence,
  'on-call.length': dutySentence,
  'on-call.consecutive': runSentence,
  'on-call.rest': dutySentence,
  'wtr.daily-rest': restSentence,
  'wtr.weekly-rest': restSentence,
  'new-deal.off-duty': restSentence,
};

function cannotTellSentence(finding: Finding, proof: readonly DutyWords[]): string {
  const missing = finding.missing.length === 0 ? 'a fact that the rota doesn’t give' : finding.missing.join('; ');
  const first = proof[0];
  return first === undefined ? `Missing: ${missing}` : `Missing: ${missing}. First met on ${dayText(first.day)}`;
}

function restSentence(finding: Finding, proof: readonly DutyWords[]): string {
  const next = proof.at(-1);
  const before = proof.slice(0, -1);
  const last = before.at(-1);
  if (finding.measured === null && finding.verdict === 'meets')
    return 'Nothing in this rota has to wait for such a rest';
  if (finding.from === null || finding.until === null) return spanSentence(finding, proof);
  if (next === undefined || last === undefined) return `${stampText(finding.from)} to ${stampText(finding.until)}`;
  return `${runName(before)} ends ${stampText(finding.from)}, ${dutyName(next)} starts ${stampText(finding.until)}`;
}

function runSentence(finding: Finding, proof: readonly DutyWords[]): string {
  if (finding.unbounded) return 'Every day of the cycle holds such a duty, without end';
  const first = proof[0];
  const last = proof.at(-1);
  if (first === undefined || last === undefined) return 'No such duty in this rota';
  return onDays(proof, first, last);
}

function averageSentence(finding: Finding, proof: readonly DutyWords[]): string {
  if (finding.from === null || finding.until === null) return spanSentence(finding, proof);
  return spanText(finding.from, finding.until);
}

function dutySentence(finding: Finding, proof: readonly DutyWords[]): string {
  const first = proof[0];
  if (first === undefined) return 'No such duty in this rota';
  if (proof.length > 1) return spanSentence(finding, proof);
  return `${dutyName(first)} on ${dayText(first.day)}, ${first.startClock} to ${first.endClock} (${durationText(first.end - first.start)})`;
}

function spanSentence(finding: Finding, proof: readonly DutyWords[]): string {
  const first = proof[0];
  const last = proof.at(-1);
  if (first !== undefined && last !== undefined) return onDays(proof, first, last);
  if (finding.from === null || finding.from === finding.until) return 'The whole rota';
  return finding.until === null ? `From ${stampText(finding.from)}` : spanText(finding.from, finding.until);
}

/** `LD on Sat 3 Oct`; `4 × N, Mon 28 Sep to Thu 1 Oct`. */
function onDays(proof: readonly DutyWords[], first: DutyWords, last: DutyWords): string {
  const joint = first.day.day === last.day.day ? ' on ' : ', ';
  return `${codesOf(proof)}${joint}${daysText(first.day, last.day)}`;
}

function dutyCount(proof: readonly DutyWords[]): string {
  const first = proof[0];
  const last = proof.at(-1);
  if (first === undefined || last === undefined) return 'nothing worked';
  return `${counted(proof.length, 'duty', 'duties')}, ${daysText(first.day, last.day)}`;
}

/** `N, N, N, N` is said `4 × N`; a mixture is said in order, each code once. */
function codesOf(proof: readonly DutyWords[]): string {
  const codes = [...new Set(proof.map(dutyName))];
  const [only] = codes;
  if (codes.length === 1 && only !== undefined) return proof.length === 1 ? only : `${proof.length} × ${only}`;
  return `${proof.length} duties (${codes.join(', ')})`;
}

/** A run by its last duty: `N`, or `The last of 4 × N on Mon 28 Sep to Thu 1 Oct`. */
function runName(run: readonly DutyWords[]): string {
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) return 'Duty';
  return first === last ? dutyName(first) : `The last of ${codesOf(run)} (${daysText(first.day, last.day)})`;
}

/** The code of a duty; one written with its own times goes by its kind. */
export function dutyName(duty: DutyWords): string {
  if (duty.code !== '') return duty.code;
  return duty.kind === 'shift' ? 'shift' : 'on-call period';
}
