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

const desk = (): RosterDesk => deskOf(ROSTER);

function deskOf(roster: RosterInput): RosterDesk {
  const rota = readRota(roster);
  if (!rota.ok) throw new Error(rota.problems[0]?.found);
  return new RosterDesk(roster, rota.value, { contract: contractOf2019(), readings: [] });
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

describe('a duty that ends on a day of leave', () => {
  const devAway = { person: 'dev', date: '2026-05-07', kind: 'annual' } as const;
  const onLeave: RosterInput = { ...ROSTER, leave: [...(ROSTER.leave ?? []), devAway] };

  it('is offered to nobody, and the reason says so', () => {
    const { candidates, unable } = gapChoices(deskOf(onLeave), GAP, { frozenUntil: GAP.date, mayClear: true });
    expect(candidates.map(({ person }) => person)).not.toContain('dev');
    expect(unable.filter(({ person }) => person === 'dev')).toEqual([
      { person: 'dev', why: 'leave-after', finding: null },
    ]);
  });

  it('is neither swapped nor given away', () => {
    const on = deskOf(onLeave);
    const takersOn = (asked: RosterDesk) => findSwaps(asked, NIGHT, LIMITS).swaps.map(({ parts }) => parts[1]?.person);
    expect(takersOn(desk())).toContain('dev');
    expect(takersOn(on)).not.toContain('dev');
    expect(findTakers(on, NIGHT, { most: 9 }).swaps).toEqual([]);
  });

  it('can be taken where it ends at midnight', () => {
    const shiftTypes = [{ code: 'N', start: '20:30', end: '24:00', kind: 'shift' as const }];
    const duties = (ROSTER.duties ?? []).filter((duty) => 'code' in duty && duty.code === 'N');
    const { candidates } = gapChoices(deskOf({ ...onLeave, shiftTypes, duties }), GAP, {
      frozenUntil: GAP.date,
      mayClear: false,
    });
    expect(candidates.map(({ person }) => person)).toContain('dev');
  });
});

describe('people who are away', () => {
  it('are no choice for each other’s gaps', () => {
    const absences = [GAP, { person: 'dev', date: GAP.date }];
    const { choices, open } = repairRoster(desk(), absences, { frozenUntil: GAP.date, steps: 50 });
    expect(choices[0]?.candidates.map(({ person }) => person)).toEqual(['bea', 'cai']);
    expect(choices[0]?.unable).toContainEqual({ person: 'dev', why: 'away', finding: null });
    expect(open).toHaveLength(1);
  });

  it('leave one gap a day, however often they are named for it', () => {
    const { choices, handovers, document } = repairRoster(desk(), [GAP, GAP], { frozenUntil: GAP.date, steps: 50 });
    expect([choices.length, handovers.length]).toEqual([1, 1]);
    expect(document.duties).toHaveLength(5);
  });

  it('take no night that ends on a day of it', () => {
    const absences = [GAP, { person: 'dev', date: '2026-05-07' }];
    const { choices } = repairRoster(desk(), absences, { frozenUntil: GAP.date, steps: 50 });
    expect(choices[0]?.unable).toContainEqual({ person: 'dev', why: 'away', finding: null });
  });
});

describe('a duty with its own times', () => {
  const timed = { kind: 'shift', start: '2026-05-06T20:30', end: '2026-05-07T09:00', breaks: [30, 30, 30] } as const;
  const roster: RosterInput = {
    ...ROSTER,
    duties: [{ person: 'ann', ...timed }, ...(ROSTER.duties ?? []).slice(1)],
  };
  const absence = { person: 'ann', date: '2026-05-06' };

  it('changes hands with its times', () => {
    const { choices, handovers, document } = repairRoster(deskOf(roster), [absence], {
      frozenUntil: absence.date,
      steps: 50,
    });
    expect(choices.map(({ gap }) => gap.code)).toEqual(['20:30-09:00']);
    expect(handovers.map(({ to }) => to.person)).toEqual(['dev']);
    expect(document.duties).toContainEqual({ person: 'dev', ...timed });
    expect(document.duties?.filter(({ person }) => person === 'ann')).toEqual([]);
    expect(readRota(document).ok).toBe(true);
  });

  it('is swapped for a duty with a code', () => {
    const on = deskOf(roster);
    const { swaps } = findSwaps(on, { person: 'ann', cells: on.cellsOf('ann') }, LIMITS);
    const [first] = swaps;
    expect(first?.parts[0]?.cells).toEqual([{ date: '2026-05-06', code: '20:30-09:00' }]);
    const after = first === undefined ? [] : on.documentWith(swapped(on, first)).duties;
    expect(after).toContainEqual({ person: first?.parts[1]?.person, ...timed });
  });

  it('keeps apart what has the same times and is not the same', () => {
    const other = { ...timed, start: '2026-05-12T20:30', end: '2026-05-13T09:00', breaks: [45, 30, 30] };
    const long = { kind: 'shift', start: '2026-05-08T17:00', end: '2026-05-11T09:00' } as const;
    const midnight = { kind: 'shift', start: '2026-05-14T13:00', end: '2026-05-15T00:00' } as const;
    const duties = [timed, long, other, midnight].map((duty) => ({ person: 'ann', ...duty }));
    const shiftTypes = [{ code: '17:00-09:00 (3 days later)', start: '08:00', end: '09:00', kind: 'shift' as const }];
    const on = deskOf({ ...ROSTER, shiftTypes, duties });
    const codes = ['20:30-09:00', '17:00-09:00 (3 days later) no. 2', '20:30-09:00 no. 2', '13:00-00:00'];
    expect(on.cellsOf('ann').map(({ code }) => code)).toEqual(codes);
    expect(codes.map((code) => on.minutesOf(code) / 60)).toEqual([12.5, 64, 12.5, 11]);
    expect(codes.map((code) => on.datesOf({ date: '2026-05-06', code }).length)).toEqual([2, 4, 2, 1]);
    expect(on.documentWith(new Map()).duties).toEqual(duties);
  });
});

describe('a template with shift types of its own', () => {
  const week = (code: string) => ['', '', code, '', '', '', ''];
  const line = (code: string, end: string) => ({
    template: {
      shiftTypes: [{ code, start: '20:30', end, kind: 'shift' as const }],
      cycleWeeks: 1,
      lines: [week(code)],
    },
    startWeek: 1,
  });
  const roster: RosterInput = {
    ...ROSTER,
    people: ROSTER.people.map((person) =>
      person.id === 'ann'
        ? { ...person, line: line('X', '08:30') }
        : person.id === 'bea'
          ? { ...person, line: line('N', '08:00') }
          : person,
    ),
    duties: [{ person: 'dev', date: '2026-05-12', code: 'LD' }],
    leave: [],
  };

  it('has its duties handed over, under another code where that is taken', () => {
    const on = deskOf(roster);
    expect(on.before('ann')).not.toBeNull();
    expect(on.cellsOf('bea').map(({ code }) => code)).toEqual(['N (2)', 'N (2)']);
    const absences = ['ann', 'bea'].map((person) => ({ person, date: '2026-05-06' }));
    const { handovers, open, document } = repairRoster(on, absences, { frozenUntil: '2026-05-06', steps: 50 });
    expect([handovers.map(({ gap }) => gap.code), open]).toEqual([['N (2)', 'X'], []]);
    const read = readRota(document);
    if (!read.ok) throw new Error(read.problems[0]?.found);
    const given = handovers.find(({ gap }) => gap.person === 'bea')?.to.person ?? '';
    const judged = on.judge(given, [{ date: '2026-05-06', code: 'N (2)' }]);
    // 20:30 to 08:00, as on the line.
    expect(judged?.report.totals.workedMinutes).toBe(690);
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

  it('may leave a breach that was there, where it gets smaller', () => {
    const run = Array.from({ length: 11 }, (_, i) => [4 + i, 'SD'] as const);
    const on = deskWith({ ann: run, bea: [[15, 'LD']] });
    const afterwards = (cells: ReturnType<typeof on.cellsOf>) => {
      const judged = on.judge('ann', cells);
      return judged === null ? null : [judged.breaches.length > 0, on.newBreaches('ann', judged).length > 0];
    };
    const own = on.cellsOf('ann');
    expect(afterwards(own.slice(0, -1))).toEqual([true, false]);
    expect(afterwards([...own, { date: '2026-05-15', code: 'SD' }])).toEqual([true, true]);
    expect(afterwards(own.slice(0, 5))).toEqual([false, false]);
  });

  it('is offered by those of the same grade first', () => {
    const first = (grade: string) => {
      const people = ROSTER.people.map((one) => (one.id === 'cai' ? { ...one, grade } : one));
      return findSwaps(deskOf({ ...ROSTER, people }), NIGHT, { ...LIMITS, people: 2 }).swaps[0]?.parts[1]?.person;
    };
    expect([first('CT1'), first('ST4')]).toEqual(['cai', 'bea']);
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
