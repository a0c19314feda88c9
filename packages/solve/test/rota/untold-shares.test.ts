import { describe, expect, it } from 'vitest';
import { fairTables, SHARED } from '../../src/rota/fair-shares.ts';
import { lineOf } from '../../src/rota/roster-cost.ts';
import { solveRoster } from '../../src/rota/solve-roster.ts';
import { untoldShares } from '../../src/rota/untold-shares.ts';
import { contractIn, contractOf2019, modelOf, smallWard } from './wards.ts';

const NEW_DEAL = contractIn('england-2002', { edition: '2009-08' });
const REGULATIONS = contractIn('uk-working-time-1998', { edition: '2009-08' });
const FIRST_2016 = contractIn('england-2016', { edition: '2016-03' });
const COVER = [
  { code: 'LD', minimum: 1 },
  { code: 'N', minimum: 1 },
];
const [NIGHTS, LONG_DAYS] = [SHARED.indexOf('nights'), SHARED.indexOf('longDays')];

describe.each([
  ['the edition of 2019', contractOf2019(), { nights: false, longDays: false }, [14, 14]],
  ['the edition of March 2016', FIRST_2016, { nights: true, longDays: false }, [14, 14]],
  ['the Regulations', REGULATIONS, { nights: false, longDays: true }, [14, 0]],
  ['the New Deal', NEW_DEAL, { nights: true, longDays: true }, [14, 0]],
] as const)('under %s', (_, contract, untold, [nights, longDays]) => {
  it('what is shared out is said where the contract does not say what it is', () => {
    const model = modelOf(smallWard(2, { cover: COVER }), contract);
    expect(untoldShares(model)).toEqual(untold);
    const { shares } = fairTables(model);
    const sum = (t: number) => shares.reduce((all, share, at) => (at % SHARED.length === t ? all + share : all), 0);
    expect(sum(NIGHTS)).toBeCloseTo(nights, 9);
    expect(sum(LONG_DAYS)).toBeCloseTo(longDays, 9);
  });

  it('nights are shared out evenly', { timeout: 60_000 }, async () => {
    const people = smallWard(2).people.map((one) => ({ ...one, wte: 1 }));
    const model = modelOf(smallWard(2, { cover: COVER, people, weights: { hours: 'none' } }), contract);
    const { assignment } = await solveRoster(model, { seed: 1, threads: 1, steps: 300 });
    if (assignment === null) throw new Error('no roster');
    const night = model.cover.slots.findIndex(({ type }) => model.demand.shiftTypes[type]?.code === 'N') + 1;
    const counts = people.map((_one, p) => lineOf(model, assignment, p).filter((symbol) => symbol === night).length);
    expect(counts.sort()).toEqual([1, 1, 2, 2, 2, 2, 2, 2]);
  });
});

it('nothing is said of what has no weight', () => {
  const weights = { nights: 'none', longDays: 'none' } as const;
  expect(untoldShares(modelOf(smallWard(2, { weights }), NEW_DEAL))).toEqual({ nights: false, longDays: false });
});

it('long days worked before weigh nothing where nobody says what a long day is', () => {
  const people = smallWard(2).people.map((one, p) => (p === 0 ? { ...one, opening: { longDays: 4 } } : one));
  expect(fairTables(modelOf(smallWard(2, { people }), NEW_DEAL)).weights[LONG_DAYS]).toBe(0);
  expect(fairTables(modelOf(smallWard(2, { people }))).weights[LONG_DAYS]).toBeGreaterThan(0);
});
