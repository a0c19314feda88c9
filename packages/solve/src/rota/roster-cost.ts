import { coverCost, supplyOf } from '../model/cost.ts';
import type { Assignment } from '../model/problem.ts';
import { SHARED } from './fair-shares.ts';
import { rosterFatigue } from './line-fatigue.ts';
import { LineScore } from './line-score.ts';
import type { RosterModel } from './roster-model.ts';
import { WhoIsThere } from './together/who-is-there.ts';
import { weightOf } from './weights.ts';

/** What a roster costs and why, in the words of the demand's weights. */
export interface RosterCost {
  readonly total: number;
  /** Points by what they are for, largest first, nothing that costs nothing. */
  readonly parts: readonly { readonly what: string; readonly points: number }[];
  /** People missing from minimums, and people over maximums, summed over days and shifts. */
  readonly uncovered: number;
  readonly surplus: number;
  /** Skills that nobody on a shift has though its places may be filled, each as often as it is missing; who has two counts for both. */
  readonly unskilled: number;
  /** People missing from targets besides, and skills missing from theirs. */
  readonly understaffed: number;
  /** Minutes of presence for which people are missing, summed over people. */
  readonly missingMinutes: number;
  /** Duties without the supervision that they need. */
  readonly unsupervised: number;
  readonly isLawful: boolean;
  /** Minutes over an average that binds the whole line, summed over people. */
  readonly minutesOver: number;
}

/** The whole cost of a roster, from nothing. */
export function rosterCost(model: RosterModel, assignment: Assignment, score = new LineScore(model)): RosterCost {
  const { problem, demand } = model;
  const parts = new Map<string, number>();
  const add = (what: string, points: number) => parts.set(what, (parts.get(what) ?? 0) + points);
  const cover = coverParts(model, assignment);
  const there = new WhoIsThere(model, assignment);
  const { holders } = there;
  const held = holders.cost();
  add('cover', cover.points + held);
  const unsupervised = there.unsupervised();
  add('presence', there.cost - held - unsupervised * weightOf(demand, 'supervision'));
  add('supervision', unsupervised * weightOf(demand, 'supervision'));
  let isLawful = true;
  const lines = problem.people.map((_, p) => {
    const sums = score.sums();
    isLawful = score.measure(p, lineOf(model, assignment, p), sums) && isLawful;
    return sums;
  });
  const weekends = score.weekendsOf(lines);
  let minutesOver = 0;
  lines.forEach((sums, p) => {
    minutesOver += Math.max(0, (sums.counts[4] ?? 0) - (model.mostMinutes[p] ?? 0));
    const spare = spareCells(model, lineOf(model, assignment, p)) * weightOf(demand, 'overstaffed');
    add('overstaffed', spare);
    add('requests', sums.requests - spare);
    add('isolatedDays', sums.isolated * weightOf(demand, 'isolatedDays'));
    add('continuity', sums.runs * weightOf(demand, 'continuity'));
    SHARED.forEach((thing, t) => {
      add(thing, score.unfairness(p, t, { count: sums.counts[t] ?? 0, weekends }));
    });
  });
  const fatigue = weightOf(demand, 'fatigue');
  if (fatigue > 0) add('fatigue', fatigue * rosterFatigue(model, assignment));
  const listed = [...parts].map(([what, points]) => ({ what, points })).filter(({ points }) => points > 0);
  listed.sort((a, b) => b.points - a.points);
  const total = listed.reduce((sum, { points }) => sum + points, 0);
  const missingMinutes = there.missingMinutes();
  const understaffed = cover.understaffed + holders.wished();
  const missing = { unskilled: holders.missing(), understaffed, missingMinutes, unsupervised };
  return { total, parts: listed, ...cover, ...missing, isLawful, minutesOver };
}

function spareCells({ cover }: RosterModel, line: Uint8Array): number {
  return line.reduce((sum, symbol) => sum + (cover.slots[symbol - 1]?.isSpare ? 1 : 0), 0);
}

/** One person's days. */
export function lineOf({ problem }: RosterModel, assignment: Assignment, p: number): Uint8Array {
  return assignment.subarray(p * problem.days, (p + 1) * problem.days);
}

function coverParts({ problem, cover }: RosterModel, assignment: Assignment) {
  const supply = supplyOf(problem, assignment);
  let points = 0;
  let uncovered = 0;
  let understaffed = 0;
  let surplus = 0;
  problem.cover.forEach((row, at) => {
    const there = supply[at] ?? 0;
    const need = cover.needed[at] ?? null;
    points += coverCost(row, there);
    uncovered += Math.max(0, (need?.minimum ?? 0) - there);
    understaffed += Math.max(0, (need?.target ?? 0) - Math.max(there, need?.minimum ?? 0));
    surplus += Math.max(0, there - (need?.maximum ?? 0));
  });
  return { points, uncovered, understaffed, surplus };
}

/** Something is left undone of what a demand must have: a place, a skill, an hour of presence, supervision. */
export function hasGaps({ uncovered, unskilled, missingMinutes, unsupervised }: RosterCost): boolean {
  return uncovered > 0 || unskilled > 0 || missingMinutes > 0 || unsupervised > 0;
}
