import type { ContractInForce } from '@rotawright/core/contracts';
import type { RotaPerson } from '@rotawright/core/roster';
import { type LineClause, lineRules } from '@rotawright/core/rules';
import { formatCivilDate, parseCivilDate } from '@rotawright/core/time';
import type { LineAutomaton } from '../model/automaton.ts';
import { NEVER, OFF, type SolvePerson, type SolveProblem, type Tally } from '../model/problem.ts';
import { type CoverSlots, coverSlots } from './cover-slots.ts';
import { lineDay } from './day-kinds.ts';
import type { Demand } from './demand.ts';
import type { LateRule } from './late-rules.ts';
import { type LineMachine, lineMachine } from './line-machine.ts';
import { ONE_AT_A_TIME } from './one-at-a-time.ts';
import { type PersonCells, personCells } from './person-cells.ts';
import type { ReadDemand } from './read-demand.ts';
import { type JointState, jointState, jointStep, restedState } from './state-product.ts';
import { type AskedEdges, askedEdges, type Stretch, stretchesOf } from './together/stretches.ts';
import { type WardDuties, wardDuties } from './ward-duties.ts';

/** A demand as the optimiser sees it, with the way back to people, days and clauses. */
export interface RosterModel {
  readonly demand: Demand;
  readonly contract: ContractInForce;
  readonly ward: WardDuties;
  readonly cover: CoverSlots;
  /** The hours of presence between changes of shift. */
  readonly stretches: readonly Stretch[];
  readonly edges: AskedEdges;
  readonly people: readonly RotaPerson[];
  readonly cells: readonly PersonCells[];
  readonly problem: SolveProblem;
  /** Most minutes that each person's line may hold by an average over the whole of it. */
  readonly mostMinutes: Int32Array;
  /** Rules that no automaton of the lines holds; those of them that are not `late` only the check of the answer can find broken. */
  readonly unheld: readonly string[];
  /** By person, the rules that an automaton would have too many states for: a search asks them of every line that it means to keep. */
  readonly late: readonly (readonly LateRule[])[];
  readonly clauses: readonly LineClause[];
}

/** Days before the roster that can still matter. */
export const PAST_DAYS = 28;

/** Makes the optimiser's problem of a demand under a contract. */
export function rosterModel({ demand, rota }: ReadDemand, contract: ContractInForce): RosterModel {
  const readings = demand.readings ?? [];
  const { zone, firstDay, endDay } = rota;
  const asked = { shiftTypes: demand.shiftTypes, zone, contract, readings };
  const ward = wardDuties({ ...asked, from: firstDay, until: endDay });
  const eve = wardDuties({ ...asked, from: firstDay - 1, until: firstDay });
  const stretches = stretchesOf({ demand, ward, eve });
  const cover = coverSlots(demand, rota, { stretches, people: demand.people.length });
  const past = demand.history?.length ? wardDuties({ ...asked, from: firstDay - PAST_DAYS, until: firstDay }) : null;
  const ruled = rota.people.map((person) => {
    const rules = lineRules(contract, { rota: ward.rota, person, readings });
    const isKept = ({ line }: LineClause) => !isAverage(line) || countsWork(line, ward);
    const clauses = [ONE_AT_A_TIME, ...rules.clauses.filter(isKept)];
    // Weekends are shared out even where nothing limits them.
    if (!clauses.some(isWholeCount)) clauses.push({ ...COUNTED_WEEKENDS, line: rules.weekends });
    const start = past === null ? restedState(clauses) : stateAfter(past, { clauses, demand, person: person.id });
    const unheld = [...rules.unheld, ...rules.clauses.filter((clause) => !isKept(clause)).map(({ rule }) => rule)];
    return { clauses, start, unheld, key: [...(person.facts.waivers ?? [])].sort().join() };
  });
  const built = new Map<
    string,
    { readonly line: LineMachine; readonly automaton: LineAutomaton; readonly tallies: readonly Tally[] }
  >();
  const people: SolvePerson[] = [];
  const cells: PersonCells[] = [];
  const mostMinutes = new Int32Array(rota.people.length);
  const unheld = new Set<string>();
  const late: (readonly LateRule[])[] = [];
  rota.people.forEach((rotaPerson, p) => {
    const own = ruled[p];
    const person = demand.people[p];
    if (own === undefined || person === undefined) return;
    for (const rule of own.unheld) unheld.add(rule);
    const group = ruled.filter(({ key }) => key === own.key);
    const known =
      built.get(own.key) ?? buildLine(ward, cover, { clauses: own.clauses, starts: group.map(({ start }) => start) });
    built.set(own.key, known);
    for (const { rule } of known.line.dropped) unheld.add(rule);
    late.push(lateRules(own, known.line));
    const one = personCells({ demand, ward, cover, person, rotaPerson });
    cells.push(one);
    mostMinutes[p] = Math.min(...own.clauses.map(({ line }) => (isAverage(line) ? (line.count?.most ?? FREE) : FREE)));
    const start = known.line.machine.starts[group.indexOf(own)] ?? 0;
    people.push({
      id: rotaPerson.id,
      cost: one.cost,
      automaton: start === known.automaton.start ? known.automaton : { ...known.automaton, start },
      units: new Int32Array(cover.slots.length + 1),
      unitCost: new Float64Array(1),
      tallies: known.tallies,
      most: new Int32Array(cover.slots.length + 1).fill(endDay - firstDay),
    });
  });
  const problem: SolveProblem = {
    name: demand.title ?? '',
    days: endDay - firstDay,
    shifts: cover.slots.map(({ type, skills }) => ({
      id: `${demand.shiftTypes[type]?.code}${skills.length === 0 ? '' : ` (${skills.join(' or ')})`}`,
      minutes: Math.max(0, ward.duties[type]?.work ?? 0),
    })),
    people,
    cover: cover.rows,
  };
  const clauses = ruled[0]?.clauses ?? [];
  return {
    demand,
    contract,
    ward,
    cover,
    stretches,
    edges: askedEdges({ demand, ward, eve }),
    people: rota.people,
    cells,
    problem,
    mostMinutes,
    unheld: [...unheld],
    late,
    clauses,
  };
}

/** The clauses that the machine left out, as the days before the roster leave them. */
function lateRules(
  { clauses, start }: { readonly clauses: readonly LineClause[]; readonly start: JointState },
  { dropped }: LineMachine,
): readonly LateRule[] {
  // One person's clauses are the group's only in kind: each has objects of its own.
  const left = new Set(dropped.map(({ clause }) => clause));
  return clauses.flatMap((clause, at) =>
    left.has(clause.clause) ? [{ clause, start: start.states[at] ?? clause.line.start }] : [],
  );
}

/** A limit of the whole line, by what it holds and not by its days. */
export function isAverage({ start, count }: LineClause['line']): boolean {
  return start.length === 0 && count !== undefined;
}

/** Does an average count of every duty the work that the search adds up? Else only the check can judge it. */
function countsWork({ count }: LineClause['line'], ward: WardDuties): boolean {
  const day = { minutes: 1440, weekday: 0, part: 0 };
  return ward.duties.every((duty) => count?.amount([], day, duty) === Math.max(0, duty.work));
}

/** A limit of the whole line on something that its days make: weekends. */
function isWholeCount({ line }: LineClause): boolean {
  return line.start.length > 0 && line.count !== undefined;
}

const COUNTED_WEEKENDS = { rule: 'weekends', clause: 'weekends', paragraph: '' };

/** More minutes than any roster has. */
const FREE = 2 ** 30;

/** What the days before the roster leave behind. A rule that they break begins anew: it is no breach of this roster. */
function stateAfter(
  past: WardDuties,
  {
    clauses,
    demand,
    person,
  }: { readonly clauses: readonly LineClause[]; readonly demand: Demand; readonly person: string },
): JointState {
  const types = demand.shiftTypes.length;
  const worked = new Map<number, number>();
  for (const cell of demand.history ?? []) {
    if (cell.person !== person || cell.code === '') continue;
    worked.set(
      parseCivilDate(cell.date) ?? 0,
      demand.shiftTypes.findIndex(({ code }) => code === cell.code),
    );
  }
  let state = restedState(clauses);
  for (let day = past.rota.firstDay; day < past.rota.endDay; day += 1) {
    const type = worked.get(day);
    const duty = type === undefined ? null : (past.duties[(day - past.rota.firstDay) * types + type] ?? null);
    const plain = lineDay(past, day);
    const states = clauses.map((clause, at) => {
      const asked = { days: [{ ...plain, part: clause.line.partOf?.(day) ?? 0 }], duty };
      const next = jointStep([clause], jointState([state.states[at] ?? []]), asked);
      const anew = 'key' in next ? next : jointStep([clause], restedState([clause]), asked);
      return ('key' in anew ? anew.states[0] : undefined) ?? clause.line.start;
    });
    state = jointState(states);
  }
  return state;
}

/** The automaton over places instead of shift types, and the counts that have a most. */
function buildLine(
  ward: WardDuties,
  { slots, needed }: CoverSlots,
  { clauses, starts }: { readonly clauses: readonly LineClause[]; readonly starts: readonly JointState[] },
) {
  const worked = new Set(needed.flatMap((need, at) => (need === null ? [] : (slots[at % slots.length]?.type ?? []))));
  const line = lineMachine(ward, clauses, { starts, isWorked: (type) => worked.has(type) });
  const { machine, kinds, counted } = line;
  const symbols = slots.length + 1;
  const from = (at: number): number => {
    const symbol = at % symbols;
    const type = symbol === OFF ? -1 : (slots[symbol - 1]?.type ?? -1);
    return Math.floor(at / symbols) * machine.symbols + type + 1;
  };
  const length = machine.states * symbols;
  const automaton: LineAutomaton = {
    states: machine.states,
    symbols,
    start: machine.starts[0] ?? 0,
    kindOf: kinds.kindOf,
    next: machine.next.map((table) => Int16Array.from({ length }, (_, at) => table[from(at)] ?? -1)),
    cost: machine.next.map(() => null),
    endCost: new Float64Array(machine.states),
  };
  const tallies: Tally[] = counted.map(({ clause, most }, count) => {
    const amounts = (machine.amounts[count] ?? []).map((table) =>
      Uint8Array.from({ length }, (_, at) => table[from(at)] ?? 0),
    );
    return {
      name: clause.rule,
      amounts,
      growth: growthOf(line, count),
      endCost: Float64Array.from({ length: most + 2 }, (_, sum) => (sum > most ? NEVER : 0)),
    };
  });
  return { line, automaton, tallies };
}

/** Most that a day of each kind adds: a weekend is counted once, so that Saturday and Sunday add nothing to a Friday. */
function growthOf({ machine, kinds }: LineMachine, count: number): readonly number[] {
  const most = (machine.amounts[count] ?? []).map((table) => Math.max(0, ...table));
  // Where every day of a kind follows one that counts, its own count is of the same weekend.
  return most.map((amount, kind) => {
    const days = [...kinds.kindOf.keys()].filter((day) => kinds.kindOf[day] === kind);
    const isLater = days.every((day) => day > 0 && (most[kinds.kindOf[day - 1] ?? 0] ?? 0) > 0);
    return isLater ? 0 : amount;
  });
}

/** Days of the roster that are bank holidays, as 0 or 1. */
export function bankHolidayDays({ demand, ward }: RosterModel): Uint8Array {
  const dates = new Set(demand.bankHolidays ?? []);
  const { firstDay, endDay } = ward.rota;
  return Uint8Array.from({ length: endDay - firstDay }, (_, day) =>
    dates.has(formatCivilDate(firstDay + day)) ? 1 : 0,
  );
}
