import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RosterInput } from '../../src/roster/interchange.ts';
import { isOrderly, rosterArbitrary } from '../oracle/random/rosters.ts';
import { rotaArbitrary } from '../oracle/random/rotas.ts';
import { judged, numRuns } from './judged.ts';

const rosters = rosterArbitrary.filter(isOrderly);

function renamed(roster: RosterInput, nameOf: (id: string) => string): RosterInput {
  const their = <T extends { readonly person: string }>(one: T): T => ({ ...one, person: nameOf(one.person) });
  return {
    ...roster,
    people: roster.people.map((one) => ({ ...one, id: nameOf(one.id), name: `Dr ${nameOf(one.id)}` })),
    duties: (roster.duties ?? []).map(their),
    leave: (roster.leave ?? []).map(their),
  };
}

it('another name for a person changes no finding', () => {
  fc.assert(
    fc.property(rosters, (roster) => {
      const after = judged(renamed(roster, (id) => `z-${id}`));
      expect(after.map((one) => one.findings)).toEqual(judged(roster).map((one) => one.findings));
    }),
    { numRuns },
  );
});

it('the order of people, of duties and of leave changes no finding', () => {
  fc.assert(
    fc.property(rosters, (roster) => {
      const reversed: RosterInput = {
        ...roster,
        people: roster.people.toReversed(),
        duties: (roster.duties ?? []).toReversed(),
        leave: (roster.leave ?? []).toReversed(),
      };
      const withoutPlaces = (one: RosterInput) =>
        judged(one).map((person) => ({
          ...person,
          findings: person.findings.map((found) => ({ ...found, origin: [] })),
        }));
      expect(withoutPlaces(reversed).toReversed()).toEqual(withoutPlaces(roster));
    }),
    { numRuns },
  );
});

it('a person is judged alone as among others', () => {
  fc.assert(
    fc.property(rosters, (roster) => {
      for (const [i, person] of roster.people.entries()) {
        const alone = { ...roster, people: [person], ...onlyTheirs(roster, person.id) };
        const [told] = judged(alone);
        const among = judged(roster)[i];
        expect(told?.totals).toEqual(among?.totals);
        expect(told?.findings.map((one) => one.measured)).toEqual(among?.findings.map((one) => one.measured));
      }
    }),
    { numRuns },
  );
});

function onlyTheirs(roster: RosterInput, id: string): Pick<RosterInput, 'duties' | 'leave'> {
  return {
    duties: (roster.duties ?? []).filter((one) => one.person === id),
    leave: (roster.leave ?? []).filter((one) => one.person === id),
  };
}

it('the same document gives the same report twice', () => {
  fc.assert(
    fc.property(rotaArbitrary, (rota) => {
      expect(JSON.stringify(judged(structuredClone(rota)))).toBe(JSON.stringify(judged(rota)));
    }),
    { numRuns },
  );
});
