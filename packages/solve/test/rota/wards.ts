import { type ContractInForce, contractById, contractInForce } from '@rotawright/core/contracts';
import { problemSentence } from '@rotawright/core/problems';
import type { Demand } from '../../src/rota/demand.ts';
import { readDemand } from '../../src/rota/read-demand.ts';
import { type RosterModel, rosterModel } from '../../src/rota/roster-model.ts';

/** The contract that the tests build under. */
export function contractOf2019(): ContractInForce {
  return contractIn('england-2016', { edition: '2019-08' });
}

/** A contract by its id, in an edition or as on a civil day. */
export function contractIn(id: string, asked: Parameters<typeof contractInForce>[1]): ContractInForce {
  const contract = contractById(id);
  const inForce = contract.ok ? contractInForce(contract.value, asked) : contract;
  if (!inForce.ok) throw new Error(inForce.problems[0]?.found);
  return inForce.value;
}

/** A small ward: eight doctors, three of them registrars, over so many weeks; parts of it may be replaced. */
export function smallWard(weeks: 2 | 4, changes: Partial<Demand> = {}): Demand {
  return {
    format: 'rotawright-demand/1',
    from: '2026-05-04',
    until: weeks === 2 ? '2026-05-18' : '2026-06-01',
    shiftTypes: [
      { code: 'SD', start: '08:30', end: '17:00', kind: 'shift', breaks: [30] },
      { code: 'LD', start: '08:30', end: '21:00', kind: 'shift', breaks: [30, 30] },
      { code: 'N', start: '20:30', end: '09:00', kind: 'shift', breaks: [30, 30, 30] },
    ],
    people: ['ann', 'bea', 'cai', 'dev', 'eve', 'fay', 'gus', 'hal'].map((id, i) => ({
      id,
      grade: i < 3 ? 'ST4' : 'CT1',
      skills: i < 3 ? ['registrar'] : [],
      wte: id === 'hal' ? 0.6 : 1,
    })),
    cover: [
      { code: 'LD', minimum: 1 },
      { code: 'N', minimum: 1 },
      { code: 'SD', days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], minimum: 1, target: 2, maximum: 3 },
    ],
    ...changes,
  };
}

/** The model of a demand that must be readable. */
export function modelOf(demand: Demand, contract = contractOf2019()): RosterModel {
  const read = readDemand(demand);
  if (!read.ok) throw new Error(read.problems.map(problemSentence).join('\n'));
  return rosterModel(read.value, contract);
}
