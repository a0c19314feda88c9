import { coverCost, supplyOf } from '../model/cost.ts';
import type { Assignment, SolveProblem } from '../model/problem.ts';
import type { Scope } from '../model/scope.ts';
import { drawByWeight, type Random, shuffled } from './random.ts';
import type { ScopeForm } from './scope-shapes.ts';

/** Shortest stretch worth an own linear programme. */
const FEWEST_DAYS = 4;
/** Longest stretch of a few people's lines. */
const LONG = 60;

/** A part of a roster of about `size` days of work. Days are drawn to where cover costs points. */
export function drawScope(
  problem: SolveProblem,
  roster: Assignment,
  {
    random,
    form,
    size,
  }: { readonly random: Random; readonly form: Exclude<ScopeForm, 'lines' | 'stretches'>; readonly size: number },
): Pick<Scope, 'people' | 'from' | 'until'> {
  const { days } = problem;
  const staff = problem.people.length;
  const longest = Math.min(days, LONG);
  const fewest = Math.min(staff, Math.max(2, Math.round(size / longest)));
  const most = Math.max(fewest, Math.min(staff, Math.round(size / FEWEST_DAYS)));
  const among = { wide: fewest, tall: most, middling: Math.round(fewest * (most / fewest) ** random.next()) }[form];
  const length = Math.min(days, Math.max(FEWEST_DAYS, Math.round(size / among)));
  const middle = costlyDay(problem, roster, random);
  const from = Math.max(0, Math.min(days - length, middle - random.below(length)));
  const people = shuffled(staff, random)
    .slice(0, among)
    .sort((a, b) => a - b);
  return { people, from, until: from + length };
}

/** Half of the people with all their days: what one thread may change while another changes the other half. */
export function drawHalf({ people, days }: SolveProblem, random: Random): Pick<Scope, 'people' | 'from' | 'until'> {
  const half = shuffled(people.length, random).slice(0, Math.ceil(people.length / 2));
  return { people: half, from: 0, until: days };
}

/** A day, the likelier the more its cover costs. */
function costlyDay(problem: SolveProblem, roster: Assignment, random: Random): number {
  const { days, shifts } = problem;
  const supply = supplyOf(problem, roster);
  const weight = new Float64Array(days);
  problem.cover.forEach((row, at) => {
    const day = Math.floor(at / shifts.length);
    weight[day] = (weight[day] ?? 0) + coverCost(row, supply[at] ?? 0);
  });
  const total = weight.reduce((sum, cost) => sum + cost, 0);
  const each = Math.max(1, total) / days;
  return drawByWeight(
    Array.from(weight, (cost) => cost + each),
    random,
  );
}
