import { type Highs, openHighs } from '../highs/open-highs.ts';
import { flowGroups } from './closed-walk.ts';
import { type CyclicProblem, WEEK } from './cyclic-problem.ts';
import { dive } from './dive.ts';
import type { RingGraph } from './ring-graph.ts';
import { type RingPath, ringPaths } from './ring-paths.ts';

/** A further row: the flow over these arcs together stays within bounds, both included. */
export interface FlowRow {
  readonly arcs: readonly number[];
  readonly least: number;
  readonly most: number;
}

/** How often each arc is used; `null` flow: proved that there is none, or (`isStopped`) not found in time. */
export interface Circulation {
  readonly flow: Int32Array | null;
  readonly cost: number;
  readonly isStopped: boolean;
  /** No circulation costs less. */
  readonly isOptimal: boolean;
}

/**
 * Cheapest whole-numbered circulation on the ring's graph that meets demand and limits: as many units of flow as the ring
 * has weeks. It is a set of closed walks, not always one.
 */
export class CirculationModel {
  private readonly problem: CyclicProblem;
  private readonly graph: RingGraph;
  private readonly paths: readonly RingPath[];
  private readonly highs: Highs;

  private constructor(problem: CyclicProblem, graph: RingGraph, highs: Highs) {
    this.problem = problem;
    this.graph = graph;
    this.paths = ringPaths(graph);
    this.highs = highs;
  }

  static async open(problem: CyclicProblem, graph: RingGraph): Promise<CirculationModel> {
    return new CirculationModel(problem, graph, await openHighs());
  }

  /** Any circulation that hangs together, for problems without costs; `null` where none was found quickly. */
  find(isOver: () => boolean): Circulation | 'infeasible' | null {
    const { graph, paths, highs } = this;
    if (graph.cost.some((cost) => cost !== 0)) return null;
    const flowOf = (values: Int32Array) => arcFlow(graph, paths, values);
    const found = dive(highs, modelData(this.problem, { graph, paths, extra: [] }), {
      passes: (values) => flowGroups(graph, flowOf(values)).length === 1,
      isOver,
    });
    if (found.status === 'infeasible') return 'infeasible';
    if (found.status === 'unknown') return null;
    return { flow: flowOf(found.values), cost: 0, isStopped: false, isOptimal: true };
  }

  /** Solves with further rows; blocks the thread for at most `seconds`. */
  solve(extra: readonly FlowRow[], seconds: number): Circulation {
    const { graph, highs } = this;
    const model = highs.createModel(modelData(this.problem, { graph, paths: this.paths, extra }));
    try {
      model.options.set({ ...OPTIONS, time_limit: Math.max(0.01, seconds) });
      model.run();
      const status = model.getModelStatus();
      const codes = highs.constants.modelStatus;
      const isProved = status === codes.infeasible || status === codes.unboundedOrInfeasible;
      const hasFlow = model.info.get('primal_solution_status') === FEASIBLE;
      if (isProved || !hasFlow) return { flow: null, cost: 0, isStopped: !isProved, isOptimal: false };
      const flow = arcFlow(graph, this.paths, Int32Array.from(model.getSolution().colValue, Math.round));
      const cost = flow.reduce((sum, units, arc) => sum + units * (graph.cost[arc] ?? 0), 0);
      return { flow, cost, isStopped: false, isOptimal: status === codes.optimal };
    } finally {
      model.dispose();
    }
  }
}

function arcFlow(graph: RingGraph, paths: readonly RingPath[], values: Int32Array): Int32Array {
  const flow = new Int32Array(graph.arcs);
  values.forEach((units, p) => {
    for (const arc of paths[p]?.arcs ?? []) flow[arc] = (flow[arc] ?? 0) + units;
  });
  return flow;
}

/** Costs are whole numbers of points, so half a point of doubt is none. The presolve and heuristics left out cost
 * more than they save on programmes this small (measured on the instances of Musliu). */
const OPTIONS = {
  output_flag: false,
  presolve: 'off' as const,
  mip_rel_gap: 0,
  mip_abs_gap: 0.5,
  mip_heuristic_run_rens: false,
  mip_heuristic_run_rins: false,
};

/** HiGHS's word for a primal solution that meets every row. */
const FEASIBLE = 2;

interface ModelParts {
  readonly graph: RingGraph;
  readonly paths: readonly RingPath[];
  readonly extra: readonly FlowRow[];
}

/** Rows: one for each node that is left (what comes in goes out), each demand, the number of weeks, limits, further rows. */
function modelData(problem: CyclicProblem, { graph, paths, extra }: ModelParts) {
  const { weeks, shifts, demand, limits } = problem;
  const rowOf = new Map<number, number>();
  for (const { from, to } of paths) for (const node of [from, to]) if (!rowOf.has(node)) rowOf.set(node, rowOf.size);
  const nodes = rowOf.size;
  const sums = [...demand, { least: weeks, most: weeks }, ...limits, ...extra];
  const weeksAt = nodes + WEEK * shifts.length;
  const extraOf: number[][] = Array.from({ length: graph.arcs }, () => []);
  extra.forEach(({ arcs }, i) => {
    for (const arc of arcs) extraOf[arc]?.push(weeksAt + 1 + limits.length + i);
  });
  const countArc = (arc: number, put: (row: number, value: number) => void) => {
    const weekday = graph.weekday[arc] ?? 0;
    const symbol = graph.symbol[arc] ?? 0;
    if (symbol > 0) put(nodes + weekday * shifts.length + symbol - 1, 1);
    if (weekday === 0) put(weeksAt, 1);
    limits.forEach(({ amounts }, i) => {
      put(weeksAt + 1 + i, amounts[weekday]?.[graph.place[arc] ?? 0] ?? 0);
    });
    for (const row of extraOf[arc] ?? []) put(row, 1);
  };
  const columns = paths.map(({ from, to, arcs }) => {
    const column = new Map<number, number>();
    const put = (row: number, value: number) => column.set(row, (column.get(row) ?? 0) + value);
    put(rowOf.get(from) ?? 0, -1);
    put(rowOf.get(to) ?? 0, 1);
    for (const arc of arcs) countArc(arc, put);
    return [...column].filter(([, value]) => value !== 0);
  });
  const numRows = nodes + sums.length;
  return {
    numCols: paths.length,
    numRows,
    colCost: Float64Array.from(paths, ({ arcs }) => arcs.reduce((sum, arc) => sum + (graph.cost[arc] ?? 0), 0)),
    colLower: new Float64Array(paths.length),
    colUpper: new Float64Array(paths.length).fill(weeks),
    rowLower: Float64Array.from([...new Float64Array(nodes), ...sums.map(({ least }) => least)]),
    rowUpper: Float64Array.from([...new Float64Array(nodes), ...sums.map(({ most }) => most)]),
    integrality: new Int32Array(paths.length).fill(1),
    matrix: { format: 'csc' as const, numRows, numCols: paths.length, ...compressed(columns) },
  };
}

/** Columns of (row, value) pairs as the arrays of a compressed sparse matrix. */
function compressed(columns: readonly (readonly (readonly [number, number])[])[]) {
  const starts = [0];
  for (const column of columns) starts.push((starts[starts.length - 1] ?? 0) + column.length);
  const pairs = columns.flat();
  return {
    starts: Int32Array.from(starts),
    indices: Int32Array.from(pairs, ([row]) => row),
    values: Float64Array.from(pairs, ([, value]) => value),
  };
}
