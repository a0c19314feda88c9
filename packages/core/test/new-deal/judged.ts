import { contractById, contractInForce } from '../../src/contracts/index.ts';
import { compileChecker, type Finding } from '../../src/rules/index.ts';
import { madeRota } from './made-facts.ts';

const TYPES = [
  { code: 'D', start: '09:00', end: '17:00', kind: 'shift' },
  { code: 'L', start: '08:00', end: '21:00', kind: 'shift' },
  { code: 'N', start: '21:00', end: '07:00', kind: 'shift' },
  { code: 'X', start: '09:00', end: '09:00', kind: 'shift' },
  { code: 'E', start: '00:00', end: '12:00', kind: 'shift' },
  { code: 'F', start: '12:00', end: '24:00', kind: 'shift' },
  { code: 'A', start: '17:00', end: '09:00', kind: 'non-resident-on-call' },
  { code: 'W', start: '17:00', end: '09:00', kind: 'non-resident-on-call', work: { minutes: 240 } },
  {
    code: 'R',
    start: '09:00',
    end: '09:00',
    kind: 'resident-on-call',
    work: { minutes: 600, expectedRest: { total: 720, longestNight: 300 } },
  },
  { code: 'D15', start: '09:00', end: '17:00', kind: 'shift', breaks: [15, 15] },
  { code: 'D20', start: '09:00', end: '17:00', kind: 'shift', breaks: [20] },
];

/** Facts that leave nothing open. */
export const KNOWN = { pattern: 'full-shift', prospectiveCover: false };

/** Findings of one rule about a template; one line of text a week, one word a day, `.` for a day off. */
export function ofTemplate(
  rule: string,
  lines: readonly string[],
  facts: object = KNOWN,
  contract = 'england-2002',
): readonly Finding[] {
  const cells = lines.map((line) => line.split(' ').map((code) => (code === '.' ? '' : code)));
  const input = {
    format: 'rotawright/1',
    kind: 'template',
    shiftTypes: TYPES,
    cycleWeeks: lines.length,
    lines: cells,
    ...facts,
  };
  return judged(rule, input, contract);
}

/** Findings of one rule about a roster that begins on a day; one word a day. */
export function ofRoster(
  rule: string,
  days: string,
  facts: object = KNOWN,
  { from = '2015-08-03', contract = 'england-2002' } = {},
): readonly Finding[] {
  const words = days.split(' ');
  const date = (i: number): string => new Date(Date.parse(from) + i * 86_400_000).toISOString().slice(0, 10);
  const duties = words.flatMap((word, i) =>
    word === '.' ? [] : word.split('+').map((code) => ({ person: 'ann', date: date(i), code })),
  );
  const people = [{ id: 'ann', ...facts }];
  return judged(
    rule,
    { format: 'rotawright/1', kind: 'roster', shiftTypes: TYPES, people, from, until: date(words.length), duties },
    contract,
  );
}

function judged(rule: string, input: unknown, id: string): readonly Finding[] {
  const read = contractById(id);
  const inForce = read.ok ? contractInForce(read.value, { edition: '2009-08' }) : read;
  if (!inForce.ok) throw new Error(JSON.stringify(inForce.problems));
  const rota = madeRota(input);
  return compileChecker(rota, inForce.value)
    .check(rota, 0)
    .findings.filter((finding) => finding.rule === rule);
}
