import { BugError } from '@rotawright/core/problems';
import type { RosterInput } from '@rotawright/core/roster';
import type { Report } from '@rotawright/core/rules';
import { type Assignment, NEVER, OFF } from '../model/problem.ts';
import { clockOf } from '../search/clock.ts';
import { turn } from '../search/turn.ts';
import { solve } from '../solve.ts';
import type { SolveOptions, SolvePhase, SolveStatus } from '../solve-options.ts';
import { cutBreaches } from './cut-breaches.ts';
import { exchange } from './exchange.ts';
import { fillRoster } from './fill-roster.ts';
import { askedOf, breachesOf, judgeRoster } from './judge-roster.ts';
import { LineScore, UNLAWFUL_MINUTE } from './line-score.ts';
import { pinnedBreaches } from './pinned-breaches.ts';
import { rosterBound } from './proof/roster-bound.ts';
import { hasGaps, type RosterCost, rosterCost } from './roster-cost.ts';
import { rosterDocument } from './roster-document.ts';
import type { RosterModel } from './roster-model.ts';
import type { AskedReport } from './together/asked-check.ts';
import { heldNeeds } from './together/skill-holders.ts';
import { asksTogether } from './together/who-is-there.ts';

/** What a search for a doctors' roster tells while it goes on. */
export interface RosterProgress {
  readonly phase: SolvePhase | 'share' | 'check' | 'mend';
  readonly cost: number | null;
  readonly bound: number | null;
  readonly seconds: number;
}

/** With more threads than one and a limit of seconds, the others even out the covered roster as well and the best counts. */
export interface RosterOptions extends Omit<SolveOptions, 'progress' | 'start'> {
  progress?(now: RosterProgress): void;
}

/**
 * Why there is no roster though nothing proves that there can be none: the signal or the limit came first (`limit`); what is pinned
 * breaks a rule by itself, and nothing was found to work besides that would mend it (`pinned`); or what the check found in all that
 * was tried could not be mended (`unmended`).
 */
export type NotFound = 'limit' | 'pinned' | 'unmended';

/**
 * A roster that the check finds nothing against, or why there is none. `infeasible` only where that is proved: somebody has no
 * line that the rules and the demand allow, or pinned duties break a rule that they break whatever else is worked. `stopped`: with
 * the best so far, in which places are still empty, or without a roster where no lawful one was found.
 */
export interface RosterResult {
  readonly status: SolveStatus;
  /** Of a search that was `stopped` without a roster; else `null`. */
  readonly notFound: NotFound | null;
  readonly assignment: Assignment | null;
  readonly document: RosterInput | null;
  readonly report: Report | null;
  /** What is left undone of presence, skills and supervision, by a look at the finished roster. */
  readonly asked: AskedReport | null;
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
/** Rounds of mending after which lines are no longer evened out, only mended. */
const MOST_EVENED = 2;
/** Part of what is left, of the limit or of the steps, for mending and again for evening out after it. */
const MEND_SHARE = 0.5;
const MEND_STEPS = 0.15;
/** Part kept for saying why, where something stays undone. */
const WHY_SHARE = 0.3;
/** Moves that fill before a roster that is covered is thought good enough to be shared out. */
const LEAST_FILLED = 64;
/** Exchanges that cost about as much as one move of the search. */
const EXCHANGES_A_STEP = 600;
/** Part of what is left of the limit for exchanges; the check comes after them. */
const SHARE_PART = 0.96;

/**
 * Builds a roster: first the cover, then what is proved of any roster's cost, then the sharing, by exchanges. Then the
 * check judges it from nothing. What it finds is forbidden, the lines that hold it are mended and all others left as they are, and it is
 * judged again; an answer that breaks is never given.
 */
export async function solveRoster(model: RosterModel, options: RosterOptions): Promise<RosterResult> {
  const clock = startClock(options);
  const pinned = pinnedBreaches(model);
  if (pinned.some(({ isProof }) => isProof)) return { ...NOTHING, status: 'infeasible', bound: null, mended: 0 };
  const unmended = pinned.length > 0 ? 'pinned' : 'unmended';
  const score = new LineScore(model);
  const found = await coveredRoster(model, clock);
  const { bound, shared } = await provedAndShared(model, found, clock);
  if (shared === null) {
    const nothing = found.status === 'infeasible' ? { ...NOTHING, status: found.status } : nothingFound('limit');
    return { ...nothing, bound, mended: 0 };
  }
  let assignment = shared;
  for (let mended = 0; ; mended += 1) {
    const cost = rosterCost(model, assignment, score);
    options.progress?.({ phase: 'check', cost: cost.total, bound, seconds: clock.seconds() });
    const report = judgeRoster(model, assignment);
    if (breachesOf(report).length === 0) {
      if (!cost.isLawful) throw new BugError('the check passes a line that the rules of lines forbid');
      const isProved = bound !== null && cost.total <= bound + 1e-6;
      const status = found.status === 'stopped' && hasGaps(cost) ? 'stopped' : 'feasible';
      return { ...given(model, assignment, { report, cost }), status: isProved ? 'optimal' : status, bound, mended };
    }
    // All that is left of each breach is pinned, and other work might mend it still.
    if (cutBreaches(model, assignment, report) === 0) return { ...nothingFound(unmended), bound, mended };
    if (clock.isOver() || mended === MOST_MENDED) {
      const why = clock.isOver() ? 'limit' : unmended;
      return { ...(partOf(model, assignment, score) ?? nothingFound(why)), bound, mended };
    }
    const repaired = await mendPhase(model, assignment, { clock, bound, mended, cost });
    if (repaired === null) return { ...nothingFound(unmended), bound, mended };
    assignment =
      mended < MOST_EVENED ? await sharePhase(model, repaired, { clock, mended: mended + 1, bound }) : repaired;
  }
}

/** What is proved of any roster's cost, and the covered roster evened out, by other threads from the moment on that it is covered. */
async function provedAndShared(model: RosterModel, { assignment, bound: known }: Covered, clock: Clock) {
  const others = assignment === null ? null : await startOthers(model, assignment, clock);
  try {
    // What is forbidden later is no rule, so only what is proved before holds for the demand.
    const bound = await boundPhase(model, clock, known);
    if (assignment === null) return { bound, shared: null };
    const own = await sharePhase(model, assignment, { clock, mended: 0, bound });
    const { options } = clock;
    // On the wall other threads are out of time when this one is; by its processor time each has as much as this one.
    const isOver = () => options.signal?.aborted === true || options.clock !== 'processor';
    const rosters = [own, ...((await others?.rosters(isOver)) ?? [])];
    const costs = rosters.map((roster) => {
      const { total, minutesOver } = rosterCost(model, roster);
      return total + minutesOver * UNLAWFUL_MINUTE;
    });
    return { bound, shared: rosters[costs.indexOf(Math.min(...costs))] ?? own };
  } finally {
    await others?.end();
  }
}

/** None where only steps are limited: an answer by steps does not depend on how many threads a machine has. */
async function startOthers(model: RosterModel, start: Assignment, { options, seconds }: Clock) {
  if (options.threads < 2 || options.seconds === undefined || model.people.length < 2 || options.signal?.aborted)
    return null;
  const { most, maxMoves } = shareLimits(model, start, { clock: { options, seconds }, mended: 0 });
  const { shareOut } = await import('./threads/share-threads.ts');
  const clock = options.clock ?? 'wall';
  return shareOut(model, options.threads - 1, { start, seed: options.seed, maxMoves, clock, seconds: most });
}

/**
 * Other lines for those in whose lines something was forbidden, as like as can be, and the places filled that this leaves empty; all
 * else stays. `null` where somebody has no lawful line any more.
 */
function mendPhase(
  model: RosterModel,
  assignment: Assignment,
  { clock, bound, mended, cost }: Mending & { readonly cost: RosterCost },
): Promise<Assignment | null> {
  const { options, seconds, breathe } = clock;
  const before = seconds();
  const most = ((options.seconds ?? Number.POSITIVE_INFINITY) - before) * MEND_SHARE;
  const maxMoves = options.steps === undefined ? Number.POSITIVE_INFINITY : Math.ceil(options.steps * MEND_STEPS);
  // As well covered as before is well enough: a place that nobody could fill then stays empty.
  const open = cost.parts.filter(({ what }) => ASKED_PARTS.includes(what)).reduce((sum, { points }) => sum + points, 0);
  return fillRoster(model, {
    seed: options.seed + mended + 1,
    from: assignment,
    maxMoves,
    progress: async (moves, missing) => {
      await breathe();
      options.progress?.({ phase: 'mend', cost: missing, bound, seconds: seconds() });
      if (options.signal?.aborted || missing <= open + 1e-9) return 1;
      return Math.max((seconds() - before) / most, moves / maxMoves);
    },
  });
}

/** Parts of a cost that a place or an hour left open makes. */
const ASKED_PARTS: readonly string[] = ['cover', 'presence', 'supervision'];

interface Mending {
  readonly clock: Clock;
  readonly bound: number | null;
  /** Rounds of mending before. */
  readonly mended: number;
}

/** A lawful roster with what is asked of people together looked at again, by other eyes. */
function given(
  model: RosterModel,
  assignment: Assignment,
  { report, cost }: { readonly report: Report; readonly cost: RosterCost },
): Pick<RosterResult, 'notFound' | 'assignment' | 'document' | 'report' | 'asked' | 'cost'> {
  const asked = askedOf(model, assignment);
  const missing = asked.gaps.reduce((sum, { minutes, minimum, there }) => sum + minutes * (minimum - there), 0);
  const held = new Set(heldNeeds(model).map(({ type, skill }) => `${model.demand.shiftTypes[type]?.code} ${skill}`));
  const unskilled = asked.unskilled
    .filter(({ code, skill }) => held.has(`${code} ${skill}`))
    .reduce((sum, { minimum, there }) => sum + minimum - there, 0);
  if (
    missing !== cost.missingMinutes ||
    unskilled !== cost.unskilled ||
    asked.unsupervised.length !== cost.unsupervised
  ) {
    throw new BugError(
      `the search counts ${cost.missingMinutes} minutes of presence, ${cost.unskilled} skills and ${cost.unsupervised} duties unsupervised, the roster has ${missing}, ${unskilled} and ${asked.unsupervised.length}`,
    );
  }
  return { notFound: null, assignment, document: rosterDocument(model, assignment), report, asked, cost };
}

/** What is left of a roster without the duties that break rules, where the time is over; `null` where even that breaks one. */
function partOf(model: RosterModel, assignment: Assignment, score: LineScore): Unproved | null {
  const { days, people } = model.problem;
  const symbols = model.cover.slots.length + 1;
  for (;;) {
    assignment.forEach((symbol, at) => {
      const cost = people[Math.floor(at / days)]?.cost[(at % days) * symbols + symbol];
      if (symbol !== OFF && cost === NEVER) assignment[at] = OFF;
    });
    const report = judgeRoster(model, assignment);
    const cost = rosterCost(model, assignment, score);
    if (breachesOf(report).length === 0 && cost.isLawful)
      return { ...given(model, assignment, { report, cost }), status: 'stopped' };
    if (cutBreaches(model, assignment, report) === 0) return null;
  }
}

type Unproved = Omit<RosterResult, 'bound' | 'mended'>;

const NOTHING = { notFound: null, assignment: null, document: null, report: null, asked: null, cost: null };

function nothingFound(notFound: NotFound): Unproved {
  return { ...NOTHING, status: 'stopped', notFound };
}

interface Clock {
  readonly options: RosterOptions;
  seconds(): number;
  /** Told to stop, or out of time. */
  isOver(): boolean;
  /** Lets signals and timers in now and then, so that a search can be stopped while it runs. */
  breathe(): Promise<void>;
}

/** Milliseconds of work between breaths. */
const BREATH = 40;

function startClock(options: RosterOptions): Clock {
  const now = clockOf(options.clock ?? 'wall');
  const started = now();
  const seconds = () => (now() - started) / 1000;
  let rested = performance.now();
  return {
    options,
    seconds,
    isOver: () => options.signal?.aborted === true || (options.seconds !== undefined && seconds() >= options.seconds),
    breathe: async () => {
      if (performance.now() - rested < BREATH) return;
      await turn();
      rested = performance.now();
    },
  };
}

interface Covered {
  readonly status: SolveStatus;
  readonly assignment: Assignment | null;
  readonly bound: number | null;
}

/**
 * A roster with as much of what is asked filled as can be; the optimiser is asked where filling alone leaves gaps, unless
 * they may be of presence, skills together or supervision, which it does not know. `stopped` where there was no time to fill.
 */
async function coveredRoster(model: RosterModel, clock: Clock): Promise<Covered> {
  const isTogether = asksTogether(model);
  const { assignment, cost } = await fillPhase(model, clock, isTogether ? 1 + COVER_SHARE : 1);
  if (assignment !== null) {
    if (cost < 1e-9) return { status: 'feasible', assignment, bound: null };
    if (clock.isOver()) return { status: 'stopped', assignment, bound: null };
    if (isTogether) return { status: 'feasible', assignment, bound: null };
  }
  return coverPhase(model, clock, assignment);
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
function coverPhase({ problem }: RosterModel, { options, seconds }: Clock, start: Assignment | null) {
  const { steps, seconds: limit, progress, ...rest } = options;
  const before = seconds();
  return solve(problem, {
    ...rest,
    // Threads divide the steps among themselves: with steps alone the answer would depend on the machine.
    threads: limit === undefined ? 1 : rest.threads,
    ...(start === null ? {} : { start }),
    ...(steps === undefined ? {} : { steps: Math.max(1, Math.round(steps * COVER_SHARE)) }),
    ...(limit === undefined ? {} : { seconds: Math.max(0.2, Math.max(limit * 0.1, limit - before) * COVER_SHARE) }),
    progress: (now) => progress?.({ phase: now.phase, cost: now.cost, bound: now.bound, seconds: seconds() }),
  });
}

/** What is proved of the whole cost, or of cover and requests where that is more. */
async function boundPhase(model: RosterModel, clock: Clock, known: number | null): Promise<number | null> {
  const { options, seconds, breathe, isOver } = clock;
  const before = seconds();
  const proved = await rosterBound(model, async () => {
    await breathe();
    if (isOver()) return false;
    return options.seconds === undefined || seconds() - before < options.seconds * BOUND_SHARE;
  });
  if (proved === null && known === null) return null;
  return Math.max(0, proved ?? 0, known ?? 0);
}

function sharePhase(model: RosterModel, start: Assignment, { clock, mended, bound }: Mending): Promise<Assignment> {
  const { options, seconds } = clock;
  const before = seconds();
  const { most, maxMoves } = shareLimits(model, start, { clock, mended });
  return exchange(model, start, {
    seed: options.seed,
    maxMoves,
    isGentle: mended > 0,
    progress: async (moves, cost) => {
      await clock.breathe();
      options.progress?.({ phase: 'share', cost, bound, seconds: seconds() });
      if (options.signal?.aborted) return 1;
      return Math.max((seconds() - before) / most, moves / maxMoves);
    },
  });
}

/** Seconds from now on and exchanges for evening out. */
function shareLimits(
  model: RosterModel,
  start: Assignment,
  {
    clock: { options, seconds },
    mended,
  }: { readonly clock: Pick<Clock, 'options' | 'seconds'>; readonly mended: number },
) {
  const { steps, seconds: limit } = options;
  const [timeShare, stepShare] = mended > 0 ? [MEND_SHARE, MEND_STEPS] : [SHARE_PART, 1];
  const part = hasGaps(rosterCost(model, start)) ? 1 - WHY_SHARE : 1;
  const left = limit === undefined ? Number.POSITIVE_INFINITY : limit * part - seconds();
  return {
    most: Math.max(0.2, left * timeShare),
    maxMoves: steps === undefined ? Number.POSITIVE_INFINITY : Math.round(steps * EXCHANGES_A_STEP * stepShare),
  };
}
