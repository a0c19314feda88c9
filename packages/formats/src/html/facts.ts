import type { Finding, PersonReport } from '@rotawright/core/rules';
import { civilDayOf, counted, fullDateText, knownWeekText, workText } from '../words/index.ts';
import { html, type Markup } from './markup.ts';
import type { ReportPerson, ReportSource } from './report-source.ts';

/** Label and text of one fact. */
export type Fact = readonly [label: string, text: string];

/** The strip of facts under the answer. */
export function factStrip(facts: readonly Fact[]): Markup {
  return html`<dl class="facts">${facts.map(([label, text]) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}</dl>
`;
}

/** Facts of the whole check: period, contract, file. */
export function checkFacts(source: ReportSource): readonly Fact[] {
  const { report } = source;
  const contract = `${source.contractTitle ?? report.contract.id}, edition ${report.contract.edition}`;
  const overlays = report.contract.overlays;
  const { file, sheet } = source.source;
  return [
    [source.rota.kind === 'template' ? 'Cycle' : 'Period', periodText(source)],
    ['Contract', overlays.length === 0 ? contract : `${contract}, with ${overlays.join(', ')}`],
    ['Checked from', sheet === undefined || sheet === file ? file : `${file}, sheet ${sheet}`],
  ];
}

function periodText({ rota }: ReportSource): string {
  if (rota.kind === 'template') return counted(rota.endDay / 7, 'week');
  const last = civilDayOf('roster', Math.max(rota.firstDay, rota.endDay - 1));
  return `${fullDateText(civilDayOf('roster', rota.firstDay))} to ${fullDateText(last)}`;
}

/** Facts of one person: who, how much work, how many weekends. */
export function personFacts(source: ReportSource, { person, index, name }: ReportPerson): readonly Fact[] {
  const facts = source.rota.people[index]?.facts ?? {};
  const details = [facts.grade ?? '', facts.wte === undefined || facts.wte === 1 ? '' : `${facts.wte} whole time`];
  const who = [source.rota.kind === 'template' ? 'Template' : name, ...details.filter((text) => text !== '')].join(
    ', ',
  );
  const { totals } = person;
  return [
    [source.rota.kind === 'template' ? 'Rota' : 'Doctor', who],
    [
      'Work',
      `${counted(totals.duties, 'duty', 'duties')}, ${workText({ minutes: totals.workedMinutes, unknown: totals.unknownWork })}`,
    ],
    ['Average week', averageText(person)],
    ['Weekends worked', `${totals.weekendsWorked} of ${totals.weekends}`],
  ];
}

function averageText({ findings, totals }: PersonReport): string {
  const finding = averageFinding(findings);
  const unknown = totals.unknownWork;
  if (finding !== null && finding.measured !== null) return knownWeekText(finding.measured, unknown, finding.limit);
  return totals.weeks === 0 ? 'None' : knownWeekText(totals.workedMinutes / totals.weeks, unknown);
}

/** The finding on the plain average week, where there is one in minutes a week. */
export function averageFinding(findings: readonly Finding[]): Finding | null {
  return findings.find((finding) => finding.rule === 'hours.average' && finding.unit === 'minutes/week') ?? null;
}
