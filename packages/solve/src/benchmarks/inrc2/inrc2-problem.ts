import { type CoverRow, NEVER, OFF, type SolvePerson, type SolveProblem, type Tally } from '../../model/problem.ts';
import { type LineRule, rulesAutomaton, widened } from '../rules/line-rule.ts';
import { runRule } from '../rules/run-rule.ts';
import { sameShiftRule } from '../rules/same-shift-rule.ts';
import { bandCosts, type SoftBand } from '../rules/soft-band.ts';
import { successionRule } from '../rules/succession-rule.ts';
import { incompleteWeekend } from '../rules/weekend-cost.ts';
import { weekendPatternRule } from '../rules/weekend-pattern-rule.ts';
import type { Inrc2Contract, Inrc2History, Inrc2Instance, Inrc2Range, Inrc2Scenario } from './inrc2-file.ts';

/** The competition's weights (Ceschia et al. 2015, section 2). */
const WEIGHTS = {
  optimal: 30,
  sameShift: 15,
  work: 30,
  off: 30,
  request: 10,
  weekend: 30,
  assignments: 20,
  weekends: 30,
};

/** What each person missing from a minimum costs: minimum cover is hard, see {@link inrc2CoverFaults}. */
export const INRC2_COVER_WEIGHT = 500;

const SATURDAY = 5;
const SUNDAY = 6;
const WEEKEND = { first: SATURDAY, length: 2 };

/** State of the weekend's rule after a Saturday without work. */
const SATURDAY_FREE = 2;

/** The optimiser's problem of an INRC-II instance. A symbol is a shift with a skill; kinds of day are weekdays. */
export function inrc2Problem(instance: Inrc2Instance): SolveProblem {
  const { scenario, name } = instance;
  const days = instance.weeks.length * 7;
  const skills = scenario.skills.length;
  const shifts = scenario.shifts.flatMap(({ id }) =>
    scenario.skills.map((skill) => ({ id: `${id} ${skill}`, minutes: 1 })),
  );
  const typeOf = [OFF, ...shifts.map((_, s) => Math.floor(s / skills) + 1)];
  const lineOf = lineMaker(instance, typeOf);
  const people = scenario.nurses.map((nurse, n): SolvePerson => {
    const contract = scenario.contracts[nurse.contract];
    const history = instance.history[n];
    if (contract === undefined || history === undefined) throw new RangeError(`nurse ${nurse.id} without a contract`);
    return {
      id: nurse.id,
      cost: preferences(instance, n),
      units: Int32Array.from(typeOf, (type) => (type === OFF ? 0 : 1)),
      unitCost: bandCosts(bandOf(contract.assignments, WEIGHTS.assignments), days, history.assignments),
      most: new Int32Array(typeOf.length).fill(days),
      ...lineOf(contract, history),
    };
  });
  return { name, days, shifts, people, cover: coverOf(instance) };
}

/** People missing from minimum cover in a roster. */
export function inrc2CoverFaults(problem: SolveProblem, supply: Int32Array): number {
  return problem.cover.reduce((sum, { least = 0 }, row) => sum + Math.max(0, least - (supply[row] ?? 0)), 0);
}

/**
 * Makes the automaton and tally of a contract with a history; nurses for whom both are the same share them. Rules know
 * nothing of skills: they are built over shifts (off 0, then the shifts) and widened to symbols.
 */
function lineMaker({ scenario, weeks }: Inrc2Instance, typeOf: readonly number[]) {
  const days = weeks.length * 7;
  const kindOf = Uint8Array.from({ length: days }, (_, day) => day % 7);
  const known = new Map<string, Pick<SolvePerson, 'automaton' | 'tallies'>>();
  return (contract: Inrc2Contract, history: Inrc2History) => {
    const rules = rulesOf(scenario, { contract, history, days });
    const key = [contract.id, history.weekends, ...rules.map((rule) => rule.start)].join();
    const line = known.get(key);
    if (line !== undefined) return line;
    const { automaton, states } = rulesAutomaton(rules, { symbols: scenario.shifts.length + 1, kindOf });
    const tallies = [weekendTally(states, { contract, history, typeOf, weeks: weeks.length })];
    const made = { automaton: widened(automaton, typeOf), tallies };
    known.set(key, made);
    return made;
  };
}

interface LineFacts {
  readonly contract: Inrc2Contract;
  readonly history: Inrc2History;
  readonly days: number;
}

/** The run that day 0 continues comes from the history. The weekend's rule stands first: the tally reads its state. */
function rulesOf(scenario: Inrc2Scenario, { contract, history, days }: LineFacts): LineRule[] {
  const isWork = history.lastShift !== null && history.work > 0;
  const lastType = isWork && history.lastShift !== null ? history.lastShift : null;
  // A run that goes on from the history may be longer than the horizon.
  const longest = days + Math.max(history.work, history.off, history.sameShift);
  const band = (range: Inrc2Range, weight: number) => looseBand(bandOf(range, weight), longest);
  return [
    weekendPatternRule(WEEKEND, { classes: 2, classOf: (type) => (type === OFF ? 0 : 1) }, (worked) =>
      contract.wantsCompleteWeekends ? WEIGHTS.weekend * incompleteWeekend(worked) : 0,
    ),
    runRule({
      work: band(contract.work, WEIGHTS.work),
      off: band(contract.off, WEIGHTS.off),
      history: isWork ? { isWork, days: history.work } : { isWork: false, days: history.off },
      judgesEnd: false,
    }),
    successionRule(scenario.mayFollow, lastType),
    sameShiftRule(
      scenario.shifts.map(({ run }) => band(run, WEIGHTS.sameShift)),
      lastType === null ? null : { shift: lastType, days: history.sameShift },
    ),
  ];
}

function bandOf({ min, max }: Inrc2Range, weight: number): SoftBand {
  return { min, minWeight: weight, max, maxWeight: weight };
}

/** A maximum that no run can pass need not be counted. */
function looseBand(band: SoftBand, longest: number): SoftBand {
  return band.max >= longest ? { ...band, maxWeight: 0 } : band;
}

function preferences({ scenario, weeks }: Inrc2Instance, n: number): Float64Array {
  const skills = scenario.skills.length;
  const symbols = scenario.shifts.length * skills + 1;
  const cost = new Float64Array(weeks.length * 7 * symbols);
  const own = scenario.nurses[n]?.skills;
  cost.forEach((_, at) => {
    const symbol = at % symbols;
    if (symbol !== OFF && own?.has((symbol - 1) % skills) !== true) cost[at] = NEVER;
  });
  weeks.forEach(({ requests }, week) => {
    for (const { nurse, day, shift } of requests) {
      if (nurse !== n) continue;
      for (let symbol = 1; symbol < symbols; symbol += 1) {
        const at = (week * 7 + day) * symbols + symbol;
        if (shift === null || shift === Math.floor((symbol - 1) / skills)) cost[at] = (cost[at] ?? 0) + WEIGHTS.request;
      }
    }
  });
  return cost;
}

interface TallyFacts {
  readonly contract: Inrc2Contract;
  readonly history: Inrc2History;
  readonly typeOf: readonly number[];
  readonly weeks: number;
}

/** Weekends with any work: counted on Saturday, or on Sunday when Saturday was free. */
function weekendTally(states: readonly (readonly number[])[], { contract, history, typeOf, weeks }: TallyFacts): Tally {
  const symbols = typeOf.length;
  const amounts = Array.from({ length: 7 }, (_, kind) =>
    Uint8Array.from({ length: states.length * symbols }, (__, at) => {
      const wasFree = states[Math.floor(at / symbols)]?.[0] === SATURDAY_FREE;
      return at % symbols !== OFF && (kind === SATURDAY || (kind === SUNDAY && wasFree)) ? 1 : 0;
    }),
  );
  const band = { min: 0, minWeight: 0, max: contract.mostWeekends, maxWeight: WEIGHTS.weekends };
  const growth = amounts.map((_, kind) => (kind === SATURDAY ? 1 : 0));
  return { name: 'weekends', amounts, growth, endCost: bandCosts(band, weeks, history.weekends) };
}

function coverOf({ weeks }: Inrc2Instance): CoverRow[] {
  return weeks.flatMap(({ least, optimal }) =>
    Array.from(optimal, (need, at) => ({
      need: Math.max(need, least[at] ?? 0),
      underWeight: WEIGHTS.optimal,
      overWeight: 0,
      least: least[at] ?? 0,
      leastWeight: INRC2_COVER_WEIGHT,
    })),
  );
}
