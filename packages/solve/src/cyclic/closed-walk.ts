import type { RingGraph } from './ring-graph.ts';

/** Groups of arcs in use that hang together; of one group, all its arcs can be walked in one closed walk. */
export function flowGroups({ arcs, from, to, nodes }: RingGraph, flow: Int32Array): number[][] {
  const parent = Int32Array.from({ length: nodes }, (_, node) => node);
  const root = (node: number): number => {
    let at = node;
    while ((parent[at] ?? at) !== at) at = parent[at] ?? at;
    parent[node] = at;
    return at;
  };
  for (let arc = 0; arc < arcs; arc += 1) if ((flow[arc] ?? 0) > 0) parent[root(from[arc] ?? 0)] = root(to[arc] ?? 0);
  const groups = new Map<number, number[]>();
  for (let arc = 0; arc < arcs; arc += 1) {
    if ((flow[arc] ?? 0) === 0) continue;
    const key = root(from[arc] ?? 0);
    const group = groups.get(key) ?? [];
    group.push(arc);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => a.length - b.length);
}

/**
 * Walks every unit of a flow that hangs together once, from a Monday on (Hierholzer's method), and gives the arcs in
 * order.
 */
export function closedWalk(graph: RingGraph, flow: Int32Array): number[] {
  const left = flow.slice();
  const out: number[][] = Array.from({ length: graph.nodes }, () => []);
  for (let arc = 0; arc < graph.arcs; arc += 1) if ((left[arc] ?? 0) > 0) out[graph.from[arc] ?? 0]?.push(arc);
  const first = Array.from(flow.keys()).find((arc) => (flow[arc] ?? 0) > 0 && graph.weekday[arc] === 0) ?? 0;
  const stack: { readonly node: number; readonly by: number }[] = [{ node: graph.from[first] ?? 0, by: -1 }];
  const walk: number[] = [];
  while (stack.length > 0) {
    const { node, by } = stack[stack.length - 1] ?? { node: 0, by: -1 };
    const choices = out[node] ?? [];
    while (choices.length > 0 && (left[choices[choices.length - 1] ?? 0] ?? 0) === 0) choices.pop();
    const arc = choices[choices.length - 1];
    if (arc === undefined) {
      stack.pop();
      if (by >= 0) walk.push(by);
    } else {
      left[arc] = (left[arc] ?? 0) - 1;
      stack.push({ node: graph.to[arc] ?? 0, by: arc });
    }
  }
  return walk.reverse();
}
