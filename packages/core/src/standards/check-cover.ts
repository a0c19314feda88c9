import { type Rota, SHIFT } from '../roster/index.ts';
import type { CoverDemand } from './cover-demand.ts';

/** How a rota stands to one demand of a cover standard. It is a standard, not a contract: *short*, never *breaks*. */
export interface CoverFinding {
  readonly demand: CoverDemand;
  readonly verdict: 'meets' | 'short' | 'cannot tell';
  /** The least found, in people or minutes; `null` where there was nothing to measure. */
  readonly measured: number | null;
  /** Where the least was found, as the rota stamps instants. */
  readonly at: string | null;
}

/**
 * Judges the shifts of some people (positions in the rota) against one demand, over every whole day or week of the rota. A
 * template of N weeks is read as N doctors, one in each of its weeks. A roster’s first day is left out, because who was there
 * from the night before is not known. On-call periods are not presence. O(n log n).
 */
export function checkCover(rota: Rota, demand: CoverDemand, people: readonly number[]): CoverFinding {
  const worked = shiftsOf(rota, people);
  const days = rota.kind === 'template' ? 7 : rota.endDay - rota.firstDay;
  const per = demand.measure === 'minutes-present-a-week' ? 7 : 1;
  let least: { value: number; at: number } | null = null;
  for (let day = rota.kind === 'roster' && days > per ? 1 : 0; day + per <= days; day += per) {
    const from = rota.clock.instantOf(rota.firstDay + day, 0);
    const until = rota.clock.instantOf(rota.firstDay + day + per, 0);
    const found = measure(worked, demand.measure, { from, until });
    if (least === null || found.value < least.value) least = found;
  }
  if (least === null) return { demand, verdict: 'cannot tell', measured: null, at: null };
  const verdict = least.value < demand.least ? 'short' : 'meets';
  return { demand, verdict, measured: least.value, at: rota.clock.stamp(least.at) };
}

interface Worked {
  readonly start: number;
  readonly end: number;
}

const WEEK = 7 * 1440;

function shiftsOf(rota: Rota, people: readonly number[]): readonly Worked[] {
  const found: Worked[] = [];
  for (const p of people) {
    for (let i = rota.offsets[p] ?? 0; i < (rota.offsets[p + 1] ?? 0); i += 1) {
      if (rota.duties.kind[i] !== SHIFT) continue;
      const start = rota.duties.start[i] ?? 0;
      const end = rota.duties.end[i] ?? 0;
      if (rota.kind === 'roster') found.push({ start, end });
      else found.push(...folded(start % WEEK, end - start));
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A shift of any week of the cycle inside the one week; what runs past its end stands at its beginning. */
function folded(start: number, length: number): readonly Worked[] {
  if (start + length <= WEEK) return [{ start, end: start + length }];
  return [{ start, end: WEEK }, ...folded(0, start + length - WEEK)];
}

function measure(worked: readonly Worked[], what: CoverDemand['measure'], day: { from: number; until: number }) {
  const inside = worked
    .map(({ start, end }) => ({ start: Math.max(start, day.from), end: Math.min(end, day.until) }))
    .filter(({ start, end }) => end > start);
  const sum = (spans: readonly Worked[]): number => spans.reduce((total, { start, end }) => total + end - start, 0);
  if (what === 'minutes-worked-a-day') return { value: sum(inside), at: day.from };
  if (what === 'people-at-all-times') return fewest(inside, day);
  return { value: sum(joined(inside)), at: day.from };
}

function fewest(inside: readonly Worked[], { from, until }: { from: number; until: number }) {
  const edges = [from, ...inside.map(({ end }) => end)].filter((at) => at < until);
  let least = { value: Number.POSITIVE_INFINITY, at: from };
  for (const at of edges) {
    const value = inside.filter(({ start, end }) => start <= at && at < end).length;
    if (value < least.value || (value === least.value && at < least.at)) least = { value, at };
  }
  return least;
}

function joined(inside: readonly Worked[]): readonly Worked[] {
  const spans: Worked[] = [];
  for (const span of inside) {
    const last = spans.at(-1);
    if (last !== undefined && span.start <= last.end)
      spans[spans.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else spans.push(span);
  }
  return spans;
}
