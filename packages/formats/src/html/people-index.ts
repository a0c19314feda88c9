import type { Finding } from '@rotawright/core/rules';
import { limitText, measuredText, ruleTitle, sortedFindings, verdictCounts, type verdictMark } from '../words/index.ts';
import { html, type Markup } from './markup.ts';
import type { ReportPerson } from './report-source.ts';

/** Everybody on the page, in the rota's order, with a link to their part. */
export function peopleIndex(people: readonly ReportPerson[]): Markup {
  return html`<table class="plain people"><caption class="vh">Everybody in this rota</caption><thead><tr><th scope="col">Doctor</th><th scope="col">Answer</th><th scope="col">Nearest to its limit</th><th scope="col" class="n">Weekends</th></tr></thead>
<tbody>${people.map(personRow)}</tbody></table>
`;
}

function personRow({ person, name, prefix }: ReportPerson): Markup {
  const counts = verdictCounts(person.findings);
  const { weekendsWorked, weekends } = person.totals;
  return html`<tr><th scope="row"><a href="#${prefix}top">${name}</a></th><td>${countTags(counts)}</td><td>${nearest(person.findings)}</td><td class="n">${weekendsWorked} of ${weekends}</td></tr>
`;
}

function nearest(findings: readonly Finding[]): string {
  const [first] = sortedFindings(findings).filter((finding) => finding.margin !== null);
  if (first === undefined) return 'Nothing measured';
  return `${ruleTitle(first)}: ${measuredText(first)}, ${limitText(first)}`;
}

/** Counts of the verdicts, each with shape and word; those of 0 are left out, except the passes. */
export function countTags({ breaks, advice, meets, cannotTell }: ReturnType<typeof verdictCounts>): Markup {
  const tag = (mark: ReturnType<typeof verdictMark>, text: string): Markup =>
    html`<span class="v ${mark}">${text}</span> `;
  return html`<span class="tally">${breaks > 0 && tag('breaks', `${breaks} ${breaks === 1 ? 'breaks' : 'break'}`)}${
    advice > 0 && tag('advice', `${advice} advice not met`)
  }${tag('meets', `${meets} ${meets === 1 ? 'meets' : 'meet'}`)}${cannotTell > 0 && tag('cannot-tell', `${cannotTell} can’t tell`)}</span>`;
}
