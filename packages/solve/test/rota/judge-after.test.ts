import { describe, expect, it } from 'vitest';
import type { CellDemand } from '../../src/rota/demand.ts';
import { breachesOf, judgeRoster } from '../../src/rota/judge-roster.ts';
import { readDemand } from '../../src/rota/read-demand.ts';
import { solveRoster } from '../../src/rota/solve-roster.ts';
import { modelOf, smallWard } from './wards.ts';

const night = (person: string, date: string): CellDemand => ({ person, date, code: 'N' });
const day = (person: string, date: string): CellDemand => ({ person, date, code: 'SD' });

/** What judging says of people who work one standard day of the roster, counted from 0, after this history. */
function judged(history: readonly CellDemand[], people: readonly string[], on: number) {
  const model = modelOf(smallWard(2, { history }));
  const { days, people: all } = model.problem;
  const cells = new Uint8Array(all.length * days);
  for (const id of people) cells[model.people.findIndex((one) => one.id === id) * days + on] = 1;
  const report = judgeRoster(model, cells);
  const of = (id: string) =>
    (report.people.find((one) => one.id === id)?.findings ?? []).filter(({ rule }) => rule === 'rest.after-night');
  return { report, of };
}

describe('a roster judged with the days before it', () => {
  // A night until nine and a day from half past eight: one of the two was not worked so.
  const overlap = [night('bea', '2026-05-01'), day('bea', '2026-05-02')];

  it('is judged for everybody else where somebody’s days before it overlap', () => {
    const { report } = judged([...overlap, night('ann', '2026-05-03')], ['ann', 'bea'], 1);
    const broken = breachesOf(report).map(({ person, finding }) => [person, finding.rule]);
    expect(broken).toContainEqual([0, 'rest.after-night']);
    expect(broken.filter(([person]) => person === 1)).toEqual([]);
  });

  it('breaks what it breaks whichever of two that overlap was worked', () => {
    const { of } = judged([...overlap, night('bea', '2026-05-03')], ['bea'], 1);
    expect(of('bea').map(({ verdict }) => verdict)).toContain('breaks');
  });

  it('cannot be told where it depends on which of the two was worked', () => {
    const { report, of } = judged([night('bea', '2026-05-02'), day('bea', '2026-05-03')], ['bea'], 0);
    expect(breachesOf(report)).toEqual([]);
    const open = of('bea').filter(({ verdict }) => verdict === 'cannot tell');
    expect(open.map(({ missing }) => missing)).toEqual([
      ['which was worked, N on 2026-05-02 or SD on 2026-05-03: the two overlap'],
    ]);
  });

  it('is no demand where a pinned duty begins before one of the days before it is over', () => {
    const demand = smallWard(2, { history: [night('ann', '2026-05-03')], pinned: [day('ann', '2026-05-04')] });
    const read = readDemand(demand);
    expect(read.ok ? [] : read.problems.map(({ code, where }) => [code, where])).toEqual([
      ['demand.overlap', 'pinned[0]'],
    ]);
    expect(readDemand({ ...demand, pinned: [day('ann', '2026-05-05')] }).ok).toBe(true);
  });

  it('gives nobody work that begins while such a night is not over', async () => {
    const cover = [{ code: 'SD', minimum: 8 }];
    const people = smallWard(2).people.map(({ id }) => id);
    const history = people.map((id) => night(id, '2026-05-03'));
    const found = await solveRoster(modelOf(smallWard(2, { history, cover })), { seed: 1, threads: 1, steps: 100 });
    const first = (found.document?.duties ?? []).filter((duty) => 'date' in duty && duty.date <= '2026-05-05');
    expect([found.mended, first]).toEqual([0, []]);
  });
});
