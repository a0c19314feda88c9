import type { Finding, PersonReport, Report } from '@rotawright/core/rules';
import {
  answerForPeople,
  answerSentence,
  counted,
  type DutyWords,
  dateText,
  dutyWords,
  findingSentence,
  limitText,
  marginText,
  measuredText,
  peopleCounts,
  ruleKey,
  ruleTitle,
  sortedFindings,
  sourceMark,
  type VerdictMark,
  verdictMark,
  verdictWord,
} from '@rotawright/formats/words';
import { columnsText } from '../terminal/columns.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Checked } from './checked.ts';
import { shortHash } from './short-hash.ts';

/** Breaches of one person that are written out; the rest are counted and stand in the HTML, the workbook and the JSON. */
const MOST_BREACHES = 12;

const SIGNS: Readonly<Record<VerdictMark, string>> = {
  breaks: '▲',
  advice: '△',
  meets: '✓',
  waiver: '✓',
  'cannot-tell': '◇',
};
const COLOURS = { breaks: 'red', advice: 'yellow', meets: 'green', waiver: 'green', 'cannot-tell': 'yellow' } as const;

/** The report for people: the answer, what was checked by what, every breach with its proof, then every rule. */
export function checkText(checked: Checked, terminal: Terminal): string {
  const { report } = checked;
  const people = report.people;
  const only = people.length === 1 ? people[0] : undefined;
  const answer = only === undefined ? answerForPeople(people) : answerSentence(only.findings);
  const counts = peopleCounts(people);
  const parts = [
    headText(checked),
    `\n${terminal.style('bold', `${answer}.`)}\n${countsText(counts, people.length)}\n`,
    ...people.map((person) => breachesText(person, checked, terminal)),
    `\n${terminal.style('bold', people.length === 1 ? 'Every rule' : 'Every rule, at the person nearest to its limit')}\n\n`,
    rulesTable(checked, terminal),
    notesText(report.notes),
  ];
  return parts.join('');
}

function headText({ open, report, contract, because }: Checked): string {
  const { rota } = open;
  const people =
    rota.kind === 'template'
      ? `${counted((rota.endDay - rota.firstDay) / 7, 'week')} that repeat`
      : counted(rota.people.length, 'person', 'people');
  const span =
    open.document.kind === 'roster' ? `, ${dateText(open.document.from)} until ${dateText(open.document.until)}` : '';
  const place = open.sheet === open.file ? open.file : `${open.file}, sheet ${open.sheet}`;
  const title = rota.title === '' ? '' : `${rota.title}: `;
  const overlays = report.contract.overlays.map((overlay) => ` + “${overlay}”`).join('');
  return [
    `${title}${people}${span}  (${place})`,
    `${contract.contract.title}, edition ${report.contract.edition}${overlays}  (${because})`,
    `${shortHash(report.contract.hash)}  rota ${report.engine}${readingsText(report)}\n`,
  ].join('\n');
}

/** The alternative readings that some rule was judged by. */
function readingsText({ people }: Report): string {
  const used = new Set(people.flatMap(({ findings }) => findings.flatMap(({ readings = [] }) => readings)));
  return used.size === 0 ? '' : `  reading: ${[...used].join(', ')}`;
}

function countsText(counts: ReturnType<typeof peopleCounts>, people: number): string {
  const each = people > 1 ? ', counted for each person' : '';
  const advice = counts.advice > 0 ? `, ${counts.advice} advise` : '';
  return `${SIGNS.breaks} ${counts.breaks} break${advice}   ${SIGNS.meets} ${counts.meets} meet   ${SIGNS['cannot-tell']} ${counts.cannotTell} can’t tell   (rules${each})`;
}

function breachesText(person: PersonReport, { open }: Checked, terminal: Terminal): string {
  const broken = sortedFindings(person.findings).filter((finding) => finding.verdict === 'breaks');
  if (broken.length === 0) return '';
  const at = open.rota.people.findIndex(({ id }) => id === person.id);
  const words = dutyWords(open.rota, at);
  const name = open.rota.kind === 'template' ? 'The template' : (open.rota.people[at]?.name ?? person.id);
  const shown = broken.slice(0, MOST_BREACHES).map((finding) => breachText(finding, words, terminal));
  const rest =
    broken.length > MOST_BREACHES
      ? [`  and ${counted(broken.length - MOST_BREACHES, 'more breach', 'more breaches')}\n`]
      : [];
  return `\n${terminal.style('bold', name)}\n${[...shown, ...rest].join('')}`;
}

function breachText(finding: Finding, duties: readonly DutyWords[], terminal: Terminal): string {
  const mark = verdictMark(finding);
  const sign = terminal.style(COLOURS[mark], `${SIGNS[mark]} ${verdictWord(finding)}`);
  const measure = `${measuredText(finding)}, ${limitText(finding)} (${marginText(finding)})`;
  const cells = finding.origin.length === 0 ? '' : `  [${cellsText(finding.origin)}]`;
  return `  ${sign}  ${ruleTitle(finding)}: ${measure}  ${finding.clause}${sourceMark(finding.confidence)}\n      ${findingSentence(finding, duties)}${cells}\n`;
}

/** `Rota!F14, H14`: the sheet's name once. */
function cellsText(origins: readonly string[]): string {
  let sheet = '';
  return origins
    .map((origin) => {
      const at = origin.lastIndexOf('!');
      const same = at >= 0 && origin.slice(0, at) === sheet;
      if (at >= 0) sheet = origin.slice(0, at);
      return same ? origin.slice(at + 1) : origin;
    })
    .join(', ');
}

function rulesTable({ open, report }: Checked, terminal: Terminal): string {
  const rows = nearestOfEachRule(report.people);
  const several = report.people.length > 1;
  const names = new Map(open.rota.people.map((person) => [person.id, person.name]));
  return columnsText({
    head: ['Verdict', 'Rule', ...(several ? ['Who'] : []), 'Measured', 'Limit', 'Margin', 'Clause'],
    rows: rows.map(({ person, finding }) => {
      const mark = verdictMark(finding);
      return [
        terminal.style(COLOURS[mark], `${SIGNS[mark]} ${verdictWord(finding)}`),
        ruleTitle(finding),
        ...(several ? [names.get(person) ?? person] : []),
        measuredText(finding),
        limitText(finding),
        marginText(finding),
        finding.clause + sourceMark(finding.confidence),
      ];
    }),
    right: several ? [3, 5] : [2, 4],
  });
}

/** For each rule the finding that says most: a breach before advice, doubt before a pass, then the one nearest to its limit. */
function nearestOfEachRule(
  people: readonly PersonReport[],
): readonly { readonly person: string; readonly finding: Finding }[] {
  const nearest = new Map<string, { person: string; finding: Finding }>();
  for (const { id, findings } of people) {
    for (const finding of findings) {
      const key = ruleKey(finding);
      const before = nearest.get(key);
      if (before === undefined || saysMore(finding, before.finding)) nearest.set(key, { person: id, finding });
    }
  }
  const order = sortedFindings([...nearest.values()].map(({ finding }) => finding));
  const byFinding = new Map([...nearest.values()].map((entry) => [entry.finding, entry]));
  return order.flatMap((finding) => byFinding.get(finding) ?? []);
}

const LOUDNESS: readonly VerdictMark[] = ['meets', 'waiver', 'cannot-tell', 'advice', 'breaks'];

function saysMore(a: Finding, b: Finding): boolean {
  const louder = LOUDNESS.indexOf(verdictMark(a)) - LOUDNESS.indexOf(verdictMark(b));
  if (louder !== 0) return louder > 0;
  return (a.margin ?? Number.POSITIVE_INFINITY) < (b.margin ?? Number.POSITIVE_INFINITY);
}

function notesText(notes: readonly string[]): string {
  const lines = [...new Set(notes)];
  return lines.length === 0 ? '' : `\nNotes\n${lines.map((note) => `  ${note}\n`).join('')}`;
}
