import { type RosterInput, readRota } from '@rotawright/core/roster';
import { describe, expect, it } from 'vitest';
import { openDesk, whoCouldTake } from '../../src/repair/index.ts';
import { gapChoices } from '../../src/rota/gap-candidates.ts';
import { repairRoster } from '../../src/rota/repair-roster.ts';
import { RosterDesk } from '../../src/rota/roster-desk.ts';
import { findSwaps, findTakers, type OwnDuties, type SwapOptions, swapped } from '../../src/rota/swaps.ts';
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

const LIMITS: SwapOptions = { frozenUntil: '2026-05-04', withinDays: 14, most: 20, people: 3 };
const NIGHT: OwnDuties = { person: 'ann', cells: [{ date: GAP.date, code: GAP.code }] };

/** The same roster with other duties, a line a person: day of May and code. */
function deskWith(lines: Readonly<Record<string, readonly (readonly [number, string])[]>>): RosterDesk {
  const duties = Object.entries(lines).flatMap(([person, days]) =>
    days.map(([day, code]) => ({ person, date: `2026-05-${String(day).padStart(2, '0')}`, code })),
  );
  const rota = readRota({ ...ROSTER, duties, leave: [] });
  if (!rota.ok) throw new Error(rota.problems[0]?.found);
  return new RosterDesk({ ...ROSTER, duties, leave: [] }, rota.value, { contract: contractOf2019(), readings: [] });
}

/** Who gives what, in the order of a swap. */
const said = (parts: readonly OwnDuties[]): string =>
  parts
    .map(({ person, cells }) => `${person} ${cells.map(({ date, code }) => date.slice(8) + code).join(' ')}`)
    .join(', ');

describe('a swap', () => {
  it('leaves everybody lawful, and everybody’s number of duties as it was', () => {
    const on = desk();
    const { swaps, isWhole } = findSwaps(on, NIGHT, LIMITS);
    expect(swaps.length).toBeGreaterThan(0);
    expect(isWhole).toBe(true);
    for (const swap of swaps) {
      for (const [person, cells] of swapped(on, swap)) {
        const judged = on.judge(person, cells);
        expect(cells).toHaveLength(on.cellsOf(person).length);
        expect(judged?.breaches).toEqual([]);
      }
    }
  });

  it('is found with one other and among three exactly where trying every exchange finds one', () => {
    const on = desk();
    const { swaps } = findSwaps(on, NIGHT, { ...LIMITS, most: 1000 });
    const cells = on.people.flatMap(({ id }) =>
      on.cellsOf(id).map((cell): OwnDuties => ({ person: id, cells: [cell] })),
    );
    const others = cells.filter(({ person }) => person !== 'ann');
    const rings = others.flatMap((one) => [
      [NIGHT, one],
      ...others.filter(({ person }) => person !== one.person).map((other) => [NIGHT, one, other]),
    ]);
    const isLawful = (parts: readonly OwnDuties[]): boolean =>
      [...swapped(on, { parts })].every(([person, after]) => {
        const judged = on.judge(person, after);
        const days = new Set(after.map(({ date }) => date));
        const onLeave = after.some(({ date }) => on.leaveOn(person, date) !== undefined);
        return judged !== null && judged.breaches.length === 0 && days.size === after.length && !onLeave;
      });
    const wanted = rings.filter(isLawful).map(said).sort();
    expect(wanted.length).toBeGreaterThan(3);
    expect(swaps.map(({ parts }) => said(parts)).sort()).toEqual(wanted);
  });

  it('of a run takes runs as long, like for like first', () => {
    const on = deskWith({
      ann: [
        [9, 'LD'],
        [10, 'LD'],
      ],
      bea: [
        [6, 'SD'],
        [7, 'SD'],
      ],
      cai: [
        [16, 'LD'],
        [17, 'LD'],
      ],
      dev: [
        [5, 'LD'],
        [7, 'LD'],
      ],
    });
    const run = { person: 'ann', cells: on.cellsOf('ann') };
    const { swaps } = findSwaps(on, run, { ...LIMITS, people: 2 });
    expect(swaps.map(({ parts }) => said(parts))).toEqual([
      'ann 09LD 10LD, cai 16LD 17LD',
      'ann 09LD 10LD, bea 06SD 07SD',
    ]);
  });

  it('asks nobody whom something else keeps from a duty', () => {
    const isBarred = (person: string): boolean => person === 'dev';
    const { swaps } = findSwaps(desk(), NIGHT, { ...LIMITS, isBarred });
    expect(swaps.flatMap(({ parts }) => parts.map(({ person }) => person))).not.toContain('dev');
    expect(findTakers(desk(), NIGHT, { most: 9 }).swaps.map(({ parts }) => said(parts))).toEqual(['ann 06N, dev ']);
    expect(findTakers(desk(), NIGHT, { most: 9, isBarred }).swaps).toEqual([]);
  });

  it('says where a search ended before everything was looked at', () => {
    expect(findSwaps(desk(), NIGHT, { ...LIMITS, most: 1 })).toMatchObject({ isWhole: false, swaps: [{}] });
    expect(findSwaps(desk(), NIGHT, { ...LIMITS, mostJudged: 1 }).isWhole).toBe(false);
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
