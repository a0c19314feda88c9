import { describe, expect, it } from 'vitest';
import { FatigueEstimate, rosterFatigue } from '../../src/rota/line-fatigue.ts';
import { rosterCost } from '../../src/rota/roster-cost.ts';
import { solveRoster } from '../../src/rota/solve-roster.ts';
import { seededRandom } from '../../src/search/random.ts';
import { modelOf, smallWard } from './wards.ts';

const LIMITS = { seed: 3, threads: 1, steps: 400 };

describe('fatigue as a cost', () => {
  it('makes a roster less tiring at equal cover, and stands in the cost by its exact price', async () => {
    const plain = modelOf(smallWard(4));
    const rested = modelOf(smallWard(4, { weights: { fatigue: 'medium' } }));
    const one = await solveRoster(plain, LIMITS);
    const other = await solveRoster(rested, LIMITS);
    if (one.assignment === null || other.assignment === null) throw new Error('no roster');
    expect(other.cost?.uncovered).toBe(0);
    expect(rosterFatigue(rested, other.assignment)).toBeLessThan(rosterFatigue(plain, one.assignment));
    const part = other.cost?.parts.find(({ what }) => what === 'fatigue');
    expect(part?.points).toBeCloseTo(5 * rosterFatigue(rested, other.assignment), 9);
    expect(rosterCost(plain, one.assignment).parts.some(({ what }) => what === 'fatigue')).toBe(false);
    expect(other.bound ?? 0).toBeLessThanOrEqual(other.cost?.total ?? 0);
  });

  it('changes by as much around a change as over the whole line', () => {
    const model = modelOf(smallWard(4, { weights: { fatigue: 'low' } }));
    const { days, people } = model.problem;
    const random = seededRandom(2);
    const cells = Uint8Array.from({ length: days * people.length }, () => Math.max(0, random.below(6) - 2));
    const estimate = new FatigueEstimate(model, cells);
    for (let round = 0; round < 300; round += 1) {
      const person = random.below(people.length);
      const from = random.below(days);
      const until = Math.min(days, from + 1 + random.below(5));
      const whole = estimate.around(person, 0, days);
      const near = estimate.around(person, from, until);
      for (let day = from; day < until; day += 1) cells[person * days + day] = random.below(4);
      const rise = estimate.around(person, from, until) - near;
      expect(estimate.around(person, 0, days) - whole).toBeCloseTo(rise, 9);
    }
  });
});
