import type { ContractInForce } from '@rotawright/core/contracts';
import { formatCivilDate } from '@rotawright/core/time';
import type { Assignment } from '../model/problem.ts';
import { solve } from '../solve.ts';
import { type ConflictItem, conflictItems, keeping } from './conflict-items.ts';
import { minimalConflict } from './minimal-conflict.ts';
import { type ReadDemand, readDemand } from './read-demand.ts';
import { rosterCost } from './roster-cost.ts';
import { type RosterModel, rosterModel } from './roster-model.ts';

/** Why a demand cannot be met: things that cannot all hold. */
export interface Conflict {
  /** First and last civil day looked at, `YYYY-MM-DD`, the last included. */
  readonly from: string;
  readonly until: string;
  /** Nothing can be left out of it. */
  readonly items: readonly ConflictItem[];
  /** Those of the items that could be given up: without any one of them the others can hold. */
  readonly relaxations: readonly ConflictItem[];
  /** Proved by counting; otherwise found by search alone. */
  readonly isProved: boolean;
}

export interface WhyNotOptions {
  /** Moves of each search for a way out. */
  readonly steps: number;
  readonly seed: number;
  readonly signal?: AbortSignal;
}

/** Days before and after the gap that are looked at. */
const AROUND = 8;

/**
 * Explains the first gap in a roster that should have none: a minimal set of covers, leave, fixed days, pins, requests and
 * clauses that cannot all hold around it. `null` when there is no gap, or when the days around it alone can be covered.
 */
export async function whyNot(
  { model, assignment }: { readonly model: RosterModel; readonly assignment: Assignment },
  options: WhyNotOptions,
): Promise<Conflict | null> {
  const gap = firstGap(model, assignment);
  if (gap === null) return null;
  const { demand, contract } = model;
  const { firstDay, endDay } = model.ward.rota;
  for (const around of [1, AROUND]) {
    const span = {
      firstDay: Math.max(firstDay, firstDay + gap - around),
      endDay: Math.min(endDay, firstDay + gap + around + 1),
    };
    const items = conflictItems(demand, contract, span);
    const asked: Asked = { demand, contract, span, options };
    if ((await missingWith(asked, items)) === 0) continue;
    const kept = await minimalConflict(items, async (some) => (await missingWith(asked, some)) > 0);
    return {
      from: formatCivilDate(span.firstDay),
      until: formatCivilDate(span.endDay - 1),
      items: kept,
      relaxations: kept.filter(({ kind }) => kind !== 'clause'),
      isProved: isCounted(asked, kept),
    };
  }
  return null;
}

/** The first day on which somebody is missing from a minimum. */
function firstGap(model: RosterModel, assignment: Assignment): number | null {
  const { problem, cover } = model;
  for (let day = 0; day < problem.days; day += 1) {
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
}

/** People missing from minimums when only these things are asked; 0 when a search was stopped. */
async function missingWith(asked: Asked, kept: readonly ConflictItem[]): Promise<number> {
  const { options } = asked;
  if (options.signal?.aborted || !kept.some(({ kind }) => kind === 'cover')) return 0;
  const model = modelOf(asked, kept);
  if (model === null) return 0;
  const { signal } = options;
  const found = await solve(model.problem, {
    seed: options.seed,
    threads: 1,
    steps: options.steps,
    ...(signal === undefined ? {} : { signal }),
  });
  if (found.assignment === null) return 1;
  return rosterCost(model, found.assignment).uncovered;
}

function modelOf({ demand, contract, span }: Asked, kept: readonly ConflictItem[]): RosterModel | null {
  const left = keeping(demand, { contract, kept, span });
  const read = readDemand(left.demand);
  return read.ok ? rosterModel(read.value, left.contract) : null;
}

/** Is some place short of people who may stand on it at all? Then no search is needed. */
function isCounted(asked: Asked, kept: readonly ConflictItem[]): boolean {
  const model = modelOf(asked, kept);
  if (model === null) return false;
  const { cover, cells } = model;
  const symbols = cover.slots.length + 1;
  return cover.needed.some((need, at) => {
    const day = Math.floor(at / cover.slots.length);
    const place = day * symbols + (at % cover.slots.length) + 1;
    return need !== null && cells.filter(({ blocks }) => blocks[place] === null).length < need.minimum;
  });
}
