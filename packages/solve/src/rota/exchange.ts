import type { Assignment } from '../model/problem.ts';
import { Annealer } from './annealer.ts';
import type { RosterModel } from './roster-model.ts';
import { asksTogether } from './together/who-is-there.ts';
import { AS_ASKED, COARSE } from './weighing.ts';
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
/** Part of the annealing in which the cost is weighed coarsely. */
const COARSE_PART = 0.5;
/** Moves between looks at the clock, and looks between those at which a roster weighed coarsely is weighed as asked, and anew. */
const LOOK = 8192;
const WEIGHED_LOOKS = 8;

/**
 * Evens out a roster: two people exchange what they work over some days, as long as both lines stay lawful; mostly like
 * for like, so that shares stay even while lines get better. Where cover leaves a choice (targets above minimums, places
 * beyond targets, places still empty) single duties come and go besides. Simulated annealing on the whole cost, at first with
 * single days and people beyond targets weighed more. Deterministic for a seed and a number of moves.
 */
export async function exchange(model: RosterModel, start: Assignment, options: ExchangeOptions): Promise<Assignment> {
  if (model.people.length < 2) return start.slice();
  const annealer = new Annealer(model, start.slice(), options.seed);
  const isGentle = options.isGentle === true;
  const hot = isGentle ? GENTLE : HOT;
  const cold = isPlain(model) ? COLD : COLD_TOGETHER;
  const coarsePart = isGentle || !isPlain(model) ? 0 : COARSE_PART;
  let isCoarse = coarsePart > 0;
  for (let look = 0; look * LOOK < options.maxMoves; look += 1) {
    const progress = await options.progress(look * LOOK, annealer.bestCost);
    if (progress >= 1) break;
    if (isCoarse && (progress >= coarsePart || look % WEIGHED_LOOKS === 0)) {
      isCoarse = progress < coarsePart;
      annealer.weigh(AS_ASKED);
      if (isCoarse) annealer.weigh(COARSE);
    }
    annealer.temperature = hot * (cold / hot) ** progress;
    for (let move = look * LOOK; move < Math.min(options.maxMoves, (look + 1) * LOOK); move += 1) annealer.move();
  }
  annealer.weigh(AS_ASKED);
  return annealer.best;
}

/** Nothing but lines and places costs anything: what people do together, and fatigue, may be worth single days and people beyond targets. */
function isPlain(model: RosterModel): boolean {
  return !asksTogether(model) && weightOf(model.demand, 'fatigue') === 0;
}
