import type { RotaPerson } from '@rotawright/core/roster';
import { formatCivilDate, weekdayOf } from '@rotawright/core/time';
import { NEVER } from '../model/problem.ts';
import type { CoverSlots } from './cover-slots.ts';
import { type Demand, type DemandPerson, WEEKDAYS } from './demand.ts';
import { isOpenTo } from './place.ts';
import type { WardDuties } from './ward-duties.ts';
import { pointsOf, weightOf } from './weights.ts';

/** Why somebody cannot be on a place, as a word of the demand or the rule id of a clause. */
export type Block =
  | 'leave'
  | 'fixed-day-off'
  | 'works'
  | 'skill'
  | 'pinned'
  | 'request'
  | 'not-covered'
  | (string & {});

/** What one person may do on each day, and what it costs. */
export interface PersonCells {
  /** At `day * symbols + symbol`; `NEVER` where it is forbidden. */
  readonly cost: Float64Array;
  /** In the same place, why it is forbidden; `null` where it is not. */
  readonly blocks: readonly (Block | null)[];
}

/** What decides which cells one person may work. */
export interface CellsAsked {
  readonly demand: Demand;
  readonly ward: WardDuties;
  readonly cover: CoverSlots;
  readonly person: DemandPerson;
  readonly rotaPerson: RotaPerson;
}

/** Works out one person's cells: leave, fixed days off, skills, single duties that are unlawful, pins and requests. */
export function personCells(asked: CellsAsked): PersonCells {
  const { ward, cover } = asked;
  const days = ward.rota.endDay - ward.rota.firstDay;
  const symbols = cover.slots.length + 1;
  const blocks: (Block | null)[] = new Array<Block | null>(days * symbols).fill(null);
  const cost = new Float64Array(days * symbols);
  const leave = new Set(asked.rotaPerson.leave.map(({ day }) => day - ward.rota.firstDay));
  for (let day = 0; day < days; day += 1) {
    for (let symbol = 1; symbol < symbols; symbol += 1) {
      blocks[day * symbols + symbol] = blockOf(asked, { day, slot: symbol - 1, leave });
    }
  }
  const surplus = weightOf(asked.demand, 'overstaffed');
  cover.slots.forEach(({ isSpare }, slot) => {
    if (isSpare) for (let day = 0; day < days; day += 1) cost[day * symbols + slot + 1] = surplus;
  });
  pin(asked, blocks, symbols);
  request(asked, { cost, blocks }, symbols);
  blocks.forEach((block, at) => {
    if (block !== null) cost[at] = NEVER;
  });
  return { cost, blocks };
}

interface Cell {
  readonly day: number;
  readonly slot: number;
  readonly leave: ReadonlySet<number>;
}

function blockOf({ demand, ward, cover, person }: CellsAsked, { day, slot, leave }: Cell): Block | null {
  const place = cover.slots[slot];
  if (place === undefined) return 'works';
  const types = demand.shiftTypes.length;
  const duty = ward.duties[day * types + place.type];
  if (leave.has(day)) return 'leave';
  const isOvernight = goesOn(ward, day, duty?.end ?? 0);
  if (isOvernight && leave.has(day + 1) && demand.nightBeforeLeave !== true) return 'leave';
  const today = fixedOff(person, ward, day);
  if (today !== undefined && !(isOvernight && today.canStartNight === true)) return 'fixed-day-off';
  const tomorrow = fixedOff(person, ward, day + 1);
  if (isOvernight && tomorrow !== undefined && tomorrow.canEndNight !== true) return 'fixed-day-off';
  if (person.works !== undefined && !person.works.includes(demand.shiftTypes[place.type]?.code ?? '')) return 'works';
  if (!isOpenTo(cover.opens[day * cover.slots.length + slot] ?? [], person.skills)) return 'skill';
  const unlawful = ward.unlawfulBy[day * types + place.type] ?? null;
  if (unlawful !== null) return unlawful;
  return cover.needed[day * cover.slots.length + slot] === null ? 'not-covered' : null;
}

/** Does a duty with this end have a minute on the next day? Whatever its kind, and whatever the contract calls a night. */
function goesOn({ rota: { clock, firstDay } }: WardDuties, day: number, end: number): boolean {
  return end > clock.instantOf(firstDay + day + 1, 0) - clock.instantOf(firstDay + day, 0);
}

function fixedOff(person: DemandPerson, { rota }: WardDuties, day: number) {
  const weekday = WEEKDAYS[weekdayOf(rota.firstDay + day)];
  return person.fixedDaysOff?.find((fixed) => fixed.day === weekday);
}

/** A pinned cell is what it says, whatever leave or cover say; the rules of lines still bind. */
function pin({ demand, ward, cover, person }: CellsAsked, blocks: (Block | null)[], symbols: number): void {
  for (const cell of demand.pinned ?? []) {
    if (cell.person !== person.id) continue;
    const day = dayNumber(cell.date, ward);
    for (let symbol = 0; symbol < symbols; symbol += 1) {
      const place = cover.slots[symbol - 1];
      const code = place === undefined ? '' : demand.shiftTypes[place.type]?.code;
      const opens = cover.opens[day * cover.slots.length + symbol - 1] ?? [];
      const isIt = code === cell.code && (place === undefined || isOpenTo(opens, person.skills));
      blocks[day * symbols + symbol] = isIt ? null : 'pinned';
    }
  }
}

function dayNumber(date: string, { rota }: WardDuties): number {
  for (let day = rota.firstDay; day < rota.endDay; day += 1)
    if (formatCivilDate(day) === date) return day - rota.firstDay;
  return 0;
}

function request(
  { demand, ward, cover, person }: CellsAsked,
  cells: { readonly cost: Float64Array; readonly blocks: (Block | null)[] },
  symbols: number,
): void {
  for (const wish of demand.requests ?? []) {
    if (wish.person !== person.id) continue;
    const day = dayNumber(wish.date, ward);
    const word = wish.weight ?? 'medium';
    for (let symbol = 0; symbol < symbols; symbol += 1) {
      const code = demand.shiftTypes[cover.slots[symbol - 1]?.type ?? -1]?.code;
      const isMeant = symbol > 0 && (wish.code === undefined || wish.code === code);
      if (isMeant === (wish.want === 'work')) continue;
      const at = day * symbols + symbol;
      if (word === 'must') cells.blocks[at] ??= 'request';
      else cells.cost[at] = (cells.cost[at] ?? 0) + pointsOf(word);
    }
  }
}
