import type { BuiltAutomaton } from '../../model/automaton.ts';
import { type CoverRow, OFF, type SolvePerson, type SolveProblem, type Tally } from '../../model/problem.ts';
import { freeAfterNightsRule } from '../rules/free-after-nights-rule.ts';
import { type LineRule, rulesAutomaton } from '../rules/line-rule.ts';
import { nightBeforeWeekendRule } from '../rules/night-before-weekend-rule.ts';
import { patternRule } from '../rules/pattern-rule.ts';
import { runRule } from '../rules/run-rule.ts';
import { bandCosts } from '../rules/soft-band.ts';
import { incompleteWeekend, mixedWeekend } from '../rules/weekend-cost.ts';
import { placeInWeekend } from '../rules/weekend-days.ts';
import { weekendPatternRule } from '../rules/weekend-pattern-rule.ts';
import { weekendRunRule } from '../rules/weekend-run-rule.ts';
import type { Inrc1Contract, Inrc1File } from './inrc1-file.ts';

const LEAST_COVER_WEIGHT = 20;
const TIMES_SOFT_WEIGHT = 3;

/**
 * What each person too few or too many costs. Cover is hard in INRC-I: the weight is three times the heaviest soft rule, more
 * than breaking one place gains on the public files, and {@link inrc1CoverFaults} says whether it was met. Not more, because
 * the prices of the linear programme may lie anywhere within it: at twenty times the root of long_late01 was open after a
 * minute, at three times it is solved in a few seconds. A bound is proved whatever the weight.
 */
export function inrc1CoverWeight({ contracts, patterns, requests }: Inrc1File): number {
  const weights = contracts.flatMap(({ assignments, work, off, weekendRun, weekends, ...rest }) => [
    ...[assignments, work, off, weekendRun, weekends].flatMap((band) => [band.minWeight, band.maxWeight]),
    ...Object.values(rest).filter((value) => typeof value === 'number'),
  ]);
  for (const { weight } of [...patterns, ...requests]) weights.push(weight);
  return Math.max(LEAST_COVER_WEIGHT, TIMES_SOFT_WEIGHT * weights.reduce((a, b) => Math.max(a, b), 0));
}

/** The optimiser's problem of an INRC-I file. Kinds of day are weekdays. */
export function inrc1Problem(file: Inrc1File): SolveProblem {
  const kindOf = Uint8Array.from({ length: file.days }, (_, day) => (file.firstWeekday + day) % 7);
  const lines = file.contracts.map((contract) => contractLine(file, contract, kindOf));
  const symbols = file.shifts.length + 1;
  const most = new Int32Array(symbols).fill(file.days);
  const people = file.employees.flatMap((employee, e): SolvePerson[] => {
    const line = lines[employee.contract];
    const contract = file.contracts[employee.contract];
    if (line === undefined || contract === undefined) return [];
    return [{ id: employee.id, cost: preferences(file, e), ...line, most }];
  });
  const weight = inrc1CoverWeight(file);
  const cover = Array.from(file.need, (need): CoverRow => ({ need, underWeight: weight, overWeight: weight }));
  const shifts = file.shifts.map(({ id, minutes }) => ({ id, minutes }));
  return { name: file.name, days: file.days, shifts, people, cover };
}

/** Places of cover that a roster misses, people too few and too many added up. */
export function inrc1CoverFaults(file: Inrc1File, assignment: Uint8Array): number {
  const shifts = file.shifts.length;
  const missing = Int32Array.from(file.need);
  assignment.forEach((symbol, at) => {
    if (symbol === OFF) return;
    const row = (at % file.days) * shifts + symbol - 1;
    missing[row] = (missing[row] ?? 0) - 1;
  });
  return missing.reduce((sum, count) => sum + Math.abs(count), 0);
}

function contractLine(file: Inrc1File, contract: Inrc1Contract, kindOf: Uint8Array) {
  const symbols = file.shifts.length + 1;
  const built = rulesAutomaton(rulesOf(file, contract), { symbols, kindOf });
  const tallies = contract.weekends.maxWeight > 0 ? [weekendTally(built, contract, file.days)] : [];
  return {
    automaton: built.automaton,
    units: Int32Array.from({ length: symbols }, (_, symbol) => (symbol === OFF ? 0 : 1)),
    unitCost: bandCosts(contract.assignments, file.days),
    tallies,
  };
}

/** The weekend run rule comes first when weekends are counted, so that the count can read its state. */
function rulesOf(file: Inrc1File, contract: Inrc1Contract): LineRule[] {
  const { weekend } = contract;
  const symbols = file.shifts.length + 1;
  const nights = new Set(file.shifts.flatMap(({ isNight }, s) => (isNight ? [s + 1] : [])));
  const rules: LineRule[] = [];
  if (countsWeekends(contract)) rules.push(weekendRunRule(contract.weekendRun, weekend));
  rules.push(runRule({ work: contract.work, off: contract.off, history: null, judgesEnd: true }));
  if (contract.completeWeekends > 0 || contract.identicalShifts > 0) {
    rules.push(
      weekendPatternRule(
        weekend,
        { classes: symbols, classOf: (symbol) => symbol },
        (days) => contract.completeWeekends * incompleteWeekend(days) + contract.identicalShifts * mixedWeekend(days),
      ),
    );
  }
  if (contract.nightBeforeWeekend > 0) rules.push(nightBeforeWeekendRule(nights, weekend, contract.nightBeforeWeekend));
  if (contract.freeAfterNights > 0) rules.push(freeAfterNightsRule(nights, contract.freeAfterNights));
  for (const place of contract.patterns) {
    const pattern = file.patterns[place];
    if (pattern === undefined) continue;
    const entries = pattern.days.map(({ shift, weekday }) => ({
      symbol: typeof shift === 'number' ? shift + 1 : shift,
      kind: weekday,
    }));
    rules.push(patternRule(entries, pattern.weight));
  }
  return rules;
}

function countsWeekends({ weekendRun, weekends }: Inrc1Contract): boolean {
  return weekendRun.maxWeight > 0 || weekendRun.minWeight > 0 || weekends.maxWeight > 0;
}

const FREE_SO_FAR = 1;

/** Weekends with any work, counted on the first day of each that is worked. */
function weekendTally(built: BuiltAutomaton<readonly number[]>, contract: Inrc1Contract, days: number): Tally {
  const { symbols, next } = built.automaton;
  const amounts = next.map((_, kind) =>
    Uint8Array.from({ length: built.states.length * symbols }, (__, at) => {
      const place = placeInWeekend(contract.weekend, kind);
      const phase = (built.states[Math.floor(at / symbols)]?.[0] ?? 0) % 3;
      const opens = place === 0 || (place > 0 && phase === FREE_SO_FAR);
      return opens && at % symbols !== OFF ? 1 : 0;
    }),
  );
  return {
    name: 'weekends',
    amounts,
    growth: next.map((_, kind) => (placeInWeekend(contract.weekend, kind) === 0 ? 1 : 0)),
    endCost: bandCosts(contract.weekends, Math.ceil(days / 7)),
  };
}

function preferences(file: Inrc1File, e: number): Float64Array {
  const symbols = file.shifts.length + 1;
  const cost = new Float64Array(file.days * symbols);
  const add = (day: number, symbol: number, weight: number) => {
    cost[day * symbols + symbol] = (cost[day * symbols + symbol] ?? 0) + weight;
  };
  const employee = file.employees[e];
  const alternative = file.contracts[employee?.contract ?? 0]?.alternativeSkill ?? 0;
  file.shifts.forEach(({ skills }, shift) => {
    if (skills.every((skill) => employee?.skills.has(skill))) return;
    for (let day = 0; day < file.days; day += 1) add(day, shift + 1, alternative);
  });
  for (const { employee: who, day, shift, isOn, weight } of file.requests) {
    if (who !== e) continue;
    for (let symbol = 0; symbol < symbols; symbol += 1) {
      const isIt = shift === null ? symbol !== OFF : symbol === shift + 1;
      if (isIt !== isOn) add(day, symbol, weight);
    }
  }
  return cost;
}
