import type { ColumnGeneration, NodeResult } from '../master/column-generation.ts';
import { type Assignment, NEVER, type SolveProblem, symbolsOf } from '../model/problem.ts';
import type { Budget } from './budget.ts';
import { type Cell, cellsOf, heaviestRoster, isWhole } from './fractions.ts';
import type { Incumbent } from './incumbent.ts';
import { offerScope } from './offer-scope.ts';
import type { Random } from './random.ts';

/** How a dive rounds, and when it stops. */
export interface DiveOptions {
  readonly budget: Budget;
  readonly incumbent: Incumbent;
  readonly random: Random;
  /** Share of the budget at which to stop. */
  readonly until: number;
  /** Least gain that counts: what costs are whole multiples of, or less than a point where they are any numbers. */
  readonly step: number;
  /** Spread of the random changes in the order of fixing; 0 for none. */
  readonly shake: number;
  /** Told, where time ends the dive, of the roster of everybody's heaviest line. */
  unfinished?(roster: Assignment): void;
}

/** Where a dive begins. */
export interface DiveFrom {
  readonly generation: ColumnGeneration;
  readonly root: NodeResult;
  /** Cells that the root was solved without. */
  readonly blocked: readonly (Uint8Array | null)[];
}

/** Fractions from which on several cells may be fixed at once, and how many of the open ones. */
const NEARLY = 0.85;
const AT_ONCE = 0.03;
/**
 * Share of the open cells that may be fixed at once, whatever their fractions, in a dive that would not end in time, once so
 * many fixings on end were free: there are then many rosters of that cost. Always it is worse: 1465 for 1333 on instance 8 in 10 s.
 */
const BOLDLY = 0.1;
const STREAK = 6;
/** How many times as many are tried after each of those, and as few after a jump. */
const BOLDER = 2;
const SHYER = 4;
/** A rise of the linear value by more points than this, or this share of the room up to the best roster, is a jump. */
const JUMP = 0.05;
const JUMP_SHARE = 0.01;
const SMALL = 0.002;
const NODE_ROUNDS = 25;
/**
 * Share of the room up to the best roster by which the linear value may stay above what it was before a fixing, in a dive that would not end
 * in time: over few cells (people times days), and over many. On 8, with few, 10 s ended at 1305 to 1400 so in eight runs, at 1328 to 1562 where each
 * fixing was mended whole and the dive cut off, and at 1304 to 1465 with twice the share. On 15, with many, a minute ended at 3887 and 3900, and at
 * 4193 and 4321 with twenty times the share.
 */
const EASE = 0.02;
const MANY_EASE = 0.002;
const MANY_CELLS = 1500;

/**
 * Dives from a solved root: fixes cells (person, day) that the linear solution nearly agrees on, a few at a time, and
 * generates columns until the linear value is back, or nearly back where the dive would not end in time; then more and more are fixed at a time. Where
 * the value does not come back the fixing is undone and the cell ruled out instead. Ends with a whole roster or where none
 * better can come, and gives the least cost found in the scope.
 */
export async function dive(
  problem: SolveProblem,
  { generation, root, blocked: begin }: DiveFrom,
  { budget, incumbent, random, until, shake, step, unfinished }: DiveOptions,
): Promise<number> {
  const { scope } = generation;
  let best = scope.cost < NEVER ? scope.cost : incumbent.cost();
  const symbols = symbolsOf(problem);
  let blocked = begin;
  let node = root;
  let batch = Number.POSITIVE_INFINITY;
  let bold = 1;
  let free = 0;
  const isLate = lateness(budget, until);
  const eased = scope.people.length * (scope.until - scope.from) < MANY_CELLS ? EASE : MANY_EASE;
  // Where costs are whole, no linear value up to the next cost that a roster can have is worse than the root's.
  const level = step >= 1 ? Math.ceil((root.master.value - SMALL) / step) * step : Number.NEGATIVE_INFINITY;
  const settle = (cells: readonly Cell[], isOut: boolean) =>
    block(blocked, cells, { days: problem.days, symbols, isOut });
  while (budget.share() < until) {
    const { master } = node;
    const roster = heaviestRoster(problem, generation, master.weights);
    if (roster !== null) best = Math.min(best, offerScope(problem, scope, roster, incumbent));
    if (isWhole(master.weights) || master.value > best - step + SMALL) break;
    const open = cellsOf(problem, generation, master.weights);
    if (open.length === 0) break;
    for (const cell of open) cell.rank = cell.fraction + shake * random.next();
    open.sort((a, b) => b.rank - a.rank);
    const nearly = open.filter(({ fraction }) => fraction >= NEARLY).length;
    const sure = Math.min(nearly, Math.ceil(open.length * AT_ONCE));
    const count = Math.max(1, Math.min(batch, Math.max(sure, Math.min(bold, Math.ceil(open.length * BOLDLY)))));
    const chosen = open.slice(0, count);
    const isTooSlow = isLate(open.length);
    const ease = isTooSlow ? eased * (best - master.value) : 0;
    const goal = Math.max(master.value + Math.max(SMALL, ease), level);
    const most = { tolerance: SMALL, maxRounds: NODE_ROUNDS, until, goal, cutoff: best - step + SMALL };
    const trial = settle(chosen, false);
    const result = await generation.solve({ blocked: trial, ...most });
    const rise = result.master.value - Math.max(master.value, level);
    if (rise <= Math.max(JUMP, JUMP_SHARE * (best - master.value))) {
      blocked = trial;
      node = result;
      batch = Number.POSITIVE_INFINITY;
      free = rise <= SMALL ? free + 1 : 0;
      bold = free >= STREAK && isTooSlow ? BOLDER * count : 1;
    } else if (count > 1) {
      batch = Math.max(1, Math.floor(count / SHYER));
      bold = batch;
      free = 0;
    } else {
      const other = settle(chosen, true);
      const without = await generation.solve({ blocked: other, ...most });
      const isWorse = without.master.value > result.master.value;
      blocked = isWorse ? trial : other;
      node = isWorse ? result : without;
      if (isWorse) await generation.solve({ blocked: trial, ...most, maxRounds: 0 });
    }
  }
  const last = budget.share() < until ? null : heaviestRoster(problem, generation, node.master.weights);
  if (last !== null) unfinished?.(last);
  return best;
}

/** Tells, of cells that are still open, whether fixing them takes past `until` at the speed since it was first asked. */
function lateness(budget: Budget, until: number): (open: number) => boolean {
  let began: { readonly share: number; readonly open: number } | null = null;
  return (open) => {
    const share = budget.share();
    began ??= { share, open };
    const fixed = began.open - open;
    return fixed > 0 && share + ((share - began.share) / fixed) * open > until;
  };
}

/** A copy with the cells fixed (every other symbol of the day blocked), or with the cells themselves blocked. */
function block(
  blocked: readonly (Uint8Array | null)[],
  cells: readonly Cell[],
  { days, symbols, isOut }: { readonly days: number; readonly symbols: number; readonly isOut: boolean },
): (Uint8Array | null)[] {
  const copy = blocked.slice();
  const own = new Set<number>();
  for (const { person, day, symbol } of cells) {
    let mask = copy[person] ?? null;
    if (mask === null || !own.has(person)) {
      mask = mask === null ? new Uint8Array(days * symbols) : mask.slice();
      copy[person] = mask;
      own.add(person);
    }
    if (isOut) mask[day * symbols + symbol] = 1;
    else for (let other = 0; other < symbols; other += 1) if (other !== symbol) mask[day * symbols + other] = 1;
  }
  return copy;
}
