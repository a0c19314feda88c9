import type { PersonInput, RosterInput, RotaInput, TemplateInput } from '../../src/roster/interchange.ts';
import { dateOfDay, dayOfDate } from './calendar.ts';

/** The smallest rota, found greedily, of which `isStillWrong` holds; it must hold of the one given. */
export function smallestRota(rota: RotaInput, isStillWrong: (smaller: RotaInput) => boolean): RotaInput {
  let best = rota;
  for (let again = true; again; ) {
    const smaller = candidates(best).find((one) => holds(one, isStillWrong));
    again = smaller !== undefined;
    best = smaller ?? best;
  }
  return withoutUnusedTypes(best, isStillWrong);
}

/** A candidate that cannot even be judged is no answer. */
function holds(rota: RotaInput, isStillWrong: (smaller: RotaInput) => boolean): boolean {
  try {
    return isStillWrong(rota);
  } catch {
    return false;
  }
}

function candidates(rota: RotaInput): readonly RotaInput[] {
  return rota.kind === 'template' ? smallerTemplates(rota) : smallerRosters(rota);
}

function smallerRosters(rota: RosterInput): readonly RosterInput[] {
  const duties = rota.duties ?? [];
  const leave = rota.leave ?? [];
  return [
    ...rota.people.map((person) => without(rota, person)),
    ...pieces(duties).map((kept): RosterInput => ({ ...rota, duties: kept })),
    ...pieces(leave).map((kept): RosterInput => ({ ...rota, leave: kept })),
    ...[180, 56, 14, 7, 3, 1].flatMap((days) => shorter(rota, days)),
    ...rota.people.flatMap((person, i) =>
      plainer(person).map((one) => ({ ...rota, people: rota.people.with(i, one) })),
    ),
  ];
}

function without(rota: RosterInput, person: PersonInput): RosterInput {
  return {
    ...rota,
    people: rota.people.filter((one) => one !== person),
    duties: (rota.duties ?? []).filter((one) => one.person !== person.id),
    leave: (rota.leave ?? []).filter((one) => one.person !== person.id),
  };
}

/** The list without its halves, quarters, …, single members. */
function pieces<T>(all: readonly T[]): readonly (readonly T[])[] {
  const found: (readonly T[])[] = [];
  for (let size = Math.ceil(all.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < all.length; at += size) found.push([...all.slice(0, at), ...all.slice(at + size)]);
  }
  return found;
}

function shorter(rota: RosterInput, days: number): readonly RosterInput[] {
  const first = dayOfDate(rota.from);
  const end = dayOfDate(rota.until);
  if (end - first <= days) return [];
  const within = (from: number, until: number): RosterInput => {
    const isInside = (date: string) => dayOfDate(date.slice(0, 10)) >= from && dayOfDate(date.slice(0, 10)) < until;
    return {
      ...rota,
      from: dateOfDay(from),
      until: dateOfDay(until),
      duties: (rota.duties ?? []).filter((one) => isInside('code' in one ? one.date : one.start)),
      leave: (rota.leave ?? []).filter((one) => isInside(one.date)),
    };
  };
  return [within(first, end - days), within(first + days, end)];
}

function plainer(person: PersonInput): readonly PersonInput[] {
  const { id, line, ...facts } = person;
  const kept = line === undefined ? {} : { line };
  const names = Object.keys(facts);
  const dropped = names.map((name): PersonInput => {
    const left = Object.fromEntries(Object.entries(facts).filter(([key]) => key !== name));
    return { id, ...left, ...kept };
  });
  const lines = line === undefined ? [] : cellsCleared(line.template.lines);
  return [
    ...dropped,
    ...lines.map((cells) => ({
      ...person,
      line: {
        template: { cycleWeeks: cells.length, lines: cells },
        startWeek: Math.min(line?.startWeek ?? 1, cells.length),
      },
    })),
  ];
}

function smallerTemplates(rota: TemplateInput): readonly TemplateInput[] {
  return cellsCleared(rota.lines).map((lines) => ({ ...rota, cycleWeeks: lines.length, lines }));
}

type Lines = readonly (readonly string[])[];

function cellsCleared(lines: Lines): readonly Lines[] {
  const fewer = lines.length > 1 ? lines.map((_, week) => lines.filter((__, other) => other !== week)) : [];
  const cleared = lines.flatMap((cells, week) =>
    cells.flatMap((cell, day) => (cell === '' ? [] : [lines.with(week, cells.with(day, ''))])),
  );
  const simpler = lines.flatMap((cells, week) =>
    cells.flatMap((cell, day) =>
      cell.includes('+') ? cell.split('+').map((code) => lines.with(week, cells.with(day, code))) : [],
    ),
  );
  return [...fewer, ...cleared, ...simpler];
}

function withoutUnusedTypes(rota: RotaInput, isStillWrong: (smaller: RotaInput) => boolean): RotaInput {
  let best = rota;
  for (const type of rota.shiftTypes ?? []) {
    const fewer: RotaInput = { ...best, shiftTypes: (best.shiftTypes ?? []).filter((one) => one !== type) };
    if (holds(fewer, isStillWrong)) best = fewer;
  }
  return best;
}
