import type { Height } from './ascend.ts';

/** The line that is climbed along and how long. */
export interface LineClimb {
  /** The line goes through the origin along this. */
  readonly direction: Float64Array;
  /** First step along it, of either sign; later ones grow. With 0 only the origin is looked at. */
  readonly firstStep: number;
  /** Most points looked at. */
  readonly looks: number;
  /** Asked before every look: false ends the climb with what it has. */
  mayGoOn(): Promise<boolean>;
}

/** A point with the height there. */
export interface Top {
  readonly at: Float64Array;
  readonly here: Height;
}

/** A point of the line, with the slope along it. */
interface Point {
  readonly x: number;
  readonly here: Height;
  readonly value: number;
  readonly slope: number;
}

/** Where no more than this can be gained, in points of cost, the climb ends. */
const ENOUGH = 1e-3;
const GROWTH = 4;

/**
 * Climbs a concave function along a line: ahead in growing steps until the top is passed, then to where the tangents of the
 * nearest points on both sides cross (method: Kelley's cutting planes, in one dimension). The best point that was looked at.
 */
export async function climbLine(
  height: (at: Float64Array) => Height,
  { direction, firstStep, looks, mayGoOn }: LineClimb,
): Promise<Top> {
  const pointAt = (x: number): Float64Array => direction.map((each) => each * x);
  const look = (x: number): Point => {
    const here = height(pointAt(x));
    const slope = here.slope.reduce((sum, each, i) => sum + each * (direction[i] ?? 0), 0);
    return { x, here, value: here.value, slope };
  };
  let near = look(0);
  let best = near;
  let far: Point | null = null;
  const uphill = firstStep === 0 ? 0 : Math.sign(near.slope);
  let step = uphill * firstStep;
  for (let looked = 1; uphill !== 0 && looked < looks; looked += 1) {
    const x: number = far === null ? near.x + step : crossing(near, far);
    const isDone = far !== null && near.value + near.slope * (x - near.x) - best.value < ENOUGH;
    if (isDone || !(await mayGoOn())) break;
    const here = look(x);
    if (here.value > best.value) best = here;
    if (here.slope * uphill > 0) near = here;
    else far = here;
    step *= GROWTH;
  }
  return { at: pointAt(best.x), here: best.here };
}

/** Where two tangents meet. */
function crossing(one: Point, other: Point): number {
  return (other.value - one.value + one.slope * one.x - other.slope * other.x) / (one.slope - other.slope);
}
