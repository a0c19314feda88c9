import { contractById, contractInForce, parseOverlay } from '@rotawright/core/contracts';
import { formatCivilDate, parseCivilDate } from '@rotawright/core/time';
import { describe, expect, it } from 'vitest';
import { cutBreaches } from '../../src/rota/cut-breaches.ts';
import type { Demand } from '../../src/rota/demand.ts';
import { fillRoster } from '../../src/rota/fill-roster.ts';
import { breachesOf, judgeRoster } from '../../src/rota/judge-roster.ts';
import { LateRules } from '../../src/rota/late-rules.ts';
import { readDemand } from '../../src/rota/read-demand.ts';
import { rosterCost } from '../../src/rota/roster-cost.ts';
import { rosterModel } from '../../src/rota/roster-model.ts';
import { solveRoster } from '../../src/rota/solve-roster.ts';
import { seededRandom } from '../../src/search/random.ts';
import { modelOf, smallWard } from './wards.ts';

const WINDOW = 'hours.window';

/** Shifts of many lengths. */
const MORE = [
  ['07:00', '15:30'],
  ['12:15', '20:45'],
  ['10:00', '19:45'],
  ['08:00', '20:30'],
  ['13:00', '22:30'],
  ['14:00', '00:20'],
  ['20:15', '08:05'],
] as const;

/** A ward of so many kinds of shift that no automaton of fit size remembers the hours of a week. */
function manyShifts(changes: Partial<Demand> = {}): Demand {
  const ward = smallWard(4, changes);
  const more = MORE.map(([start, end], i) => ({ code: `S${i}`, start, end, kind: 'shift' as const, breaks: [30] }));
  const cover = more.map(({ code }) => ({ code, minimum: 0, target: 1, maximum: 3 }));
  return { ...ward, shiftTypes: [...ward.shiftTypes, ...more], cover: [...ward.cover, ...cover] };
}

/** The ward under a contract whose longest run of nights is another from a day inside the roster on. */
function nightsChangeUnderWay() {
  const contract = contractById('england-2016');
  const overlay = parseOverlay({
    format: 'rotawright-overlay/1',
    title: 'Two nights',
    base: 'england-2016',
    changes: [{ set: 'run.night', from: '2026-05-11', value: 2, clause: 'offer 1' }],
  });
  const read = readDemand(smallWard(4));
  if (!contract.ok || !overlay.ok || !read.ok) throw new Error('no contract');
  const laid = contractInForce(contract.value, { edition: '2019-08', overlays: [overlay.value] });
  if (!laid.ok) throw new Error('no overlay');
  return rosterModel(read.value, laid.value);
}

describe('rules that no automaton holds', () => {
  it('are left out of it, and asked of changed lines as the check judges them', () => {
    const model = modelOf(manyShifts());
    const { problem, demand, cover } = model;
    // Only shifts that are over the same day, so that no two overlap.
    const over = demand.shiftTypes.map(({ start = '', end = '' }) => end > start);
    const worked = [...cover.slots.keys()].filter((slot) => over[cover.slots[slot]?.type ?? 0]);
    expect(model.late.map((rules) => rules.map(({ clause }) => clause.rule))).toContainEqual([WINDOW]);
    const cells = new Uint8Array(problem.people.length * problem.days);
    const late = new LateRules(model, cells);
    const random = seededRandom(7);
    const seen = { allowed: 0, refused: 0 };
    for (let round = 0; round < 400; round += 1) {
      const person = random.below(2);
      const from = random.below(problem.days);
      const until = Math.min(problem.days, from + 1 + random.below(4));
      const before = cells.slice();
      for (let day = from; day < until; day += 1)
        cells[person * problem.days + day] = random.next() < 0.2 ? 0 : 1 + (worked[random.below(worked.length)] ?? 0);
      const isAllowed = late.allows(person, from, until);
      const broken = breachesOf(judgeRoster(model, cells)).filter((one) => one.finding.rule === WINDOW);
      expect(isAllowed, `round ${round}`).toBe(broken.length === 0);
      seen[isAllowed ? 'allowed' : 'refused'] += 1;
      if (isAllowed) late.keep(person);
      else cells.set(before);
    }
    expect(Math.min(seen.allowed, seen.refused)).toBeGreaterThan(20);
  });

  it('remember the days before the roster', () => {
    const dates = ['2026-04-29', '2026-04-30', '2026-05-01', '2026-05-02', '2026-05-03'];
    const model = modelOf(manyShifts({ history: dates.map((date) => ({ person: 'ann', date, code: 'LD' })) }));
    const { days, people } = model.problem;
    const long = model.demand.shiftTypes.findIndex(({ code }) => code === 'LD') + 1;
    const cells = new Uint8Array(people.length * days);
    const late = new LateRules(model, cells);
    for (const person of [0, 1]) cells.fill(long, person * days, person * days + 2);
    expect([late.allows(0, 0, 2), late.allows(1, 0, 2)]).toEqual([false, true]);
  });

  it('are kept by every step of a search, so that the check has nothing to mend', async () => {
    // As much work as can be is wished for, so that the hours of a week stand in the way.
    const dates = Array.from({ length: 28 }, (_, day) => formatCivilDate((parseCivilDate('2026-05-04') ?? 0) + day));
    const requests = ['ann', 'bea', 'dev', 'eve'].flatMap((person) =>
      dates.map((date) => ({ person, date, want: 'work' as const, weight: 'high' as const })),
    );
    const weights = { hours: 'none', longDays: 'none', weekends: 'none', overstaffed: 'none' } as const;
    const cover = ['LD', 'N'].map((code) => ({ code, minimum: 1, maximum: code === 'LD' ? 4 : 1 }));
    const asked = manyShifts({ requests, weights, cover });
    const model = modelOf(asked);
    const filled = await fillRoster(model, { seed: 1, maxMoves: 600, progress: (moves) => moves / 600 });
    expect(filled === null ? null : breachesOf(judgeRoster(model, filled))).toEqual([]);
    const found = await solveRoster(modelOf(asked), { seed: 2, threads: 1, steps: 600 });
    expect(found.cost).toMatchObject({ uncovered: 0, isLawful: true });
    expect(found.mended).toBe(0);
  });
});

describe('what only the check finds', () => {
  it('is mended in the lines that hold it', async () => {
    const model = nightsChangeUnderWay();
    expect(model.unheld).toContain('run.night');
    const phases: string[] = [];
    const progress = ({ phase }: { readonly phase: string }) => {
      if (phases.at(-1) !== phase) phases.push(phase);
    };
    const found = await solveRoster(model, { seed: 1, threads: 1, steps: 400, progress });
    expect(found.mended).toBeGreaterThan(0);
    expect(found.cost).toMatchObject({ uncovered: 0, isLawful: true });
    expect(found.report === null ? null : breachesOf(found.report)).toEqual([]);
    expect(phases).toContain('mend');
    expect(phases.filter((phase) => phase === 'build')).toHaveLength(1);
  });

  it('leaves almost all other days as they were', async () => {
    const model = nightsChangeUnderWay();
    const start = await fillRoster(model, { seed: 2, maxMoves: 400, progress: (_, cost) => (cost < 1e-9 ? 1 : 0.5) });
    if (start === null) throw new Error('no start');
    const cuts = cutBreaches(model, start, judgeRoster(model, start));
    expect(cuts).toBeGreaterThan(0);
    const mended = await fillRoster(model, {
      seed: 3,
      from: start,
      maxMoves: 400,
      progress: (_, cost) => (cost < 1e-9 ? 1 : 0.5),
    });
    if (mended === null) throw new Error('nobody’s line');
    expect(rosterCost(model, mended)).toMatchObject({ uncovered: 0, isLawful: true });
    const changed = mended.filter((symbol, at) => symbol !== start[at]).length;
    expect(changed).toBeGreaterThan(0);
    expect(changed).toBeLessThan(start.length * 0.25);
  });
});
