import { type CyclicProblem, WEEK } from './cyclic-problem.ts';
import { type Highs, openHighs } from './open-highs.ts';
import type { RingGraph } from './ring-graph.ts';

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
  private readonly highs: Highs;

  private constructor(problem: CyclicProblem, graph: RingGraph, highs: Highs) {
    this.problem = problem;
    this.graph = graph;
    this.highs = highs;
  }

  static async open(problem: CyclicProblem, graph: RingGraph): Promise<CirculationModel> {
    return new CirculationModel(problem, graph, await openHighs());
  }

  /** Solves with further rows; blocks the thread for at most `seconds`. */
  solve(extra: readonly FlowRow[], seconds: number): Circulation {
    const { graph, problem, highs } = this;
    const model = highs.createModel(modelData(problem, graph, extra));
    try {
      model.options.set({ ...OPTIONS, time_limit: Math.max(0.01, seconds) });
      model.run();
      const status = model.getModelStatus();
      const codes = highs.constants.modelStatus;
      const isProved = status === codes.infeasible || status === codes.unboundedOrInfeasible;
      const hasFlow = model.info.get('primal_solution_status') === FEASIBLE;
      if (isProved || !hasFlow) return { flow: null, cost: 0, isStopped: !isProved, isOptimal: false };
      const flow = Int32Array.from(model.getSolution().colValue, Math.round);
      const cost = flow.reduce((sum, units, arc) => sum + units * (graph.cost[arc] ?? 0), 0);
      return { flow, cost, isStopped: false, isOptimal: status === codes.optimal };
    } finally {
      model.dispose();
    }
  }
}

/** Costs are whole numbers of points, so half a point of doubt is none. The two heuristics left out cost more than they find. */
const OPTIONS = {
  output_flag: false,
  mip_rel_gap: 0,
  mip_abs_gap: 0.5,
  mip_heuristic_run_rens: false,
  mip_heuristic_run_rins: false,
};

/** HiGHS's word for a primal solution that meets every row. */
const FEASIBLE = 2;

/** Rows: one for each node (what comes in goes out), one for each demand, the number of weeks, limits, further rows. */
function modelData(problem: CyclicProblem, graph: RingGraph, extra: readonly FlowRow[]) {
  const { weeks, shifts, demand, limits } = problem;
  const demandAt = graph.nodes;
  const weeksAt = demandAt + WEEK * shifts.length;
  const limitsAt = weeksAt + 1;
  const extraAt = limitsAt + limits.length;
  const lower = [...new Float64Array(graph.nodes), ...demand.map(({ least }) => least), weeks];
  const upper = [...new Float64Array(graph.nodes), ...demand.map(({ most }) => most), weeks];
  for (const { least, most } of [...limits, ...extra]) {
    lower.push(least);
    upper.push(most);
  }
  const extraOf: number[][] = Array.from({ length: graph.arcs }, () => []);
  extra.forEach(({ arcs }, i) => {
    for (const arc of arcs) extraOf[arc]?.push(extraAt + i);
  });
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (let arc = 0; arc < graph.arcs; arc += 1) {
    const put = (row: number, value: number) => {
      indices.push(row);
      values.push(value);
    };
    const weekday = graph.weekday[arc] ?? 0;
    const symbol = graph.symbol[arc] ?? 0;
    put(graph.from[arc] ?? 0, -1);
    put(graph.to[arc] ?? 0, 1);
    if (symbol > 0) put(demandAt + weekday * shifts.length + symbol - 1, 1);
    if (weekday === 0) put(weeksAt, 1);
    limits.forEach(({ amounts }, i) => {
      const amount = amounts[weekday]?.[graph.place[arc] ?? 0] ?? 0;
      if (amount !== 0) put(limitsAt + i, amount);
    });
    for (const row of extraOf[arc] ?? []) put(row, 1);
    starts.push(indices.length);
  }
  return {
    numCols: graph.arcs,
    numRows: lower.length,
    colCost: graph.cost,
    colLower: new Float64Array(graph.arcs),
    colUpper: new Float64Array(graph.arcs).fill(weeks),
    rowLower: Float64Array.from(lower),
    rowUpper: Float64Array.from(upper),
    integrality: new Int32Array(graph.arcs).fill(1),
    matrix: {
      format: 'csc' as const,
      numRows: lower.length,
      numCols: graph.arcs,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
  };
}
