import fc from 'fast-check';
import { formatCivilDate, formatClockTime } from '../../src/time/index.ts';

/** Documents of JSON, as `JSON.parse` would give them. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [field: string]: Json };

interface Type {
  readonly code: string;
  readonly start: number;
  readonly length: number;
}

const KINDS = ['shift', 'non-resident-on-call', 'resident-on-call'];
const WAIVERS = ['hours.average', 'run.any', 'weekend.frequency', 'on-call.consecutive'];

const codes = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }).filter(isCode), { minLength: 1, maxLength: 6 });

function isCode(text: string): boolean {
  return text.trim() === text && !text.includes('+');
}

/** Shifts of four to twenty hours: no clock change swallows one whole. */
const shapes = fc.record({ start: fc.integer({ min: 0, max: 1439 }), length: fc.integer({ min: 240, max: 1200 }) });

const inside = fc.record(
  {
    breaks: fc.array(fc.integer({ min: 1, max: 45 }), { maxLength: 4 }),
    work: fc.record(
      {
        minutes: fc.integer({ min: 120, max: 240 }),
        enhancedMinutes: fc.integer({ min: 0, max: 120 }),
        expectedRest: fc.record({
          total: fc.integer({ min: 300, max: 1440 }),
          longestNight: fc.integer({ min: 0, max: 300 }),
        }),
      },
      { requiredKeys: ['minutes'] },
    ),
  },
  { requiredKeys: [] },
);

const facts = fc.record(
  {
    grade: fc.constantFrom('FY1', 'CT1', 'ST3'),
    wte: fc.constantFrom(0.1, 0.5, 0.8, 1),
    waivers: fc.subarray(WAIVERS),
    annualLeaveDays: fc.double({ min: 0, max: 40, noNaN: true }),
    normalDayMinutes: fc.integer({ min: 1, max: 1440 }),
    fullTimeWeekends: fc.constant([2, 8]),
    fullTimeOnCalls: fc.constant([9, 8]),
    pattern: fc.constantFrom('full-shift', 'partial-shift', 'partial-shift-24h', 'on-call'),
    resident: fc.boolean(),
    criterionR: fc.boolean(),
    prospectiveCover: fc.boolean(),
    annualLeaveWeeks: fc.double({ min: 0, max: 13, noNaN: true }),
    leaveWeekMinutes: fc.integer({ min: 0, max: 3000 }),
  },
  { requiredKeys: [] },
);

const shiftTypes = codes.chain((names) =>
  fc.tuple(
    ...names.map((code) =>
      fc.record({ code: fc.constant(code), shape: shapes, kind: fc.constantFrom(...KINDS), inside }),
    ),
  ),
);

/** A week or more of choices among the types; -1 is a day off. */
const choices = (days: number) => fc.array(fc.integer({ min: -3, max: 5 }), { minLength: days, maxLength: days });

/** Valid documents of kind `roster`, with how many duties their rota has. */
export const rosters = fc
  .record({
    types: shiftTypes,
    from: fc.integer({ min: 19_000, max: 24_000 }),
    days: fc.integer({ min: 1, max: 40 }),
    zone: fc.constantFrom('Europe/London', 'Europe/Paris', 'Australia/Lord_Howe', 'Asia/Kathmandu'),
    people: fc.array(fc.record({ facts, choices: choices(40), timed: fc.boolean(), leave: choices(40) }), {
      maxLength: 4,
    }),
  })
  .map(({ types, from, days, zone, people }) => {
    const plain = types.map(plainType);
    const duties: Json[] = [];
    const leave: Json[] = [];
    for (const [p, person] of people.entries()) {
      const id = `p${p}`;
      for (const [day, type] of spreadOut(plain, person.choices.slice(0, days))) {
        duties.push(
          person.timed
            ? timedDuty(id, from + day, type)
            : { person: id, date: formatCivilDate(from + day), code: type.code },
        );
      }
      for (const [day, choice] of person.leave.slice(0, days).entries()) {
        if (choice === 5) leave.push({ person: id, date: formatCivilDate(from + day), kind: 'annual' });
      }
    }
    const document: Json = {
      format: 'rotawright/1',
      kind: 'roster',
      zone,
      shiftTypes: types.map(typeOf),
      people: people.map((person, p) => ({ id: `p${p}`, ...person.facts })),
      from: formatCivilDate(from),
      until: formatCivilDate(from + days),
      duties,
      leave,
    };
    return { document, duties: duties.length };
  });

/** Valid documents of kind `template`, with how many duties their cycle has. */
export const templates = fc
  .record({ types: shiftTypes, weeks: fc.integer({ min: 1, max: 6 }), facts, choices: choices(42) })
  .map(({ types, weeks, facts: everybody, choices: chosen }) => {
    const cells = Array.from({ length: weeks * 7 }, () => '');
    // The last day stays free, so that nothing reaches over the seam.
    const placed = spreadOut(types.map(plainType), chosen.slice(0, weeks * 7 - 1));
    for (const [day, type] of placed) cells[day] = type.code;
    const lines = Array.from({ length: weeks }, (_, week) => cells.slice(week * 7, week * 7 + 7));
    const shape = { format: 'rotawright/1', kind: 'template', shiftTypes: types.map(typeOf), cycleWeeks: weeks, lines };
    const document: Json = { ...shape, ...everybody };
    return { document, duties: placed.length };
  });

interface DrawnType {
  readonly code: string;
  readonly shape: { readonly start: number; readonly length: number };
  readonly kind: string;
  readonly inside: { readonly [field: string]: Json };
}

function plainType({ code, shape }: DrawnType): Type {
  return { code, ...shape };
}

function typeOf({ code, shape, kind, inside: content }: DrawnType): Json {
  const end = (shape.start + shape.length) % 1440;
  return { code, start: formatClockTime(shape.start), end: formatClockTime(end), kind, ...content };
}

function timedDuty(person: string, day: number, { start, length }: Type): Json {
  const end = start + length;
  const endDay = day + Math.floor(end / 1440);
  const stamp = (on: number, minute: number) => `${formatCivilDate(on)}T${formatClockTime(minute)}`;
  return { person, kind: 'shift', start: stamp(day, start), end: stamp(endDay, end % 1440) };
}

/** The choices that stand at least three hours apart, which no clock change closes. */
function spreadOut(types: readonly Type[], chosen: readonly number[]): [number, Type][] {
  const placed: [number, Type][] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const [day, choice] of chosen.entries()) {
    const type = types[choice];
    if (type === undefined || day * 1440 + type.start < free) continue;
    placed.push([day, type]);
    free = day * 1440 + type.start + type.length + 180;
  }
  return placed;
}

/** A change at one place of a document: which place, and what to do there. */
export const mutations = fc.record({
  place: fc.nat(),
  act: fc.constantFrom('drop', 'replace', 'add'),
  field: fc.constantFrom('cod', 'strat', 'x', '__proto__', 'toString', 'work', 'breaks'),
  value: fc.oneof(
    fc.constantFrom<Json>(null, '', ' ', -1, 0.5, 1e9, 1440, '24:00', '2026-02-30', '9999-12-31', 'N+N', true, [], {}),
    fc.jsonValue({ maxDepth: 1 }).map((value): Json => value as Json),
  ),
});

/** The document with one place changed; the original stays as it is. */
export function mutate(
  document: Json,
  { place, act, field, value }: typeof mutations extends fc.Arbitrary<infer M> ? M : never,
): Json {
  const copy: unknown = JSON.parse(JSON.stringify(document));
  const places: [Record<string, unknown> | unknown[], string | number][] = [];
  gather(copy, places);
  const [owner, key] = places[place % places.length] ?? [[], 0];
  if (act === 'drop') {
    if (Array.isArray(owner)) owner.splice(Number(key), 1);
    else delete owner[key];
  } else if (act === 'replace') Reflect.set(owner, key, value);
  else if (!Array.isArray(owner))
    Object.defineProperty(owner, field, { value, enumerable: true, configurable: true, writable: true });
  return copy as Json;
}

function gather(value: unknown, places: [Record<string, unknown> | unknown[], string | number][]): void {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) {
      places.push([value, i]);
      gather(item, places);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      places.push([value as Record<string, unknown>, key]);
      gather(item, places);
    }
  }
}
