import type { Assignment } from '../model/problem.ts';
import { Annealer } from './annealer.ts';
import { aimedCounts } from './counts/aimed-counts.ts';
import type { RosterModel } from './roster-model.ts';
import { asksTogether } from './together/who-is-there.ts';
import { AS_ASKED, aimedAt, COARSE, type Weighing } from './weighing.ts';
import { weightOf } from './weights.ts';

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
/** Parts of the whole after which the first annealing weighs as asked, counts are aimed at, and they are no longer. */
const COARSE_UNTIL = 0.15;
const FREE_UNTIL = 0.3;
const AIMED_UNTIL = 0.97;
/** Moves between looks at the clock, and looks between those at which a roster weighed otherwise is weighed as asked. */
const LOOK = 8192;
const COARSE_LOOKS = 8;
const AIMED_LOOKS = 64;
/** Trades of counts for each move made so far, and at most. */
const TRADES_A_MOVE = 0.1;
const MOST_TRADES = 1_000_000;

/** A part of the search: until when, by which weights, and how its heat falls. */
interface Stage {
  readonly until: number;
  weighing(moves: number): Weighing;
  /** Looks between those at which the roster is weighed as asked. */
  readonly looks: number;
  readonly heat: { readonly hot: number; readonly from: number; readonly until: number };
}

/**
 * Evens out a roster: two people exchange what they work over some days, as long as both lines stay lawful; mostly like
 * for like, so that shares stay even while lines get better. Where cover leaves a choice (targets above minimums, places
 * beyond targets, places still empty) single duties come and go besides. Simulated annealing on the whole cost, at first with
 * single days and people beyond targets weighed more; then once more, towards counts of duties that come out as even as counts can.
 * Deterministic for a seed and a number of moves.
 */
export async function exchange(model: RosterModel, start: Assignment, options: ExchangeOptions): Promise<Assignment> {
  if (model.people.length < 2) return start.slice();
  const annealer = new Annealer(model, start.slice(), options.seed);
  const cold = isPlain(model) ? COLD : COLD_TOGETHER;
  const stages = stagesOf(model, annealer, options);
  let stage = stages.shift();
  let weighing = stage?.weighing(0) ?? AS_ASKED;
  if (weighing !== AS_ASKED) annealer.weigh(weighing);
  for (let look = 0; look * LOOK < options.maxMoves; look += 1) {
    const moves = look * LOOK;
    const progress = await options.progress(moves, annealer.bestCost);
    if (progress >= 1 || stage === undefined) break;
    const isNext = progress >= stage.until;
    if (isNext || (weighing !== AS_ASKED && look % stage.looks === 0)) {
      annealer.weigh(AS_ASKED);
      while (stage !== undefined && progress >= stage.until) stage = stages.shift();
      if (stage === undefined) break;
      if (isNext) weighing = stage.weighing(moves);
      if (weighing !== AS_ASKED) annealer.weigh(weighing);
    }
    const { hot, from, until } = stage.heat;
    annealer.temperature = hot * (cold / hot) ** ((progress - from) / (until - from));
    for (let move = moves; move < Math.min(options.maxMoves, moves + LOOK); move += 1) annealer.move();
  }
  annealer.weigh(AS_ASKED);
  return annealer.best;
}

function stagesOf(model: RosterModel, annealer: Annealer, { seed, isGentle = false }: ExchangeOptions): Stage[] {
  const asked = (until: number, heat: Stage['heat']): Stage => ({ until, weighing: () => AS_ASKED, looks: 1, heat });
  if (isGentle || !isPlain(model)) return [asked(1, { hot: isGentle ? GENTLE : HOT, from: 0, until: 1 })];
  const first = { hot: HOT, from: 0, until: FREE_UNTIL };
  const second = { hot: AIMED_HOT, from: FREE_UNTIL, until: 1 };
  const aimedFrom = (done: number): Weighing => {
    const moves = Math.min(MOST_TRADES, Math.round(done * TRADES_A_MOVE));
    const aimed = aimedCounts(model, annealer.fair, { cells: annealer.cells, seed, moves });
    return aimed === null ? AS_ASKED : aimedAt(aimed);
  };
  return [
    { until: COARSE_UNTIL, weighing: () => COARSE, looks: COARSE_LOOKS, heat: first },
    asked(FREE_UNTIL, first),
    { until: AIMED_UNTIL, weighing: aimedFrom, looks: AIMED_LOOKS, heat: second },
    asked(1, second),
  ];
}

/** Nothing but lines and places costs anything: what people do together, and fatigue, may be worth single days and people beyond targets. */
function isPlain(model: RosterModel): boolean {
  return !asksTogether(model) && weightOf(model.demand, 'fatigue') === 0;
}
