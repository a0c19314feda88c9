import { type ContractInForce, contractById, contractInForce, parseOverlay } from '@rotawright/core/contracts';
import { compileRota } from '@rotawright/core/roster';
import { checkRota } from '@rotawright/core/rules';
import { parseCivilDate } from '@rotawright/core/time';
import { describe, expect, it } from 'vitest';
import type { Demand } from '../../src/rota/demand.ts';
import { WEEKENDS } from '../../src/rota/fair-shares.ts';
import { LineScore } from '../../src/rota/line-score.ts';
import { readDemand } from '../../src/rota/read-demand.ts';
import { rosterDocument } from '../../src/rota/roster-document.ts';
import { type RosterModel, rosterModel } from '../../src/rota/roster-model.ts';
import { solveRoster } from '../../src/rota/solve-roster.ts';
import { smallWard } from './wards.ts';

type Change = Record<string, unknown>;

/** A contract, with these changes of an offer. */
function contractOf(id: string, changes: readonly Change[]): ContractInForce {
  const base = contractById(id);
  const overlays = changes.map((change) =>
    parseOverlay({ format: 'rotawright-overlay/1', title: 'An offer', base: id, changes: [change] }),
  );
  if (!base.ok) throw new Error('no contract');
  const laid = contractInForce(base.value, {
    on: parseCivilDate('2026-05-04') ?? 0,
    overlays: overlays.map((overlay) => {
      if (!overlay.ok) throw new Error(overlay.problems[0]?.found);
      return overlay.value;
    }),
  });
  if (!laid.ok) throw new Error(laid.problems[0]?.found);
  return laid.value;
}

const CONTRACTS: readonly (readonly [string, ContractInForce])[] = [
  ['the law alone, which says nothing of weekends', contractOf('uk-working-time-1998', [])],
  ['a contract with a limit', contractOf('england-2016', [])],
  [
    'a limit that changes under way',
    contractOf('england-2016', [{ set: 'weekend.frequency', from: '2026-05-18', value: 3, clause: 'offer 1' }]),
  ],
];

function modelUnder(contract: ContractInForce, changes: Partial<Demand> = {}): RosterModel {
  const read = readDemand(smallWard(4, changes));
  if (!read.ok) throw new Error(read.problems[0]?.found);
  return rosterModel(read.value, contract);
}

describe.each(CONTRACTS)('weekends under %s', { timeout: 120_000 }, (_, contract) => {
  it('are counted as the totals of the check count them', () => {
    const model = modelUnder(contract);
    const score = new LineScore(model);
    const { days } = model.problem;
    for (const slot of model.cover.slots.keys()) {
      for (let day = 0; day < days; day += 1) {
        const cells = new Uint8Array(days * model.problem.people.length);
        cells[day] = slot + 1;
        const sums = score.sums();
        if (!score.measure(0, cells.subarray(0, days), sums)) continue;
        const rota = compileRota(rosterDocument(model, cells));
        if (!rota.ok) throw new Error(rota.problems[0]?.found);
        const [person] = checkRota(rota.value, contract, { engine: 'test' }).people;
        expect([day, slot, sums.counts[WEEKENDS]]).toEqual([day, slot, person?.totals.weekendsWorked]);
      }
    }
  });
});

describe('an opening balance of weekends', { timeout: 180_000 }, () => {
  it('is made up for where nothing limits them', async () => {
    const [[, contract] = []] = CONTRACTS;
    if (contract === undefined) throw new Error('no contract');
    const people = smallWard(4).people.map((one) => ({
      ...one,
      wte: 1,
      ...(one.id === 'dev' ? { opening: { weekends: 4 } } : {}),
    }));
    const weights = { weekends: 'high', hours: 'none' } as const;
    const found = await solveRoster(modelUnder(contract, { people, weights }), { seed: 1, threads: 1, steps: 300 });
    const worked = found.report?.people.map(({ totals }) => totals.weekendsWorked) ?? [];
    const [dev = 9] = worked.splice(3, 1);
    expect(dev).toBeLessThan(Math.min(...worked));
    expect(found.bound ?? 0).toBeLessThanOrEqual((found.cost?.total ?? 0) + 1e-6);
  });
});
