import { BugError } from '@rotawright/core/problems';
import type { RosterInput } from '@rotawright/core/roster';
import type { Report } from '@rotawright/core/rules';
import type { Assignment } from '../model/problem.ts';
import { solve } from '../solve.ts';
import type { SolveOptions, SolvePhase, SolveStatus } from '../solve-options.ts';
import { exchange } from './exchange.ts';
import { fillRoster } from './fill-roster.ts';
import { breachesOf, cutBreaches, judgeRoster } from './judge-roster.ts';
import { LineScore } from './line-score.ts';
import { rosterBound } from './proof/roster-bound.ts';
import { type RosterCost, rosterCost } from './roster-cost.ts';
import { rosterDocument } from './roster-document.ts';
import type { RosterModel } from './roster-model.ts';

/** What a search for a doctors' roster tells while it goes on. */
export interface RosterProgress {
  readonly phase: SolvePhase | 'share' | 'check';
  readonly cost: number | null;
  readonly bound: number | null;
  readonly seconds: number;
}

export interface RosterOptions extends Omit<SolveOptions, 'progress' | 'start'> {
  progress?(now: RosterProgress): void;
}

/** A roster that the check finds nothing against, or why there is none. */
export interface RosterResult {
  readonly status: SolveStatus;
  readonly assignment: Assignment | null;
  readonly document: RosterInput | null;
  readonly report: Report | null;
  readonly cost: RosterCost | null;
  /** No roster costs less; `null` when nothing was proved. */
  readonly bound: number | null;
  /** Rounds in which the check found what the lines do not hold. */
  readonly mended: number;
}

/** Rounds of cutting before giving up: each forbids at least one duty. */
const MOST_MENDED = 40;
/** Parts of the limit: for filling places, for the optimiser where some stay empty, and for the bound. */
const MOST_FILL_SHARE = 0.5;
const COVER_SHARE = 0.2;
const BOUND_SHARE = 0.15;
/** Moves that fill before a roster that is covered is thought good enough to be shared out. */
const LEAST_FILLED = 64;
/** Exchanges that cost about as much as one move of the search. */
const EXCHANGES_A_STEP = 600;
/** Part of what is left of the limit for exchanges; the check comes after them. */
const SHARE_PART = 0.96;

/**
 * Builds a roster: first the cover, then what is proved of any roster's cost, then the sharing, by exchanges. Then the
 * check judges it from nothing. What it finds is forbidden and the search goes on; an answer that breaks is never given.
 */
export async function solveRoster(model: RosterModel, options: RosterOptions): Promise<RosterResult> {
  const started = performance.now();
  let rested = started;
  const clock: Clock = {
    options,
    seconds: () => (performance.now() - started) / 1000,
    breathe: async () => {
      if (performance.now() - rested < BREATH) return;
      await new Promise<void>((done) => setTimeout(done, 0));
      rested = performance.now();
    },
  };
  const score = new LineScore(model);
  let bound: number | null = null;
  let left = 1;
  for (let mended = 0; mended <= MOST_MENDED; mended += 1) {
    const found = await coveredRoster(model, clock, left);
    // What was forbidden since is no rule, so only what was proved at first holds for the demand.
    if (mended === 0) bound = await boundPhase(model, clock, found.bound);
    if (found.assignment === null)
      return { ...NOTHING, status: mended === 0 ? found.status : 'stopped', bound, mended };
    const assignment = await sharePhase(model, found.assignment, { clock, left, bound });
    clock.options.progress?.({
      phase: 'check',
      cost: rosterCost(model, assignment, score).total,
      bound,
      seconds: clock.seconds(),
    });
    const report = judgeRoster(model, assignment);
    if (breachesOf(report).length === 0) {
      const cost = rosterCost(model, assignment, score);
      if (!cost.isLawful) throw new BugError('the check passes a line that the rules of lines forbid');
      const isProved = bound !== null && cost.total <= bound + 1e-6;
      return {
        status: isProved ? 'optimal' : 'feasible',
        assignment,
        document: rosterDocument(model, assignment),
        report,
        cost,
        bound,
        mended,
      };
    }
    // Nothing to forbid: every duty in it is pinned.
    if (cutBreaches(model, assignment, report) === 0) return { ...NOTHING, status: 'infeasible', bound, mended };
    left = Math.max(0.15, left * 0.6);
  }
  return { ...NOTHING, status: 'stopped', bound, mended: MOST_MENDED };
}

const NOTHING = { assignment: null, document: null, report: null, cost: null };

interface Clock {
  readonly options: RosterOptions;
  seconds(): number;
  /** Lets signals and timers in now and then, so that a search can be stopped while it runs. */
  breathe(): Promise<void>;
}

/** Milliseconds of work between breaths. */
const BREATH = 40;

interface Covered {
  readonly status: SolveStatus;
  readonly assignment: Assignment | null;
  readonly bound: number | null;
}

/** A roster with as many places filled as can be; the optimiser is asked where filling alone leaves gaps. */
async function coveredRoster(model: RosterModel, clock: Clock, left: number): Promise<Covered> {
  const { assignment, cost } = await fillPhase(model, clock, left);
  if (assignment !== null && cost < 1e-9) return { status: 'feasible', assignment, bound: null };
  return coverPhase(model, clock, { left, start: assignment });
}

/** Places filled and work spread together, from nothing; `null` where somebody has no lawful line at all. */
async function fillPhase(
  model: RosterModel,
  { options, seconds, breathe }: Clock,
  left: number,
): Promise<{ readonly assignment: Assignment | null; readonly cost: number }> {
  const { steps, seconds: limit } = options;
  const before = seconds();
  const shareOf = (moves: number) =>
    Math.max(limit === undefined ? 0 : (seconds() - before) / limit, steps === undefined ? 0 : moves / steps);
  let missing = Number.POSITIVE_INFINITY;
  const assignment = await fillRoster(model, {
    seed: options.seed,
    maxMoves: Number.POSITIVE_INFINITY,
    progress: async (moves, cost) => {
      await breathe();
      missing = cost;
      options.progress?.({ phase: 'build', cost, bound: null, seconds: seconds() });
      if (options.signal?.aborted || (cost < 1e-9 && moves >= LEAST_FILLED)) return 1;
      return shareOf(moves) / (MOST_FILL_SHARE * left);
    },
  });
  return { assignment, cost: missing };
}

/** The optimiser on cover and requests alone; its bound holds for the whole cost, for sharing only adds to it. */
function coverPhase(
  { problem }: RosterModel,
  { options, seconds }: Clock,
  { left, start }: { readonly left: number; readonly start: Assignment | null },
) {
  const { steps, seconds: limit, progress, ...rest } = options;
  const before = seconds();
  return solve(problem, {
    ...rest,
    ...(start === null ? {} : { start }),
    ...(steps === undefined ? {} : { steps: Math.max(1, Math.round(steps * COVER_SHARE * left)) }),
    ...(limit === undefined
      ? {}
      : { seconds: Math.max(0.2, Math.max(limit * 0.1, limit - before) * COVER_SHARE * left) }),
    progress: (now) => progress?.({ phase: now.phase, cost: now.cost, bound: now.bound, seconds: seconds() }),
  });
}

/** What is proved of the whole cost, or of cover and requests where that is more. */
async function boundPhase(model: RosterModel, clock: Clock, known: number | null): Promise<number | null> {
  const { options, seconds, breathe } = clock;
  const before = seconds();
  const proved = await rosterBound(model, async () => {
    await breathe();
    if (options.signal?.aborted) return false;
    return options.seconds === undefined || seconds() - before < options.seconds * BOUND_SHARE;
  });
  if (proved === null && known === null) return null;
  return Math.max(0, proved ?? 0, known ?? 0);
}

function sharePhase(
  model: RosterModel,
  start: Assignment,
  { clock, left, bound }: { readonly clock: Clock; readonly left: number; readonly bound: number | null },
): Promise<Assignment> {
  const { options, seconds } = clock;
  const { steps, seconds: limit } = options;
  const before = seconds();
  const most = limit === undefined ? Number.POSITIVE_INFINITY : Math.max(0.2, (limit - before) * SHARE_PART);
  const maxMoves = steps === undefined ? Number.POSITIVE_INFINITY : Math.round(steps * EXCHANGES_A_STEP * left);
  return exchange(model, start, {
    seed: options.seed,
    maxMoves,
    progress: async (moves, cost) => {
      await clock.breathe();
      options.progress?.({ phase: 'share', cost, bound, seconds: seconds() });
      if (options.signal?.aborted) return 1;
      return Math.max((seconds() - before) / most, moves / maxMoves);
    },
  });
}
