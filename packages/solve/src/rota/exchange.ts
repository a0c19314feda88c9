import type { Assignment } from '../model/problem.ts';
import { Annealer } from './annealer.ts';
import { aimedCounts } from './counts/aimed-counts.ts';
import type { RosterModel } from './roster-model.ts';
import { asksTogether } from './together/who-is-there.ts';
import { AS_ASKED, aimedAt, COARSE, type Weighing } from './weighing.ts';
import { weightOf } from './weights.ts';

/** How long exchanges are tried, from where; equal seeds give equal rosters. */
export interface ExchangeOptions {
  readonly seed: number;
  /** Exchanges to try at most. */
  readonly maxMoves: number;
  /** The roster is good already and is to be changed little: begins as cool as that. */
  readonly isGentle?: boolean;
  /** How far the search is, 0 to 1; asked now and then, with the best cost so far. It ends at 1. */
  progress(moves: number, cost: number): number | Promise<number>;
}

/** Temperatures of the annealing, penalty points. The last steps that even out hours are of thousandths. */
const HOT = 3;
const GENTLE = 0.3;
const COLD = 0.003;
/** Where people do things together, or are tired, there is less time for hours and more to be done while it is hotter. */
const COLD_TOGETHER = 0.03;
/** Heat of the second annealing, towards counts. */
const AIMED_HOT = 0.5;
/** Part of an annealing in which the cost is weighed coarsely. */
const COARSE_PART = 0.5;
/** Parts of the whole after which the first annealing ends, and after which counts are no longer aimed at. */
const FREE_UNTIL = 0.3;
const AIMED_UNTIL = 0.97;
/** Moves between looks at the clock, and looks between those at which a roster weighed otherwise is weighed as asked. */
const LOOK = 8192;
const COARSE_LOOKS = 8;
const AIMED_LOOKS = 64;
/** What counts may cost, as a part of what a roster's own do, to be worth aiming at: where less can go, what is uneven has other reasons. */
const WORTH_AIMING = 2 / 3;
/** Trades of counts for each move made so far, and at most. */
const TRADES_A_MOVE = 0.1;
const MOST_TRADES = 1_000_000;

/** A part of the search: until when, by which weights, and how its heat falls. */
interface Stage {
  readonly until: number;
  readonly weighing: Weighing;
  /** Looks between those at which the roster is weighed as asked. */
  readonly looks: number;
  readonly heat: Heat;
}

/** Falls from `hot` at one part of the whole to the coldest at another. */
interface Heat {
  readonly hot: number;
  readonly from: number;
  readonly until: number;
}

/**
 * Evens out a roster: two people exchange what they work over some days, as long as both lines stay lawful; mostly like
 * for like, so that shares stay even while lines get better. Where cover leaves a choice (targets above minimums, places
 * beyond targets, places still empty) single duties come and go besides. Simulated annealing on the whole cost, at first with
 * single days and people beyond targets weighed more; then once more, towards counts of duties that come out as even as counts can,
 * where that is much more even. Deterministic for a seed and a number of moves.
 */
export async function exchange(model: RosterModel, start: Assignment, options: ExchangeOptions): Promise<Assignment> {
  if (model.people.length < 2) return start.slice();
  const annealer = new Annealer(model, start.slice(), options.seed);
  const cold = isPlain(model) ? COLD : COLD_TOGETHER;
  const stages = firstStages(model, options);
  let weighing = AS_ASKED;
  for (let look = 0; look * LOOK < options.maxMoves; look += 1) {
    const moves = look * LOOK;
    const progress = await options.progress(moves, annealer.bestCost);
    if (progress >= 1) break;
    while (stages.length > 0 && progress >= (stages[0]?.until ?? 1)) {
      stages.shift();
      if (stages.length === 0) stages.push(...secondStages(model, annealer, { seed: options.seed, moves }));
    }
    const [stage] = stages;
    if (stage === undefined) break;
    if (weighing !== stage.weighing || (weighing !== AS_ASKED && look % stage.looks === 0)) {
      annealer.weigh(AS_ASKED);
      weighing = stage.weighing;
      if (weighing !== AS_ASKED) annealer.weigh(weighing);
    }
    const { hot, from, until } = stage.heat;
    annealer.temperature = hot * (cold / hot) ** ((progress - from) / (until - from));
    for (let move = moves; move < Math.min(options.maxMoves, moves + LOOK); move += 1) annealer.move();
  }
  annealer.weigh(AS_ASKED);
  return annealer.best;
}

/** One annealing of the whole where that is all there is to be, else the first of two. */
function firstStages(model: RosterModel, { isGentle = false }: ExchangeOptions): Stage[] {
  if (isGentle) return [asAsked(1, { hot: GENTLE, from: 0, until: 1 })];
  if (!isPlain(model)) return [asAsked(1, { hot: HOT, from: 0, until: 1 })];
  return coarseThenAsked({ hot: HOT, from: 0, until: FREE_UNTIL });
}

/** Towards counts of duties if any are worth aiming at, else what the first did once more. */
function secondStages(
  model: RosterModel,
  { fair, cells }: Annealer,
  { seed, moves }: { readonly seed: number; readonly moves: number },
): Stage[] {
  const trades = Math.min(MOST_TRADES, Math.round(moves * TRADES_A_MOVE));
  const aimed = aimedCounts(model, fair, { cells, seed, moves: trades });
  if (aimed === null || aimed.left > WORTH_AIMING) return coarseThenAsked({ hot: HOT, from: FREE_UNTIL, until: 1 });
  const heat = { hot: AIMED_HOT, from: FREE_UNTIL, until: 1 };
  return [{ until: AIMED_UNTIL, weighing: aimedAt(aimed), looks: AIMED_LOOKS, heat }, asAsked(1, heat)];
}

function coarseThenAsked(heat: Heat): Stage[] {
  const until = heat.from + COARSE_PART * (heat.until - heat.from);
  return [{ until, weighing: COARSE, looks: COARSE_LOOKS, heat }, asAsked(heat.until, heat)];
}

function asAsked(until: number, heat: Heat): Stage {
  return { until, weighing: AS_ASKED, looks: 1, heat };
}

/** Nothing but lines and places costs anything: what people do together, and fatigue, may be worth single days and people beyond targets. */
function isPlain(model: RosterModel): boolean {
  return !asksTogether(model) && weightOf(model.demand, 'fatigue') === 0;
}
