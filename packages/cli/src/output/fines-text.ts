import type { FineReport } from '@rotawright/core/pay';
import { dateText, durationText, poundsText, ruleTitle, sourceMark, stampText } from '@rotawright/formats/words';
import type { OpenRota } from '../input/open-rota.ts';
import { columnsText } from '../terminal/columns.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { shortHash } from './short-hash.ts';

/** The fines for people: who, for which breach, how long, and how the money divides. */
export function finesText(report: FineReport, open: OpenRota, terminal: Terminal): string {
  const head = `${terminal.style('bold', 'Guardian fines')}  ${open.file}, at the rates of ${report.on === null ? 'the day of each breach' : dateText(report.on)}\n${report.contract.id}, edition ${report.contract.edition}${report.contract.overlays.map((title) => ` + “${title}”`).join('')}  ${shortHash(report.contract.hash)}\n`;
  const parts = report.people.flatMap((person) => {
    if (person.lines.length + person.undecided.length + person.missing.length === 0) return [];
    const name = open.rota.people.find(({ id }) => id === person.id)?.name ?? person.id;
    const rows = person.lines.map((line) => [
      ruleTitle({ rule: line.rule, ...(line.part === null ? {} : { part: line.part }) }),
      line.clause + sourceMark(line.confidence),
      line.from === null ? '' : stampText(line.from),
      line.minutes === null ? 'can’t tell' : durationText(line.minutes),
      money(line.doctorPence),
      money(line.guardianPence),
      money(line.totalPence),
    ]);
    const total = [
      'Total',
      '',
      '',
      '',
      money(person.doctorPence),
      money(person.guardianPence),
      money(person.totalPence),
    ];
    const table = columnsText({
      head: ['Breach', 'Clause', 'From', 'Time in breach', 'To the doctor', 'To the guardian', 'Fine'],
      rows: person.lines.length === 0 ? [] : [...rows, total],
      right: [3, 4, 5, 6],
    });
    const missing = person.missing.map((fact) => `  missing: ${fact}\n`).join('');
    const undecided =
      person.undecided.length === 0 ? '' : `  can’t tell whether fined: ${person.undecided.join(', ')}\n`;
    return [`\n${terminal.style('bold', name)}\n${person.lines.length === 0 ? '' : table}${missing}${undecided}`];
  });
  const nothing = parts.length === 0 ? '\nNothing in this rota is fined.\n' : '';
  return head + nothing + parts.join('') + report.notes.map((note) => `\n${note}\n`).join('');
}

function money(pence: number | null): string {
  return pence === null ? 'can’t tell' : poundsText(pence);
}
