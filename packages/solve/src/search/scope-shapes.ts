import type { SolveProblem } from '../model/problem.ts';
import { drawByWeight, type Random } from './random.ts';

/** How a scope came out. */
export type ScopeEnd = 'hopeless' | 'failed' | 'better';

/**
 * Forms of scopes: everybody on few days, few people on many days, or something between; and, instead of a linear
 * programme, lines one by one over long or short stretches.
 */
export type ScopeForm = 'tall' | 'wide' | 'middling' | 'lines' | 'stretches';

interface Shape {
  readonly form: ScopeForm;
  /** Days of work that the next scope of this form holds. */
  size: number;
  /** Points gained, share of the budget spent and tries made, the latest tries weighing most. */
  gained: number;
  spent: number;
  tried: number;
}

/**
 * Cells (people times days) of which there are so many that linear programmes of parts take more memory than they are worth: on 24
 * they gained 9 points in a second of a thread, lines 200 to 250, and the last 20 of 170 s took 110 MB more with them.
 */
export const HUGE_CELLS = 30_000;
const BY_LINE = ['lines', 'stretches'] as const;
const BY_PROGRAMME = ['tall', 'wide', 'middling'] as const;
const FIRST_SIZE = 200;
const LEAST_SIZE = 40;
/** Growth after a hopeless scope, growth after one that paid quickly, and shrinking after a dive in vain or a long one. */
const GROWTH = 1.2;
const QUICK_GROWTH = 1.1;
const SHRINK = 0.85;
/** Scopes that take a smaller share of the budget than the first are quick, a larger one than the second long. */
const QUICK = 0.004;
const LONG = 0.025;
/**
 * Share of draws that do not look at what paid, but give each form as much time. With as many draws for each a hopeless form that takes
 * half a second had most of a limit of 10 s.
 */
const EVEN = 0.25;
/** What earlier tries weigh after each new one. */
const KEPT = 0.85;
/** Share of the budget that a try counts as at least. */
const INSTANT = 1e-5;

/** Learns which forms and sizes of scopes pay on this problem, and whether a linear programme pays at all. */
export class ScopeShapes {
  private readonly shapes: readonly Shape[];
  private readonly largest: number;

  constructor({ people, days }: SolveProblem) {
    this.largest = people.length * days;
    const size = Math.min(this.largest, FIRST_SIZE);
    const forms = this.largest < HUGE_CELLS ? [...BY_LINE, ...BY_PROGRAMME] : BY_LINE;
    this.shapes = forms.map((form) => ({
      form,
      size,
      gained: 0,
      spent: INSTANT,
      tried: 0,
    }));
  }

  /** A form with its size: often one that has paid, sometimes any. */
  draw(random: Random): Readonly<Shape> {
    const fresh = this.shapes.find(({ tried }) => tried === 0);
    if (fresh !== undefined) return fresh;
    const paid = this.shapes.map(({ gained, spent }) => (gained / spent) ** 1.5);
    const isEven = random.next() < EVEN || paid.every((weight) => weight <= 0);
    const weights = isEven ? this.shapes.map(({ tried, spent }) => tried / spent) : paid;
    const shape = this.shapes[drawByWeight(weights, random)];
    if (shape === undefined) throw new RangeError('no shapes');
    return shape;
  }

  /** Takes note of how a scope came out; `took` is its share of the budget. */
  learn(form: ScopeForm, { end, gain, took }: { end: ScopeEnd; gain: number; took: number }): void {
    const shape = this.shapes.find((one) => one.form === form);
    if (shape === undefined) return;
    // Points of many tries over their time: a mean of the tries' own rates is led by the few that were over at once.
    shape.gained = KEPT * shape.gained + Math.max(0, gain);
    shape.spent = KEPT * shape.spent + Math.max(INSTANT, took);
    shape.tried = KEPT * shape.tried + 1;
    const factor =
      took > LONG || end === 'failed' ? SHRINK : end === 'hopeless' ? GROWTH : took < QUICK ? QUICK_GROWTH : 1;
    shape.size = Math.min(this.largest, Math.max(LEAST_SIZE, shape.size * factor));
  }
}
