import type { RingGraph } from './ring-graph.ts';

/** Days on end that are always walked as a whole: arcs of the ring's graph in order. */
export interface RingPath {
  readonly from: number;
  readonly to: number;
  readonly arcs: readonly number[];
}

/**
 * Arcs that a node may add when its ways in are joined to its ways out: as many as a small programme gains from having one
 * row fewer (measured on the twenty instances of Musliu).
 */
const MOST_ADDED = 6;

/**
 * The graph with fewer nodes: where joining every way into a node to every way out adds next to nothing, the node goes and
 * the joined paths stay. Walks stay the same; what is left are the places where many ways meet, such as the end of a
 * stretch of days off.
 */
export function ringPaths(graph: RingGraph): readonly RingPath[] {
  const paths: (RingPath | null)[] = Array.from({ length: graph.arcs }, (_, arc) => ({
    from: graph.from[arc] ?? 0,
    to: graph.to[arc] ?? 0,
    arcs: [arc],
  }));
  const into: Set<number>[] = Array.from({ length: graph.nodes }, () => new Set());
  const out: Set<number>[] = Array.from({ length: graph.nodes }, () => new Set());
  paths.forEach((path, id) => {
    if (path === null) return;
    out[path.from]?.add(id);
    into[path.to]?.add(id);
  });
  const join = (node: number, ins: ReadonlySet<number>, outs: ReadonlySet<number>) => {
    for (const a of ins) {
      for (const b of outs) {
        const [first, second] = [paths[a], paths[b]];
        if (!first || !second) continue;
        const id = paths.push({ from: first.from, to: second.to, arcs: [...first.arcs, ...second.arcs] }) - 1;
        out[first.from]?.add(id);
        into[second.to]?.add(id);
      }
    }
    for (const id of [...ins, ...outs]) {
      out[paths[id]?.from ?? node]?.delete(id);
      into[paths[id]?.to ?? node]?.delete(id);
      paths[id] = null;
    }
  };
  for (let added = 0; added <= MOST_ADDED; added += 1) {
    for (let isChanged = true; isChanged; ) {
      isChanged = false;
      for (let node = 0; node < graph.nodes; node += 1) {
        const ins = into[node] ?? new Set();
        const outs = out[node] ?? new Set();
        const isLoop = [...ins].some((id) => outs.has(id));
        if (ins.size === 0 || isLoop || ins.size * outs.size > ins.size + outs.size + added) continue;
        join(node, new Set(ins), new Set(outs));
        isChanged = true;
      }
    }
  }
  return paths.filter((path) => path !== null);
}
