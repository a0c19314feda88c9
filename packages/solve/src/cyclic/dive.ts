import type { Highs } from '../highs/open-highs.ts';
import { seededRandom } from '../search/random.ts';

type Model = ReturnType<Highs['createModel']>;
type ModelData = Exclude<Parameters<Highs['createModel']>[0], undefined | { readonly format: string }>;

/** What dives found: whole-numbered values of the columns, that there are none, or nothing. */
export type Dived =
  | { readonly status: 'found'; readonly values: Int32Array }
  | { readonly status: 'infeasible' }
  | { readonly status: 'unknown' };

/** What a dive asks on its way. */
export interface DiveOptions {
  /** Whether a point will do. */
  passes(values: Int32Array): boolean;
  /** Whether the time is up: asked before each step of a dive. */
  isOver(): boolean;
}

const DIVES = 40;
const WHOLE = 1e-6;

/**
 * Looks for any whole-numbered point of a programme without costs: solves it under random costs without whole numbers,
 * then raises or lowers one column after another to a whole number and solves again. Deterministic unless time runs out. Infeasible is proved by the first solution without whole numbers; failure proves nothing.
 */
export function dive(highs: Highs, data: ModelData, { passes, isOver }: DiveOptions): Dived {
  const { integrality: _, ...relaxed } = data;
  const random = seededRandom(1);
  for (let trial = 0; trial < DIVES && !isOver(); trial += 1) {
    const model = highs.createModel({ ...relaxed, colCost: Float64Array.from(data.colCost, () => random.next()) });
    try {
      model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex' });
      const first = relaxedPoint(highs, model);
      if (first === null) return { status: isInfeasible(highs, model) ? 'infeasible' : 'unknown' };
      const values = wholePoint(highs, model, { first, isOver });
      if (values !== null && passes(values)) return { status: 'found', values };
    } finally {
      model.dispose();
    }
  }
  return { status: 'unknown' };
}

function relaxedPoint(highs: Highs, model: Model): Float64Array | null {
  model.run();
  return model.getModelStatus() === highs.constants.modelStatus.optimal ? model.getSolution().colValue : null;
}

function isInfeasible(highs: Highs, model: Model): boolean {
  return model.getModelStatus() === highs.constants.modelStatus.infeasible;
}

function wholePoint(
  highs: Highs,
  model: Model,
  { first, isOver }: { readonly first: Float64Array; readonly isOver: () => boolean },
): Int32Array | null {
  const least = new Int32Array(first.length);
  const most = new Float64Array(first.length).fill(Number.POSITIVE_INFINITY);
  let point = first;
  for (let step = 0; step < 4 * first.length && !isOver(); step += 1) {
    const column = nextColumn(point);
    if (column < 0) return Int32Array.from(point, Math.round);
    const value = point[column] ?? 0;
    least[column] = Math.ceil(value);
    model.changeColBounds(column, least[column] ?? 0, most[column] ?? 0);
    let next = relaxedPoint(highs, model);
    if (next === null) {
      least[column] = 0;
      most[column] = Math.floor(value);
      model.changeColBounds(column, 0, most[column] ?? 0);
      next = relaxedPoint(highs, model);
    }
    if (next === null) return null;
    point = next;
  }
  return null;
}

/** The column that is not whole and nearest below a whole number; -1 when all are whole. */
function nextColumn(point: Float64Array): number {
  let best = -1;
  let bestPart = WHOLE;
  point.forEach((value, column) => {
    const part = value - Math.floor(value + WHOLE);
    if (part <= bestPart) return;
    bestPart = part;
    best = column;
  });
  return best;
}
