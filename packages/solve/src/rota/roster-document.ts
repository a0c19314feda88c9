import type { DutyInput, PersonInput, RosterInput } from '@rotawright/core/roster';
import { formatCivilDate } from '@rotawright/core/time';
import { type Assignment, OFF } from '../model/problem.ts';
import type { RosterModel } from './roster-model.ts';

/** A roster as an interchange document, with the people, leave and shift types of the demand. */
export function rosterDocument({ demand, problem, cover, ward }: RosterModel, assignment: Assignment): RosterInput {
  const duties: DutyInput[] = [];
  demand.people.forEach(({ id }, p) => {
    for (let day = 0; day < problem.days; day += 1) {
      const symbol = assignment[p * problem.days + day] ?? OFF;
      if (symbol === OFF) continue;
      const code = demand.shiftTypes[cover.slots[symbol - 1]?.type ?? 0]?.code ?? '';
      duties.push({ person: id, date: formatCivilDate(ward.rota.firstDay + day), code });
    }
  });
  return {
    format: 'rotawright/1',
    kind: 'roster',
    ...(demand.title === undefined ? {} : { title: demand.title }),
    ...(demand.zone === undefined ? {} : { zone: demand.zone }),
    shiftTypes: demand.shiftTypes,
    people: demand.people.map(
      ({ skills: _skills, works: _works, fixedDaysOff: _off, opening: _opening, ...person }): PersonInput => person,
    ),
    from: demand.from,
    until: demand.until,
    duties,
    ...(demand.leave === undefined ? {} : { leave: demand.leave }),
  };
}
