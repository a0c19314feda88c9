/** A concave function at a point: its value, and a slope. */
export interface Height {
  readonly value: number;
  readonly slope: Float64Array;
}

/** Where an ascent begins and how long it goes on. */
export interface Climb {
  /** Where it begins, with the height there. */
  readonly from: { readonly at: Float64Array; readonly here: Height };
  readonly rounds: number;
  /** Asked before every round: false ends the climb with what it has. */
  mayGoOn(): Promise<boolean>;
}

const FIRST_STEP = 0.5;
/** How much space shrinks along the change of slope. */
const SHRINK = 0.5;
const MOST_STRIDES = 10;

/**
 * Climbs a concave function with corners in few dimensions (method: Shor's r-algorithm with space dilation along the
 * difference of two slopes). Returns the best value found; any point visited would be a valid bound.
 */
export async function ascend(height: (at: Float64Array) => Height, { from, rounds, mayGoOn }: Climb): Promise<number> {
  const dimensions = from.at.length;
  const at = from.at.slice();
  const space = Array.from({ length: dimensions }, (_, i) =>
    Float64Array.from({ length: dimensions }, (_unused, j) => (i === j ? 1 : 0)),
  );
  let here = from.here;
  let best = here.value;
  let stride = FIRST_STEP;
  for (let round = 0; round < rounds; round += 1) {
    const ahead = direction(space, here.slope);
    if (ahead === null || !(await mayGoOn())) break;
    const before = here;
    let strides = 0;
    for (; strides < MOST_STRIDES; strides += 1) {
      for (let i = 0; i < dimensions; i += 1) at[i] = (at[i] ?? 0) + stride * (ahead[i] ?? 0);
      here = height(at);
      best = Math.max(best, here.value);
      if (dot(ahead, here.slope) <= 0) break;
      if (strides % 3 === 2) stride *= 1.2;
    }
    if (strides === 0) stride *= 0.9;
    dilate(
      space,
      here.slope.map((value, i) => value - (before.slope[i] ?? 0)),
    );
  }
  return best;
}

/** The slope as the stretched space sees it, of length one there; `null` on a summit. */
function direction(space: readonly Float64Array[], slope: Float64Array): Float64Array | null {
  const inner = transposed(space, slope);
  const length = Math.sqrt(dot(inner, inner));
  if (length < 1e-9) return null;
  return Float64Array.from(space, (row) => dot(row, inner) / length);
}

/** Shrinks the space along a change of slope. */
function dilate(space: readonly Float64Array[], change: Float64Array): void {
  const along = transposed(space, change);
  const length = Math.sqrt(dot(along, along));
  if (length < 1e-12) return;
  for (const row of space) {
    const part = (dot(row, along) / length) * (SHRINK - 1);
    for (let j = 0; j < row.length; j += 1) row[j] = (row[j] ?? 0) + (part * (along[j] ?? 0)) / length;
  }
}

function transposed(space: readonly Float64Array[], vector: Float64Array): Float64Array {
  return Float64Array.from(vector, (_, j) => space.reduce((sum, row, i) => sum + (row[j] ?? 0) * (vector[i] ?? 0), 0));
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}
