import { type ContractInForce, contractById, contractInForce } from '@rotawright/core/contracts';
import { bad, good, type Outcome } from '@rotawright/core/problems';
import { type RosterInput, readRota, rosterFromGrid } from '@rotawright/core/roster';
import { parseCivilDate, sayCivilDate } from '@rotawright/core/time';
import { RosterDesk } from '@rotawright/solve/rota';
import type { RosterDocument } from '../wire/index.ts';

/** The contract that a version is judged by: as chosen, in force on the rota's first day where no edition is named. */
export function contractOf({ contract, from }: Pick<RosterDocument, 'contract' | 'from'>): Outcome<ContractInForce> {
  const known = contractById(contract.id);
  if (!known.ok) return known;
  return contractInForce(known.value, {
    on: parseCivilDate(from) ?? 0,
    ...(contract.edition === null ? {} : { edition: contract.edition }),
  });
}

/** The document without posts that nobody holds: whoever judges, asks or shares out work asks people. */
export function withoutVacancies(document: RosterDocument): RosterDocument {
  const rows = new Map<number, number>();
  const people = document.people.filter(({ isVacant }, row) => {
    if (!isVacant) rows.set(row, rows.size);
    return !isVacant;
  });
  const cells = document.cells.flatMap(([row, ...rest]): RosterDocument['cells'] => {
    const to = rows.get(row);
    return to === undefined ? [] : [[to, ...rest]];
  });
  return { ...document, people, cells };
}

/** The roster of everybody who is there, as an interchange document. */
export function rosterOf(document: RosterDocument): RosterInput {
  return rosterFromGrid(withoutVacancies(document));
}

/**
 * The document on a desk where any one person can be judged with other duties. Duties that overlap, or a code that no shift type
 * has, are problems: they are named by person and day, all at once.
 */
export function deskOf(document: RosterDocument): Outcome<RosterDesk> {
  const contract = contractOf(document);
  if (!contract.ok) return contract;
  const roster = rosterOf(document);
  const rota = readRota(roster, { origins: { duties: placesOf(roster) } });
  if (!rota.ok) return bad(rota.problems);
  return good(new RosterDesk(roster, rota.value, { contract: contract.value, readings: document.readings }));
}

/** Where each duty stands, as its reader would say it: `Dr L Harker, Sat 3 Oct 2026`. */
export function placesOf({ people, duties }: RosterInput): readonly string[] {
  const names = new Map(people.map(({ id, name }) => [id, name ?? id]));
  return (duties ?? []).map((duty) => {
    const date = 'code' in duty ? duty.date : duty.start.slice(0, 10);
    return `${names.get(duty.person) ?? duty.person}, ${sayCivilDate(parseCivilDate(date) ?? 0)}`;
  });
}
