import type { FatigueReport } from '@rotawright/core/fatigue';
import type { PayReport } from '@rotawright/core/pay';
import type { Rota, RotaInput } from '@rotawright/core/roster';
import type { PersonReport, Report } from '@rotawright/core/rules';

/** Everything that a page is made of. Nothing is looked up: the same source gives the same bytes. */
export interface ReportSource {
  readonly rota: Rota;
  readonly document: RotaInput;
  readonly report: Report;
  /** For one person each; people without one have no pay section. */
  readonly pay?: readonly PayReport[];
  /** Tiredness under the rota; without it there is no part on it. */
  readonly fatigue?: FatigueReport;
  /** The file as the user named it, and its sheet. */
  readonly source: { readonly file: string; readonly sheet?: string };
  /** Civil day of the check, `YYYY-MM-DD`. */
  readonly checkedOn: string;
  /** The command that gives this report again. */
  readonly command: string;
  /** The contract in words, e.g. `England, 2016 terms`; its id when absent. The edition is added. */
  readonly contractTitle?: string;
}

/** A person of the report and their place in the rota. */
export interface ReportPerson {
  readonly person: PersonReport;
  /** Index into `rota.people`. */
  readonly index: number;
  /** Name; the id where there is none; `this template` for a template. */
  readonly name: string;
  /** Starts every id of the person's section. */
  readonly prefix: string;
}

/** The people of a report who stand in its rota, in the report's order. */
export function reportPeople({ rota, report }: ReportSource): readonly ReportPerson[] {
  const indexOf = new Map(rota.people.map((person, index) => [person.id, index]));
  return report.people.flatMap((person, order) => {
    const index = indexOf.get(person.id);
    if (index === undefined) return [];
    const own = rota.people[index];
    const name = rota.kind === 'template' ? 'this template' : own?.name || person.id;
    return [{ person, index, name, prefix: `p${order + 1}-` }];
  });
}
