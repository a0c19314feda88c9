import { type Rota, SHIFT } from '@rotawright/core/roster';
import { formatCivilDate } from '@rotawright/core/time';
import type { Demand, SupervisionDemand } from '../demand.ts';
import { type AskedEdges, hoursOf, isOn } from './stretches.ts';

/** Minutes in which fewer people than asked are at work. */
export interface PresenceGap {
  /** Place of the demand in `presence`. */
  readonly demand: number;
  /** First civil day of the hours asked, `YYYY-MM-DD`. */
  readonly date: string;
  /** Instants as the rota stamps them. */
  readonly from: string;
  readonly until: string;
  readonly minutes: number;
  readonly there: number;
  readonly minimum: number;
}

/** A duty without the supervision that it needs. */
export interface Unsupervised {
  /** Place of the rule in `supervision`. */
  readonly rule: number;
  readonly person: string;
  readonly date: string;
  readonly code: string;
}

/** A shift on which fewer people than cover asks for have a skill. */
export interface SkillGap {
  readonly date: string;
  readonly code: string;
  readonly skill: string;
  readonly there: number;
  readonly minimum: number;
}

/** What a roster leaves undone of what a demand asks of people together. */
export interface AskedReport {
  readonly gaps: readonly PresenceGap[];
  /** By the cover of each skill, everybody on the shift counting for whatever they have. */
  readonly unskilled: readonly SkillGap[];
  readonly unsupervised: readonly Unsupervised[];
}

interface Worked {
  readonly person: number;
  readonly start: number;
  readonly end: number;
  readonly day: number;
  readonly code: string;
  readonly isShift: boolean;
}

/**
 * Looks at a finished roster for presence, skills and supervision, from its duties alone and minute by minute, so that it shares
 * nothing with the search.
 */
export function askedCheck(demand: Demand, rota: Rota, edges: AskedEdges): AskedReport {
  const worked = workedOf(rota);
  const there = [...worked.filter(({ isShift }) => isShift), ...edges.before];
  const gaps = (demand.presence ?? []).flatMap((presence, at) => {
    const counting = there.filter(
      ({ person }) => presence.skill === undefined || (demand.people[person]?.skills ?? []).includes(presence.skill),
    );
    const found: PresenceGap[] = [];
    for (let day = rota.firstDay; day < rota.endDay; day += 1) {
      if (!isOn(presence, day)) continue;
      const [from, until] = hoursOf(presence, day, { rota });
      const hours = { from: Math.max(from, edges.from), until: Math.min(until, edges.until) };
      const own = { demand: at, date: formatCivilDate(day), minimum: presence.minimum };
      for (const gap of gapsIn(counting, hours, presence.minimum)) {
        const { clock } = rota;
        found.push({
          ...own,
          ...gap,
          from: clock.stamp(gap.from),
          until: clock.stamp(gap.until),
          minutes: gap.until - gap.from,
        });
      }
    }
    return found;
  });
  const unsupervised = (demand.supervision ?? []).flatMap((rule, at) => alone(demand, worked, { rule, at }));
  return { gaps, unskilled: unskilledOf(demand, worked, rota), unsupervised };
}

function unskilledOf(
  demand: Demand,
  worked: readonly Worked[],
  { firstDay, endDay }: Pick<Rota, 'firstDay' | 'endDay'>,
): readonly SkillGap[] {
  return demand.cover.flatMap(({ code, skill, minimum, ...on }, at) => {
    if (skill === undefined) return [];
    const found: SkillGap[] = [];
    for (let day = firstDay; day < endDay; day += 1) {
      const isReplaced = demand.cover.some(
        (later, i) => i > at && later.code === code && later.skill === skill && isOn(later, day),
      );
      if (!isOn(on, day) || isReplaced) continue;
      const there = worked.filter(
        (one) => one.day === day && one.code === code && (demand.people[one.person]?.skills ?? []).includes(skill),
      ).length;
      if (there < minimum) found.push({ date: formatCivilDate(day), code, skill, there, minimum });
    }
    return found;
  });
}

function workedOf(rota: Rota): readonly Worked[] {
  const { duties } = rota;
  return rota.people.flatMap((_, person) => {
    const own: Worked[] = [];
    for (let i = rota.offsets[person] ?? 0; i < (rota.offsets[person + 1] ?? 0); i += 1) {
      own.push({
        person,
        start: duties.start[i] ?? 0,
        end: duties.end[i] ?? 0,
        day: duties.day[i] ?? 0,
        code: duties.codes[duties.code[i] ?? 0] ?? '',
        isShift: duties.kind[i] === SHIFT,
      });
    }
    return own;
  });
}

/** Spans of some hours in which fewer than `minimum` are there. */
function gapsIn(
  worked: readonly Pick<Worked, 'start' | 'end'>[],
  { from, until }: { readonly from: number; readonly until: number },
  minimum: number,
): readonly { readonly from: number; readonly until: number; readonly there: number }[] {
  if (until <= from) return [];
  const change = new Map<number, number>([[from, 0]]);
  for (const { start, end } of worked) {
    if (end <= from || start >= until) continue;
    const begin = Math.max(start, from);
    change.set(begin, (change.get(begin) ?? 0) + 1);
    if (end < until) change.set(end, (change.get(end) ?? 0) - 1);
  }
  const edges = [...change].sort(([a], [b]) => a - b);
  let there = 0;
  return edges.flatMap(([at, more], i) => {
    there += more;
    return there < minimum ? [{ from: at, until: edges[i + 1]?.[0] ?? until, there }] : [];
  });
}

function alone(
  demand: Demand,
  worked: readonly Worked[],
  { rule, at }: { readonly rule: SupervisionDemand; readonly at: number },
): readonly Unsupervised[] {
  const has = (person: number, skill: string) => (demand.people[person]?.skills ?? []).includes(skill);
  const on = rule.on ?? rule.codes;
  const supervised = new Set(
    worked.filter(({ person, code }) => has(person, rule.by) && on.includes(code)).map(({ day }) => day),
  );
  return worked
    .filter(
      ({ person, code, day }) =>
        rule.codes.includes(code) &&
        !supervised.has(day) &&
        !has(person, rule.by) &&
        (rule.grade === undefined || demand.people[person]?.grade === rule.grade) &&
        (rule.skill === undefined || has(person, rule.skill)),
    )
    .map(({ person, day, code }) => ({
      rule: at,
      person: demand.people[person]?.id ?? '',
      date: formatCivilDate(day),
      code,
    }));
}
