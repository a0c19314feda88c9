import { parseCivilDate, sayCivilDate } from '@rotawright/core/time';
import {
  knownWeekText,
  limitText,
  marginText,
  measuredText,
  plainNumber,
  ruleTitle,
  sourceMark,
} from '@rotawright/formats/words';
import type { Candidate, GapChoices, Repair, Swap, Unable } from '@rotawright/solve/rota';
import { columnsText } from '../terminal/columns.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Candidates that are listed; the rest are counted. */
const MOST_LISTED = 8;

const OTHER_GRADE = ' (other grade)';

/** Names of people by id. */
export type NameOf = (id: string) => string;

/** Who could take each gap with reasons, who cannot and why, and the smallest change that fills them. */
export function repairText(repair: Repair, nameOf: NameOf, terminal: Terminal): string {
  const parts = repair.choices.map((choices) => choicesText(choices, nameOf, terminal));
  return `${parts.join('\n')}\n${planText(repair, nameOf, terminal)}`;
}

function choicesText({ gap, candidates, unable }: GapChoices, nameOf: NameOf, terminal: Terminal): string {
  const head = terminal.style('bold', `${gap.code} on ${say(gap.date)}, of ${nameOf(gap.person)}`);
  if (candidates.length === 0) return `${head}\nNobody can take it.\n${unableText(unable, nameOf)}`;
  const rows = candidates.slice(0, MOST_LISTED).map((one, i) => candidateRow(one, i + 1, nameOf));
  const table = columnsText({
    head: ['', 'Doctor', 'What moves', 'Average week', gap.code, 'Weekends', 'Tightest after', 'Pay a year'],
    rows,
  });
  const more = candidates.length > MOST_LISTED ? `${candidates.length - MOST_LISTED} more could.\n` : '';
  return `${head}\n${table}${more}${unableText(unable, nameOf)}`;
}

function candidateRow(one: Candidate, rank: number, nameOf: NameOf): readonly string[] {
  const moves = one.cleared.map(({ code, date }) => `gives up ${code} on ${say(date)}`).join(', ');
  const tightest = one.tightest;
  return [
    String(rank),
    `${nameOf(one.person)}${one.hasOtherGrade ? OTHER_GRADE : ''}`,
    moves === '' ? 'nothing else' : moves,
    `${knownWeekText(one.weekBefore, one.unknownBefore)} to ${knownWeekText(one.weekAfter, one.unknownAfter)}`,
    `${one.sameBefore} to ${one.sameAfter}, fair ${plainNumber(one.sameShare)}`,
    `${one.weekendsAfter} of ${one.weekends}, fair ${plainNumber(one.weekendShare)}`,
    tightest === null
      ? ''
      : `${ruleTitle(tightest)} ${measuredText(tightest)}, ${limitText(tightest)} (${marginText(tightest)})${sourceMark(tightest.confidence)}`,
    one.payPence === null
      ? 'can’t tell'
      : `${one.payPence < 0 ? '−' : '+'}£${(Math.abs(one.payPence) / 100).toFixed(2)}`,
  ];
}

const WHY: Readonly<Record<Unable['why'], string>> = {
  leave: 'on leave',
  'leave-after': 'on leave when it ends',
  away: 'away then too',
  'on-duty': 'already on duty',
  overlap: 'on duty at the same hours',
  breaks: 'would break a rule',
  barred: 'not asked',
};

function unableText(unable: readonly Unable[], nameOf: NameOf): string {
  const lines: string[] = [];
  for (const why of ['breaks', 'on-duty', 'overlap', 'leave', 'leave-after', 'away'] as const) {
    const those = unable.filter((one) => one.why === why);
    if (those.length === 0) continue;
    const names = those.map(
      ({ person, finding }) =>
        `${nameOf(person)}${finding === null ? '' : ` (${ruleTitle(finding)} ${measuredText(finding)}, ${limitText(finding)}, ${finding.clause}${sourceMark(finding.confidence)})`}`,
    );
    lines.push(`  can’t, ${WHY[why]}: ${names.join('; ')}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

function planText({ handovers, open, left, changedCells }: Repair, nameOf: NameOf, terminal: Terminal): string {
  const lines = handovers.map(({ gap, to }) => {
    const cleared = to.cleared.map(({ code, date }) => `, giving up ${code} on ${say(date)}`).join('');
    return `  ${gap.code} on ${say(gap.date)}: ${nameOf(gap.person)} → ${nameOf(to.person)}${cleared}`;
  });
  const opened = open.map(({ code, date }) => `  ${code} on ${say(date)} stays open`);
  const strained = left.map(
    ({ person, finding }) =>
      `  What is left to ${nameOf(person)} breaks a rule: ${ruleTitle(finding)} ${measuredText(finding)}, ${limitText(finding)}${sourceMark(finding.confidence)}. Name the days around it as absent too, or give them back`,
  );
  const head = terminal.style('bold', `A repair that changes ${changedCells} ${changedCells === 1 ? 'cell' : 'cells'}`);
  return `${head}\n${[...lines, ...opened, ...strained].map((line) => `${line}\n`).join('')}`;
}

/** Swaps as a list, each with what everybody gets, and with a mark where it comes from somebody of another grade. */
export function swapsText(
  swaps: readonly Swap[],
  nameOf: NameOf,
  hasOtherGrade: (one: string, other: string) => boolean,
): string {
  if (swaps.length === 0) return 'Nobody can swap it without breaking a rule.\n';
  const lines = swaps.map(({ parts }, i) => {
    const moves = parts.flatMap(({ person, cells }, at) => {
      const taker = parts[(at + 1) % parts.length]?.person ?? person;
      const mark = hasOtherGrade(taker, person) ? OTHER_GRADE : '';
      return cells.map(({ code, date }) => `${nameOf(taker)}${mark} takes ${code} on ${say(date)}`);
    });
    return `${String(i + 1).padStart(2)}  ${moves.join('; ')}`;
  });
  return `${lines.join('\n')}\n`;
}

function say(date: string): string {
  const day = parseCivilDate(date);
  return day === null ? date : sayCivilDate(day);
}
