import type { ContractInForce } from '@rotawright/core/contracts';
import { countedDuties } from '@rotawright/core/rules';
import type { RosterDocument, RotaFigures, Spread } from '../wire/index.ts';
import type { Judged } from './judge-document.ts';

/** One person of a judged version in numbers. */
interface Loads {
  readonly groupId: string | null;
  /** Average week by the work that is known, minutes. */
  readonly week: number;
  /** Is there work that is not known? */
  readonly hasUnknownWork: boolean;
  /** Nights and weekends worked, as a whole-time equivalent would have them. */
  readonly nights: number;
  readonly weekends: number;
}

/** Hours, nights and weekends by group of a judged version. People outside a group stand under `rest`. */
export function groupFigures(
  judged: Judged,
  document: Pick<RosterDocument, 'people' | 'groups'>,
  { contract, rest }: { readonly contract: ContractInForce; readonly rest: string },
): RotaFigures['groups'] {
  const loads = loadsOf(judged, document, contract);
  const groups = [...document.groups, { id: null, name: rest }];
  return groups.flatMap(({ id, name }) => {
    const own = loads.filter(({ groupId }) => groupId === id);
    if (own.length === 0) return [];
    return [
      {
        name,
        people: own.length,
        unknownWork: own.filter(({ hasUnknownWork }) => hasUnknownWork).length,
        week: spread(own.map(({ week }) => week)),
        nights: spread(own.map(({ nights }) => nights)),
        weekends: spread(own.map(({ weekends }) => weekends)),
      },
    ];
  });
}

function loadsOf({ rota, report }: Judged, { people }: Pick<RosterDocument, 'people'>, contract: ContractInForce) {
  const counted = countedDuties(rota, contract);
  const byId = new Map(people.map((person) => [person.id, person]));
  const totals = new Map(report.people.map((person) => [person.id, person.totals]));
  return rota.people.map(({ id }, row): Loads => {
    const { groupId = null, wte = 1 } = byId.get(id) ?? {};
    const total = totals.get(id);
    let nights = 0;
    for (let duty = rota.offsets[row] ?? 0; duty < (rota.offsets[row + 1] ?? 0); duty += 1) {
      nights += counted.nights[duty] ?? 0;
    }
    return {
      groupId,
      week: total === undefined || total.weeks === 0 ? 0 : total.workedMinutes / total.weeks,
      hasUnknownWork: (total?.unknownWork ?? 0) > 0,
      nights: nights / wte,
      weekends: (total?.weekendsWorked ?? 0) / wte,
    };
  });
}

/** Least, middle and most; of an even number the mean of the two in the middle. At least one value. */
export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (place: number): number => sorted[place] ?? 0;
  const half = (sorted.length - 1) / 2;
  return { least: at(0), median: (at(Math.floor(half)) + at(Math.ceil(half))) / 2, most: at(sorted.length - 1) };
}

/** Breaches by rule, most first. */
export function breachFigures(breaches: readonly { readonly person: string; readonly rule: string }[]) {
  const rules = [...new Set(breaches.map(({ rule }) => rule))];
  return rules
    .map((rule) => {
      const own = breaches.filter((breach) => breach.rule === rule);
      return { rule, count: own.length, people: new Set(own.map(({ person }) => person)).size };
    })
    .sort((a, b) => b.count - a.count || a.rule.localeCompare(b.rule));
}
