import type { ContractInForce } from '@rotawright/core/contracts';
import { type FineReport, finesFor } from '@rotawright/core/pay';
import { dutyWords, findingSentence } from '@rotawright/formats/words';
import type { RosterDocument, RotaFines } from '../wire/index.ts';
import type { Judged } from './judge-document.ts';

/**
 * Fines of a judged version, each breach by the rates of its own day, with the shares of doctor and guardian; people without
 * a fine are left out. `null` under a contract that knows no fines.
 */
export function finesOf(
  { rota, report }: Judged,
  document: Pick<RosterDocument, 'people' | 'from'>,
  contract: ContractInForce,
): RotaFines | null {
  const fines = finesFor(report, rota, contract, { on: document.from });
  if (!fines.ok) return null;
  const names = new Map(document.people.map(({ id, name }) => [id, name]));
  const rows = new Map(rota.people.map(({ id }, row) => [id, row]));
  const fined = fines.value.people.filter(({ lines, missing }) => lines.length > 0 || missing.length > 0);
  return {
    notes: [...fines.value.notes],
    ...sumsOf(fines.value.people),
    people: fined.map((person) => {
      const words = dutyWords(rota, rows.get(person.id) ?? 0);
      const findings = report.people.find(({ id }) => id === person.id)?.findings ?? [];
      return {
        person: person.id,
        name: names.get(person.id) ?? '',
        ...sumsOf([person]),
        missing: [...person.missing],
        lines: person.lines.map(({ rule, part, from, until, minutes, doctorPence, guardianPence, totalPence }) => {
          const finding = findings.find(
            (one) => one.rule === rule && (one.part ?? null) === part && one.from === from && one.until === until,
          );
          const text = finding === undefined ? '' : findingSentence(finding, words);
          return { rule, text, minutes, doctorPence, guardianPence, totalPence };
        }),
      };
    }),
  };
}

type Sums = Pick<FineReport['people'][number], 'doctorPence' | 'guardianPence' | 'totalPence' | 'atLeastPence'>;

/** Sums over people; one that cannot be told makes the sum so. */
function sumsOf(people: readonly Sums[]): Sums {
  const sum = (of: (person: Sums) => number | null): number | null =>
    people.reduce<number | null>((all, person) => {
      const own = of(person);
      return all === null || own === null ? null : all + own;
    }, 0);
  return {
    doctorPence: sum(({ doctorPence }) => doctorPence),
    guardianPence: sum(({ guardianPence }) => guardianPence),
    totalPence: sum(({ totalPence }) => totalPence),
    atLeastPence: people.reduce((all, { atLeastPence }) => all + atLeastPence, 0),
  };
}
