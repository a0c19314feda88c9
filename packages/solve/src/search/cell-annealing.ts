import type { SolveProblem } from '../model/problem.ts';
import type { Budget } from './budget.ts';
import { CellMover } from './cell-mover.ts';
import type { CommonRoster } from './common-roster.ts';
import { type Cooling, temperatureAt } from './cooling.ts';
import type { Incumbent } from './incumbent.ts';
import { seededRandom, shuffled } from './random.ts';

/** How single cells are annealed; equal seeds and budgets of steps give equal rosters. */
export interface CellOptions extends Cooling {
  readonly seed: number;
  readonly budget: Budget;
  readonly incumbent: Incumbent;
  /** A roster that other threads anneal too, with equal temperatures; `null`: the incumbent's is annealed alone. */
  readonly common: CommonRoster | null;
}

/** Moves for one step of the budget, about as long as the search for a line, and steps between looks at clock and others. */
const MOVES_A_STEP = 256;
const ROUND = 16;
/** Share of the people whom a thread claims for a round: others find enough, and nobody is alone with the same ones. */
const CLAIMED = 0.25;

/**
 * Annealing by moves of a few days, millions a second: for rosters so large that time is for few searches of lines.
 * Begins at the incumbent. Only for people with plain lines (`isPlain`).
 */
export async function cellAnnealing(problem: SolveProblem, options: CellOptions): Promise<void> {
  const { budget, incumbent, until, common } = options;
  const first = incumbent.roster();
  const from = budget.share();
  if (first === null || from >= until || problem.people.length < 2) return;
  const random = seededRandom(options.seed);
  const mover = new CellMover(problem, first, random);
  const sharer = common === null ? null : new Sharer(mover, common, problem.people.length);
  for (;;) {
    await budget.breathe();
    const share = budget.share();
    if (share >= until) return;
    const temperature = temperatureAt(share, from, options, common);
    sharer?.begin(shuffled(problem.people.length, random));
    budget.steps += ROUND;
    if (mover.people.length > 0) for (let move = 0; move < ROUND * MOVES_A_STEP; move += 1) mover.move(temperature);
    sharer?.end();
    if (mover.cost < incumbent.cost() - 1e-6) incumbent.offer(mover.cost, mover.roster);
  }
}

/** Lets a mover work on a common roster, round by round. */
class Sharer {
  private readonly mover: CellMover;
  private readonly common: CommonRoster;
  /** Version of each person's line that the mover holds. */
  private readonly versions: Int32Array;

  constructor(mover: CellMover, common: CommonRoster, people: number) {
    this.mover = mover;
    this.common = common;
    this.versions = new Int32Array(people).fill(-1);
  }

  /** Takes over what others have changed, and claims the first few people of an order that nobody else has. */
  begin(order: readonly number[]): void {
    const { mover, common, versions } = this;
    const wanted = Math.max(2, Math.ceil(order.length * CLAIMED));
    const claimed: number[] = [];
    for (const p of order) {
      const isWanted = claimed.length < wanted;
      const version = common.version(p);
      if ((!isWanted && version === versions[p]) || !common.claim(p)) continue;
      if (common.version(p) !== versions[p]) {
        mover.replace(p, common.lineOf(p));
        versions[p] = common.version(p);
      }
      if (isWanted) claimed.push(p);
      else common.release(p);
    }
    mover.people = claimed;
  }

  /** Gives the people back, with what has changed. */
  end(): void {
    const { mover, common, versions } = this;
    for (const p of mover.people) {
      if (mover.changed[p] === 1) versions[p] = common.write(p, mover.lineOf(p));
      mover.changed[p] = 0;
      common.release(p);
    }
  }
}
