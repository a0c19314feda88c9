import type { CyclicProblem } from '../../cyclic/cyclic-problem.ts';
import { WEEK } from '../../cyclic/cyclic-problem.ts';
import { buildAutomaton } from '../../model/automaton.ts';
import { OFF } from '../../model/problem.ts';
import { blockCountFault } from './block-counts.ts';
import type { RwsFile } from './rws-file.ts';

/** What a day of the ring remembers: the shift worked last, how long, and days off since. */
interface RwsState {
  readonly last: number;
  /** Days on end of that same shift, days worked on end; 0 on days off. */
  readonly same: number;
  readonly work: number;
  readonly off: number;
}

/** The cyclic problem of a rotating-workforce instance. */
export function rwsProblem(file: RwsFile): CyclicProblem {
  const shifts = file.shifts.length;
  const { automaton } = buildAutomaton<RwsState>({
    symbols: shifts + 1,
    kindOf: Uint8Array.from({ length: WEEK }, (_, day) => day),
    start: { last: 0, same: 0, work: 0, off: file.minOff },
    key: ({ last, same, work, off }) => `${last},${same},${work},${off}`,
    step: (state, symbol) => {
      const to = symbol === OFF ? dayOff(file, state) : workDay(file, state, symbol - 1);
      return to === null ? null : { to, cost: 0 };
    },
    endCost: () => 0,
  });
  return {
    name: file.name,
    weeks: file.weeks,
    shifts: file.shifts.map(({ id }) => ({ id, minutes: 1 })),
    automaton,
    demand: Array.from(file.demand, (people) => ({ least: people, most: people })),
    limits: [],
    impossible: blockCountFault(file),
  };
}

function dayOff(file: RwsFile, { last, same, work, off }: RwsState): RwsState | null {
  if (work === 0)
    return off < file.maxOff ? { last: lastSeen(file, last, off + 1), same: 0, work: 0, off: off + 1 } : null;
  const isEnough = work >= file.minWork && same >= (file.shifts[last]?.minRun ?? 1);
  return isEnough ? { last: lastSeen(file, last, 1), same: 0, work: 0, off: 1 } : null;
}

/** After two days off, or when no shift is forbidden after one, it does not matter what was worked before. */
function lastSeen(file: RwsFile, last: number, off: number): number {
  return off === 1 && file.notAfterDayOff.includes(1) ? last : 0;
}

function workDay(file: RwsFile, { last, same, work, off }: RwsState, shift: number): RwsState | null {
  const shifts = file.shifts.length;
  if (work === 0) {
    const isFree = off > 1 || file.notAfterDayOff[last * shifts + shift] !== 1;
    return off >= file.minOff && isFree ? { last: shift, same: 1, work: 1, off: 0 } : null;
  }
  if (work >= file.maxWork) return null;
  if (shift === last) {
    return same < (file.shifts[shift]?.maxRun ?? 1) ? { last, same: same + 1, work: work + 1, off: 0 } : null;
  }
  const mayChange = same >= (file.shifts[last]?.minRun ?? 1) && file.notNext[last * shifts + shift] !== 1;
  return mayChange ? { last: shift, same: 1, work: work + 1, off: 0 } : null;
}
