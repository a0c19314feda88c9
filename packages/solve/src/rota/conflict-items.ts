import type { ContractInForce } from '@rotawright/core/contracts';
import type { LeaveInput } from '@rotawright/core/roster';
import { formatCivilDate, parseCivilDate } from '@rotawright/core/time';
import { coverSlots } from './cover-slots.ts';
import type {
  CellDemand,
  CoverDemand,
  Demand,
  FixedDayOff,
  PresenceDemand,
  RequestDemand,
  SupervisionDemand,
} from './demand.ts';
import { isOn } from './together/stretches.ts';

/** One thing that a demand asks and that could be let go, so that a conflict can be told by its parts. */
export type ConflictItem =
  | { readonly kind: 'cover'; readonly cover: CoverDemand; readonly date: string }
  | { readonly kind: 'presence'; readonly presence: PresenceDemand; readonly date: string }
  | { readonly kind: 'supervision'; readonly rule: SupervisionDemand }
  | { readonly kind: 'request'; readonly request: RequestDemand }
  | { readonly kind: 'pinned'; readonly cell: CellDemand }
  | { readonly kind: 'fixed-day-off'; readonly person: string; readonly fixed: FixedDayOff }
  | { readonly kind: 'leave'; readonly person: string; readonly days: readonly LeaveInput[] }
  | { readonly kind: 'clause'; readonly rule: string; readonly title: string };

/** The things of a demand that bind between two civil days, those that are easiest to let go first. */
export function conflictItems(
  demand: Demand,
  contract: ContractInForce,
  span: { readonly firstDay: number; readonly endDay: number },
): readonly ConflictItem[] {
  const isInside = (date: string) => {
    const day = parseCivilDate(date) ?? 0;
    return day >= span.firstDay && day < span.endDay;
  };
  const people = demand.people.flatMap((person) =>
    (person.fixedDaysOff ?? []).map((fixed): ConflictItem => ({ kind: 'fixed-day-off', person: person.id, fixed })),
  );
  const clauses = new Map<string, ConflictItem>();
  for (const { clause } of contract.clauses) {
    if (clause.severity !== 'breach' || clause.primitive === null) continue;
    clauses.set(clause.rule, { kind: 'clause', rule: clause.rule, title: clause.title });
  }
  return [
    ...coverItems(demand, span),
    ...presenceItems(demand, span),
    ...(demand.supervision ?? []).map((rule): ConflictItem => ({ kind: 'supervision', rule })),
    ...(demand.requests ?? [])
      .filter((one) => one.weight === 'must' && isInside(one.date))
      .map((request): ConflictItem => ({ kind: 'request', request })),
    ...clauses.values(),
    ...(demand.pinned ?? [])
      .filter(({ date }) => isInside(date))
      .map((cell): ConflictItem => ({ kind: 'pinned', cell })),
    ...people,
    ...leaveItems(demand, isInside),
  ];
}

function coverItems(
  demand: Demand,
  { firstDay, endDay }: { readonly firstDay: number; readonly endDay: number },
): readonly ConflictItem[] {
  const { slots, needed, needs } = coverSlots(demand, { firstDay, endDay });
  return needed.flatMap((need, at): readonly ConflictItem[] => {
    const slot = slots[at % slots.length];
    const code = demand.shiftTypes[slot?.type ?? 0]?.code ?? '';
    if (need === null || need.minimum === 0 || slot === undefined) return [];
    const day = Math.floor(at / slots.length);
    const date = formatCivilDate(firstDay + day);
    const { type, skills } = slot;
    const itemOf = (minimum: number, more: Pick<CoverDemand, 'maximum' | 'skill'>): ConflictItem => ({
      kind: 'cover',
      date,
      cover: { code, dates: [date], minimum, ...more },
    });
    if (skills.length > 1)
      return needs
        .filter((one) => one.day === day && one.type === type && skills.includes(one.skill) && one.minimum > 0)
        .map(({ minimum, skill }) => itemOf(minimum, { skill }));
    if (skills[0] !== undefined) return [itemOf(need.minimum, { skill: skills[0] })];
    // The place for anybody was counted without those who need a skill; as a cover it counts everybody again.
    const others = skilledMinimum(needed, { slots, at });
    return [itemOf(need.minimum + others, { maximum: Math.max(need.maximum, need.minimum) + others })];
  });
}

function presenceItems(
  demand: Demand,
  { firstDay, endDay }: { readonly firstDay: number; readonly endDay: number },
): readonly ConflictItem[] {
  const days = Array.from({ length: endDay - firstDay }, (_, at) => firstDay + at);
  return (demand.presence ?? []).flatMap(({ days: _days, dates: _dates, ...one }, at) =>
    days
      .filter((day) => one.minimum > 0 && isOn(demand.presence?.[at] ?? {}, day))
      .map((day): ConflictItem => {
        const date = formatCivilDate(day);
        return { kind: 'presence', date, presence: { ...one, dates: [date] } };
      }),
  );
}

function skilledMinimum(
  needed: ReturnType<typeof coverSlots>['needed'],
  { slots, at }: { readonly slots: ReturnType<typeof coverSlots>['slots']; readonly at: number },
): number {
  const type = slots[at % slots.length]?.type;
  const first = at - (at % slots.length);
  let sum = 0;
  slots.forEach((slot, i) => {
    if (slot.type === type && slot.skills.length > 0) sum += needed[first + i]?.minimum ?? 0;
  });
  return sum;
}

/** Days of leave that follow one another are one thing. */
function leaveItems(demand: Demand, isInside: (date: string) => boolean): readonly ConflictItem[] {
  const items: { kind: 'leave'; person: string; days: LeaveInput[] }[] = [];
  const sorted = [...(demand.leave ?? [])].filter(({ date }) => isInside(date));
  sorted.sort((a, b) => (a.person === b.person ? (a.date < b.date ? -1 : 1) : a.person < b.person ? -1 : 1));
  for (const day of sorted) {
    const last = items.at(-1);
    const before = last?.days.at(-1);
    const follows = before !== undefined && (parseCivilDate(day.date) ?? 0) === (parseCivilDate(before.date) ?? 0) + 1;
    if (last !== undefined && last.person === day.person && follows) last.days.push(day);
    else items.push({ kind: 'leave', person: day.person, days: [day] });
  }
  return items;
}

/** The demand and the contract with only these things kept, over the span. */
export function keeping(
  demand: Demand,
  {
    contract,
    kept,
    span,
  }: {
    readonly contract: ContractInForce;
    readonly kept: readonly ConflictItem[];
    readonly span: { readonly firstDay: number; readonly endDay: number };
  },
): { readonly demand: Demand; readonly contract: ContractInForce } {
  const of = <K extends ConflictItem['kind']>(kind: K) =>
    kept.filter((item): item is Extract<ConflictItem, { kind: K }> => item.kind === kind);
  const rules = new Set(of('clause').map(({ rule }) => rule));
  const fixed = of('fixed-day-off');
  const { bankHolidays: _bankHolidays, history: _history, ...rest } = demand;
  const isBefore = span.firstDay <= (parseCivilDate(demand.from) ?? 0);
  return {
    contract: {
      ...contract,
      clauses: contract.clauses.filter(({ clause }) => clause.severity !== 'breach' || rules.has(clause.rule)),
    },
    demand: {
      ...rest,
      from: formatCivilDate(span.firstDay),
      until: formatCivilDate(span.endDay),
      people: demand.people.map((person) => ({
        ...person,
        fixedDaysOff: fixed.filter((item) => item.person === person.id).map((item) => item.fixed),
      })),
      leave: of('leave').flatMap(({ days }) => days),
      pinned: of('pinned').map(({ cell }) => cell),
      requests: of('request').map(({ request }) => request),
      cover: of('cover').map(({ cover }) => cover),
      presence: of('presence').map(({ presence }) => presence),
      supervision: of('supervision').map(({ rule }) => rule),
      ...(isBefore && demand.history !== undefined ? { history: demand.history } : {}),
    },
  };
}
