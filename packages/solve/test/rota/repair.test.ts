import { type RosterInput, readRota } from '@rotawright/core/roster';
import { describe, expect, it } from 'vitest';
import { openDesk, whoCouldTake } from '../../src/repair/index.ts';
import { gapChoices } from '../../src/rota/gap-candidates.ts';
import { repairRoster } from '../../src/rota/repair-roster.ts';
import { RosterDesk } from '../../src/rota/roster-desk.ts';
import { findSwaps, swapped } from '../../src/rota/swaps.ts';
import { contractOf2019, smallWard } from './wards.ts';

/** Five doctors in a quiet fortnight: ann's night is the gap. */
const ROSTER: RosterInput = {
  format: 'rotawright/1',
  kind: 'roster',
  shiftTypes: smallWard(2).shiftTypes,
  from: '2026-05-04',
  until: '2026-05-18',
  people: ['ann', 'bea', 'cai', 'dev', 'eve'].map((id) => ({ id, grade: 'CT1' })),
  duties: [
    { person: 'ann', date: '2026-05-06', code: 'N' },
    { person: 'bea', date: '2026-05-07', code: 'SD' },
    { person: 'cai', date: '2026-05-06', code: 'SD' },
    { person: 'dev', date: '2026-05-12', code: 'LD' },
    { person: 'eve', date: '2026-05-13', code: 'LD' },
  ],
  leave: [{ person: 'eve', date: '2026-05-06', kind: 'annual' }],
};

const GAP = { person: 'ann', date: '2026-05-06', code: 'N' };

function desk(): RosterDesk {
  const rota = readRota(ROSTER);
  if (!rota.ok) throw new Error(rota.problems[0]?.found);
  return new RosterDesk(ROSTER, rota.value, { contract: contractOf2019(), readings: [] });
}

describe('a gap', () => {
  it('can be taken by those whom it breaks no rule, and says why others cannot', () => {
    const { candidates, unable } = gapChoices(desk(), GAP, { frozenUntil: GAP.date, mayClear: false });
    expect(candidates.map(({ person }) => person)).toEqual(['dev']);
    expect(unable.map(({ person, why }) => `${person} ${why}`)).toEqual(['bea overlap', 'cai on-duty', 'eve leave']);
    expect(candidates[0]).toMatchObject({ cleared: [], sameBefore: 0, sameAfter: 1 });
  });

  it('can be taken by giving up a duty near it', () => {
    const { candidates } = gapChoices(desk(), GAP, { frozenUntil: GAP.date, mayClear: true });
    expect(candidates.map(({ person, cleared }) => [person, cleared.length])).toEqual([
      ['dev', 0],
      ['bea', 1],
      ['cai', 1],
    ]);
  });

  it('is filled with the least change, and nothing else moves', () => {
    const { handovers, open, changedCells, document } = repairRoster(desk(), [GAP], {
      frozenUntil: GAP.date,
      steps: 50,
    });
    expect(handovers.map(({ to }) => to.person)).toEqual(['dev']);
    expect([open, changedCells]).toEqual([[], 1]);
    expect(document.duties).toHaveLength(5);
    expect(document.duties).toContainEqual({ person: 'dev', date: '2026-05-06', code: 'N' });
    expect(document.duties).not.toContainEqual({ person: 'ann', date: '2026-05-06', code: 'N' });
  });
});

describe('a swap', () => {
  it('leaves everybody lawful, and everybody’s number of duties as it was', () => {
    const on = desk();
    const swaps = findSwaps(on, GAP, { frozenUntil: '2026-05-04', withinDays: 14, most: 20, people: 3 });
    expect(swaps.length).toBeGreaterThan(0);
    for (const swap of swaps) {
      for (const [person, cells] of swapped(on, swap)) {
        const judged = on.judge(person, cells);
        expect(cells).toHaveLength(on.cellsOf(person).length);
        expect(judged?.breaches).toEqual([]);
      }
    }
  });
});

describe('who could take a gap, as the web app asks it', () => {
  const opened = openDesk(ROSTER, { contract: contractOf2019() });

  it('says the fair shares beside the counts', () => {
    const answer = opened.ok ? whoCouldTake(opened.value, { person: 'ann', date: '2026-05-06' }) : opened;
    if (!answer.ok) throw new Error(answer.problems[0]?.found);
    const [dev] = answer.value.candidates;
    // One night among ann, who works it, and dev: half of it each. Three long days and short days fell on no weekend.
    expect(dev).toMatchObject({ person: 'dev', sameBefore: 0, sameAfter: 1, sameShare: 0.5, weekendShare: 0 });
    expect(answer.value.unable.map(({ person }) => person)).toEqual(['eve']);
  });

  it('tells what is wrong with the question', () => {
    if (!opened.ok) throw new Error('the roster is good');
    for (const gap of [
      { person: 'anne', date: '2026-05-06' },
      { person: 'ann', date: '2026-05-07' },
      { person: 'ann', date: '2026-05-06', code: 'LD' },
    ])
      expect(whoCouldTake(opened.value, gap).ok, JSON.stringify(gap)).toBe(false);
    const template = { format: 'rotawright/1', kind: 'template', cycleWeeks: 1, lines: [['', '', '', '', '', '', '']] };
    expect(openDesk(template, { contract: contractOf2019() }).ok).toBe(false);
    expect(openDesk({ kind: 1 }, { contract: contractOf2019() }).ok).toBe(false);
  });
});
