import type { ContractInForce } from '@rotawright/core/contracts';
import { formatCivilDate } from '@rotawright/core/time';
import type { Assignment } from '../model/problem.ts';
import { solve } from '../solve.ts';
import { type ConflictItem, conflictItems, keeping } from './conflict-items.ts';
import { fillRoster } from './fill-roster.ts';
import { minimalConflict } from './minimal-conflict.ts';
import { type ReadDemand, readDemand } from './read-demand.ts';
import { pointsOfGivingUp, type Relaxation, waysOut, without } from './relaxations.ts';
import { type RosterCost, rosterCost } from './roster-cost.ts';
import { type RosterModel, rosterModel } from './roster-model.ts';
import { leastMissing } from './together/least-missing.ts';
import { asksTogether, WhoIsThere } from './together/who-is-there.ts';
import { weightOf } from './weights.ts';
import { wholeRules } from './whole-rules.ts';

/** Why a demand cannot be met: things that cannot all hold. */
export interface Conflict {
  /** First and last civil day looked at, `YYYY-MM-DD`, the last included. */
  readonly from: string;
  readonly until: string;
  /** Nothing can be left out of it, unless the search was stopped. */
  readonly items: readonly ConflictItem[];
  readonly isMinimal: boolean;
  /** Ways out, the cheapest first: without any one of these the others can hold. */
  readonly relaxations: readonly Relaxation[];
  /** Proved by counting; otherwise found by search alone. */
  readonly isProved: boolean;
}

/** What came of asking why. */
export interface WhyNot {
  /** `null` when there is no gap, when the days around it alone can be covered, and when there was no time to tell. */
  readonly conflict: Conflict | null;
  /** Stopped before all was looked at. */
  readonly wasStopped: boolean;
}

/** How long the reason for a gap is looked for; equal seeds and steps give equal answers. */
export interface WhyNotOptions {
  /** Moves of each search for a way out. */
  readonly steps: number;
  readonly seed: number;
  /** Seconds on the clock on the wall for everything; no limit when absent. */
  readonly seconds?: number;
  readonly signal?: AbortSignal;
}

/** Days before and after the gap that are looked at. */
const AROUND = 8;
/** Moves of filling that take about as long as one step of the optimiser. */
const MOVES_A_STEP = 4;

/**
 * Explains the first gap in a roster that should have none: a minimal set of covers, presence, supervision, leave, fixed
 * days, pins, requests and clauses that cannot all hold around it, and what could be given up, the cheapest first.
 */
export async function whyNot(
  { model, assignment }: { readonly model: RosterModel; readonly assignment: Assignment },
  options: WhyNotOptions,
): Promise<WhyNot> {
  const gap = firstGap(model, assignment);
  if (gap === null) return { conflict: null, wasStopped: false };
  const { demand, contract } = model;
  const { firstDay, endDay } = model.ward.rota;
  // What is counted over the whole roster binds the whole of it: a few days may be worked harder, and a weekend in them worked.
  const counted = wholeRules(contract);
  const started = performance.now();
  const left = () => (options.seconds ?? Number.POSITIVE_INFINITY) - (performance.now() - started) / 1000;
  const isOver = () => options.signal?.aborted === true || left() <= 0;
  for (const around of [1, AROUND]) {
    const span = {
      firstDay: Math.max(firstDay, firstDay + gap - around),
      endDay: Math.min(endDay, firstDay + gap + around + 1),
    };
    const isWhole = span.firstDay === firstDay && span.endDay === endDay;
    const items = conflictItems(demand, contract, span).filter(
      (item) => isWhole || item.kind !== 'clause' || !counted.has(item.rule),
    );
    const asked: Asked = { demand, contract, span, options, isOver, left };
    const missing = await missingWith(asked, items);
    if (missing === null) break;
    if (missing === 0) continue;
    const kept = await minimalConflict(items, async (some) => ((await missingWith(asked, some)) ?? 0) > 0);
    const isMinimal = !isOver();
    const conflict = {
      from: formatCivilDate(span.firstDay),
      until: formatCivilDate(span.endDay - 1),
      items: kept,
      isMinimal,
      isProved: isCounted(asked, kept),
      relaxations: isMinimal ? await ranked(asked, { items, kept, gap: firstDay + gap }) : [],
    };
    return { conflict, wasStopped: isOver() };
  }
  return { conflict: null, wasStopped: isOver() };
}

/** The first day on which somebody is missing from a minimum, with a skill, from presence, or as a supervisor. */
function firstGap(model: RosterModel, assignment: Assignment): number | null {
  const { problem, cover } = model;
  const short = new Set(new WhoIsThere(model, assignment).shortDays());
  for (let day = 0; day < problem.days; day += 1) {
    if (short.has(day)) return day;
    for (let slot = 0; slot < cover.slots.length; slot += 1) {
      const need = cover.needed[day * cover.slots.length + slot]?.minimum ?? 0;
      let there = 0;
      for (let p = 0; p < problem.people.length; p += 1)
        if (assignment[p * problem.days + day] === slot + 1) there += 1;
      if (there < need) return day;
    }
  }
  return null;
}

interface Asked {
  readonly demand: ReadDemand['demand'];
  readonly contract: ContractInForce;
  readonly span: { readonly firstDay: number; readonly endDay: number };
  readonly options: WhyNotOptions;
  isOver(): boolean;
  /** Seconds. */
  left(): number;
}

/** What is missing when only these things are asked; `null` when the search was stopped first. */
async function missingWith(asked: Asked, kept: readonly ConflictItem[]): Promise<number | null> {
  if (asked.isOver()) return null;
  if (!kept.some(({ kind }) => kind === 'cover' || kind === 'presence')) return 0;
  const model = modelOf(asked, kept);
  if (model === null) return 0;
  const found = await (asksTogether(model) ? filled(model, asked) : solved(model, asked));
  if (found !== null && missingIn(rosterCost(model, found)) === 0) return 0;
  if (asked.isOver()) return null;
  return found === null ? 1 : missingIn(rosterCost(model, found));
}

function missingIn({ uncovered, unskilled, missingMinutes, unsupervised }: RosterCost): number {
  return uncovered + unskilled + unsupervised + (missingMinutes > 0 ? 1 : 0);
}

async function solved(model: RosterModel, { options, left }: Asked): Promise<Assignment | null> {
  const { signal, seconds } = options;
  const { assignment } = await solve(model.problem, {
    seed: options.seed,
    threads: 1,
    steps: options.steps,
    ...(signal === undefined ? {} : { signal }),
    ...(seconds === undefined ? {} : { seconds: Math.max(0.01, left()) }),
  });
  return assignment;
}

/** By the search that knows presence, skills together and supervision. */
function filled(model: RosterModel, { options, isOver }: Asked): Promise<Assignment | null> {
  const maxMoves = options.steps * MOVES_A_STEP;
  return fillRoster(model, {
    seed: options.seed,
    maxMoves,
    progress: (moves, cost) => (cost < 1e-9 || isOver() ? 1 : moves / maxMoves),
  });
}

interface Found {
  /** All that is asked around the gap, and the conflict in it. */
  readonly items: readonly ConflictItem[];
  readonly kept: readonly ConflictItem[];
  readonly gap: number;
}

/** The ways out that are enough for the conflict, with what each leaves undone around the gap; the cheapest first. */
async function ranked(asked: Asked, { items, kept, gap }: Found): Promise<readonly Relaxation[]> {
  const { demand } = asked;
  const found: Relaxation[] = [];
  for (const ways of waysOut(kept, gap)) {
    for (const way of ways) {
      const { item } = way;
      const isLast = item === ways.at(-1)?.item;
      if (!isLast && (await missingWith(asked, without(kept, way))) !== 0) continue;
      const stillMissing = await missingWith(asked, without(items, way));
      const points = pointsOfGivingUp(demand, item) + (stillMissing ?? 0) * weightOf(demand, 'uncovered');
      found.push({ item, points, stillMissing });
      break;
    }
  }
  return found.sort((a, b) => a.points - b.points);
}

function modelOf({ demand, contract, span }: Asked, kept: readonly ConflictItem[]): RosterModel | null {
  const left = keeping(demand, { contract, kept, span });
  const read = readDemand(left.demand);
  return read.ok ? rosterModel(read.value, left.contract) : null;
}

/** Is some place, skill or stretch short of people who may be there at all? Then no search is needed. */
function isCounted(asked: Asked, kept: readonly ConflictItem[]): boolean {
  const model = modelOf(asked, kept);
  if (model === null) return false;
  const { cover, cells } = model;
  const symbols = cover.slots.length + 1;
  const isShort = cover.needed.some((need, at) => {
    const day = Math.floor(at / cover.slots.length);
    const place = day * symbols + (at % cover.slots.length) + 1;
    return need !== null && cells.filter(({ blocks }) => blocks[place] === null).length < need.minimum;
  });
  return isShort || leastMissing(model) > 0;
}
