import { legendOf, weekHours } from '../picture/index.ts';
import { dutyWords, sortedFindings } from '../words/index.ts';
import { calendar } from './calendar.ts';
import { callOuts } from './calendar-model.ts';
import { callOutList } from './call-out-list.ts';
import { averageFinding } from './facts.ts';
import { hoursChart } from './hours-chart.ts';
import { heading, html, type Markup } from './markup.ts';
import { payTable } from './pay-table.ts';
import type { ReportPerson, ReportSource } from './report-source.ts';
import { ruleTable } from './rule-table.ts';
import { sureness } from './sureness.ts';
import { untold } from './untold.ts';

/** One person's picture, rules, hours, open facts and pay; `level` is that of its headings. */
export function personSection(source: ReportSource, who: ReportPerson, level: number): Markup {
  const { rota } = source;
  const duties = dutyWords(rota, who.index);
  const leave = rota.people[who.index]?.leave ?? [];
  const findings = sortedFindings(who.person.findings);
  const numbered = callOuts(findings, duties);
  const legend = legendOf(
    duties,
    leave.map((day) => day.kind),
  );
  const average = averageFinding(findings);
  const pay = source.pay?.find((report) => report.person === who.person.id);
  const picture = { rota, duties, leave, callOuts: numbered };
  return html`${heading(level, numbered.length > 0 ? 'Where it happens' : 'The rota')}
${calendar(picture, legend, who.name)}${callOutList(numbered, duties, who.prefix)}
${heading(level, 'Every rule, with its proof')}
${ruleTable({ findings, duties, callOuts: numbered, prefix: who.prefix, name: who.name })}
${heading(level, 'Hours by week')}
${hoursChart({ weeks: weekHours(rota, duties), unknown: who.person.totals.unknownWork, limit: average?.limit ?? null, average: average?.measured ?? null, name: who.name })}
<div class="cols">${untold(findings, level)}${sureness(findings, level)}</div>
${pay === undefined ? null : payTable(pay, level)}`;
}
