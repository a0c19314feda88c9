import { describe, expect, it } from 'vitest';
import type { Demand } from '../../src/rota/demand.ts';
import { whyGaps, whyNoRoster } from '../../src/rota/reasons.ts';
import { rosterCost } from '../../src/rota/roster-cost.ts';
import { modelOf, smallWard } from './wards.ts';

const DAY = { code: 'D', start: '08:00', end: '18:00', kind: 'shift', breaks: [30, 30] } as const;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'] as const;
const LIMITS = { steps: 60, seed: 1 };

/** Three doctors who may work 144 h a week together; two each weekday are 100 h, three 150 h. */
function dayWard(minimum: number, changes: Partial<Demand> = {}): Demand {
  const people = smallWard(4).people.slice(0, 3);
  return smallWard(4, { shiftTypes: [DAY], people, cover: [{ code: 'D', days: WEEKDAYS, minimum }], ...changes });
}

/** The reasons for an empty roster, or for one that a search is said to have ended with like this. */
async function reasonsFor(demand: Demand, status: 'feasible' | 'optimal' = 'feasible', signal?: AbortSignal) {
  const model = modelOf(demand);
  const assignment = new Uint8Array(model.problem.people.length * model.problem.days);
  const found = { assignment, cost: rosterCost(model, assignment), status };
  return whyGaps(model, found, { ...LIMITS, ...(signal === undefined ? {} : { signal }) });
}

const kindsOf = async (...asked: Parameters<typeof reasonsFor>) => (await reasonsFor(...asked)).map(({ kind }) => kind);

describe('why something stays undone', { timeout: 60_000 }, () => {
  it('too little time of everybody is told before what some days show, and instead of what else is known', async () => {
    expect(await reasonsFor(dayWard(3), 'optimal')).toEqual([
      { kind: 'hours', hours: { asked: 9000, most: 8640, people: 3 } },
    ]);
    const leave = [{ person: 'ann', date: '2026-05-04', kind: 'study' }] as const;
    expect(await kindsOf(dayWard(3, { leave }))).toEqual(['hours', 'conflict']);
    expect(await kindsOf(dayWard(2, { leave: [...leave, { ...leave[0], person: 'bea' }] }))).toEqual(['conflict']);
  });

  it('a proof is told before a lack of time, and neither where nothing is undone', async () => {
    expect(await kindsOf(dayWard(2), 'optimal')).toEqual(['proved']);
    expect(await kindsOf(dayWard(2))).toEqual(['unfound']);
    expect(await kindsOf(dayWard(0), 'optimal')).toEqual([]);
  });

  it('whoever stops it is told what arithmetic shows, and nothing else', async () => {
    expect(await kindsOf(dayWard(3), 'feasible', AbortSignal.abort())).toEqual(['hours']);
    expect(await kindsOf(dayWard(2), 'optimal', AbortSignal.abort())).toEqual([]);
  });
});

describe('why there is no roster', { timeout: 60_000 }, () => {
  const must = { person: 'ann', date: '2026-05-06', want: 'work', weight: 'must' } as const;
  const leave = [{ person: 'ann', date: '2026-05-06', kind: 'study' }] as const;
  const pinned = [
    { person: 'bea', date: '2026-05-04', code: 'N' },
    { person: 'bea', date: '2026-05-06', code: 'LD' },
  ];

  it('what is pinned is told before who has no line', async () => {
    const of = (changes: Partial<Demand>) => whyNoRoster(modelOf(smallWard(2, changes)), {});
    expect(await of({ pinned, requests: [must], leave })).toMatchObject({ kind: 'pinned' });
    expect(await of({ requests: [must], leave })).toMatchObject({ kind: 'no-line', noLine: { person: 'ann' } });
    expect(await whyNoRoster(modelOf(smallWard(2)), { signal: AbortSignal.abort() })).toEqual({ kind: 'stopped' });
  });
});
