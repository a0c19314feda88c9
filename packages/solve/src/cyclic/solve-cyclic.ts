import { BugError } from '@rotawright/core/problems';
import { type Circulation, CirculationModel, type FlowRow } from './circulation.ts';
import { closedWalk, flowGroups } from './closed-walk.ts';
import { type CyclicOptions, type CyclicProblem, type CyclicResult, type Ring, WEEK } from './cyclic-problem.ts';
import { impossibleDemand } from './impossible-demand.ts';
import { type RingGraph, ringGraph } from './ring-graph.ts';

/**
 * Finds the cheapest line that closes, or proves that there is none.
 *
 * A ring is a closed walk through the states of the week's days. First a circulation that meets all demand is found, as a
 * whole-number programme; where it falls apart into several walks, three cases are tried in turn: the smallest part has a
 * way out, is not used, or is all there is. (Method: after Becker, Schiffer and Walther 2022, with days for stints.)
 * Deterministic unless the time runs out.
 */
export async function solveCyclic(problem: CyclicProblem, options: CyclicOptions): Promise<CyclicResult> {
  const reason = impossibleDemand(problem);
  if (reason !== null) return { status: 'infeasible', reason };
  const graph = ringGraph(problem);
  if (graph.arcs === 0) return { status: 'infeasible', reason: 'no week of these rules can ever repeat' };
  const model = await CirculationModel.open(problem, graph);
  const until = performance.now() + options.seconds * 1000;
  const quick = model.find(() => performance.now() > until);
  if (quick === 'infeasible') return { status: 'infeasible', reason: null };
  if (quick?.flow) return solved(problem, graph, { flow: quick.flow, isOptimal: true });
  const open: FlowRow[][] = [[]];
  let best: Circulation | null = null;
  let isComplete = true;
  for (let rows = open.pop(); rows !== undefined; rows = open.pop()) {
    const seconds = (until - performance.now()) / 1000;
    const found = seconds > 0 ? model.solve(rows, seconds) : null;
    if (found === null || found.isStopped || (found.flow !== null && !found.isOptimal)) isComplete = false;
    if (found === null || found.flow === null || (best !== null && found.cost >= best.cost)) continue;
    const groups = flowGroups(graph, found.flow);
    if (groups.length === 1) best = found;
    else open.push(...threeCases(graph, groups[0] ?? []).map((row) => [...rows, row]));
  }
  if (best?.flow) return solved(problem, graph, { flow: best.flow, isOptimal: isComplete });
  return isComplete ? { status: 'infeasible', reason: null } : { status: 'stopped' };
}

/** What is true of a part of the graph in any one closed walk; the last is tried first. */
function threeCases(graph: RingGraph, group: readonly number[]): FlowRow[] {
  const inside = new Set(group.flatMap((arc) => [graph.from[arc] ?? 0, graph.to[arc] ?? 0]));
  const leaving: number[] = [];
  const touching: number[] = [];
  const beyond: number[] = [];
  for (let arc = 0; arc < graph.arcs; arc += 1) {
    const begins = inside.has(graph.from[arc] ?? 0);
    const ends = inside.has(graph.to[arc] ?? 0);
    if (begins && !ends) leaving.push(arc);
    if (begins || ends) touching.push(arc);
    if (!begins || !ends) beyond.push(arc);
  }
  return [
    { arcs: beyond, least: 0, most: 0 },
    { arcs: touching, least: 0, most: 0 },
    { arcs: leaving, least: 1, most: Number.POSITIVE_INFINITY },
  ];
}

function solved(
  problem: CyclicProblem,
  graph: RingGraph,
  { flow, isOptimal }: { readonly flow: Int32Array; readonly isOptimal: boolean },
): CyclicResult {
  const walk = closedWalk(graph, flow);
  if (walk.length !== problem.weeks * WEEK)
    throw new BugError(`a ring of ${walk.length} days for ${problem.weeks} weeks`);
  const ring: Ring = Uint8Array.from(walk, (arc) => graph.symbol[arc] ?? 0);
  const cost = walk.reduce((sum, arc) => sum + (graph.cost[arc] ?? 0), 0);
  return { status: 'solved', ring, cost, isOptimal };
}
