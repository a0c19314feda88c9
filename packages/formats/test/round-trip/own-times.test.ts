import type { PersonFacts, RosterInput, Rota } from '@rotawright/core/roster';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rotaCsv } from '../../src/csv-out/index.ts';
import { gridNotes } from '../../src/grid-out/index.ts';
import { readRotaFile } from '../../src/read/index.ts';
import { rotaWorkbook } from '../../src/xlsx-out/index.ts';
import { rosters, rotaOf } from './rosters.ts';

const RUNS = { numRuns: process.env['ROTAWRIGHT_SLOW'] === undefined ? 15 : 400 };

const BREAKS = fc.option(fc.array(fc.constantFrom(10, 29, 30, 45, 60, 75, 90), { maxLength: 4 }), { nil: undefined });

const WORK = fc.option(
  fc.constantFrom(
    { minutes: 120 },
    { minutes: 240, enhancedMinutes: 90 },
    { minutes: 60, expectedRest: { total: 480, longestNight: 300 } },
  ),
  { nil: undefined },
);

const FACTS: fc.Arbitrary<PersonFacts> = fc.record(
  {
    waivers: fc.constantFrom(['hours.average'], []),
    annualLeaveDays: fc.constant(27),
    fullTimeWeekends: fc.constant([1, 3] as const),
    pattern: fc.constantFrom('full-shift', 'on-call'),
  },
  { requiredKeys: [] },
);

/** Random rosters in which some duties have their own times, breaks and work, and some people more than grade and WTE. */
const OWN_TIMES: fc.Arbitrary<RosterInput> = fc
  .record({
    roster: rosters,
    insides: fc.array(fc.record({ breaks: BREAKS, work: WORK, isOnCall: fc.boolean(), isOwn: fc.boolean() }), {
      minLength: 7,
      maxLength: 7,
    }),
    facts: fc.array(FACTS, { minLength: 4, maxLength: 4 }),
    zone: fc.constantFrom('Europe/London', 'Europe/Dublin'),
  })
  .map(({ roster, insides, facts, zone }) => ({
    ...roster,
    zone,
    people: roster.people.map((person, p) => ({ ...person, ...facts[p] })),
    duties: (roster.duties ?? []).map((duty, i) => {
      const inside = insides[i % insides.length];
      const type = roster.shiftTypes?.find(({ code }) => 'code' in duty && code === duty.code);
      if (inside === undefined || !('date' in duty) || type === undefined) return duty;
      if (!inside.isOwn || type.end <= type.start || type.start > '09:00' || type.end < '16:00') return duty;
      const { breaks, work, isOnCall } = inside;
      return {
        person: duty.person,
        kind: isOnCall ? ('non-resident-on-call' as const) : ('shift' as const),
        start: `${duty.date}T${type.start}`,
        end: `${duty.date}T${type.end}`,
        ...(breaks === undefined ? {} : { breaks }),
        ...(work === undefined || !isOnCall ? {} : { work }),
      };
    }),
  }));

test('own times keep their breaks and their work in a workbook and in CSV, and what else is lost is told', async () => {
  await fc.assert(
    fc.asyncProperty(OWN_TIMES, async (document) => {
      const rota = rotaOf(document);
      const notes = gridNotes(rota, document);
      const files = [
        ['a.xlsx', await rotaWorkbook({ rota, document })],
        ['a.csv', new TextEncoder().encode(rotaCsv(rota, document))],
      ] as const;
      for (const [name, bytes] of files) {
        const read = await readRotaFile(bytes, name, { zone: document.zone ?? '' });
        if (!read.ok) throw new Error(JSON.stringify(read));
        const back = rotaOf(read.rotas[0]?.document);
        expect(inside(back)).toEqual(inside(rota));
        if (notes.length === 0) expect(facts(back)).toEqual(facts(rota));
      }
    }),
    RUNS,
  );
});

test('a code with other breaks in an embedded template gets a code of its own', async () => {
  const type = { code: 'LD', start: '08:30', end: '21:00', kind: 'shift' } as const;
  const document: RosterInput = {
    format: 'rotawright/1',
    kind: 'roster',
    shiftTypes: [{ ...type, breaks: [30, 30] }],
    people: [
      { id: 'ann' },
      {
        id: 'bo',
        line: {
          template: { shiftTypes: [{ ...type, breaks: [] }], cycleWeeks: 1, lines: [['LD', '', '', '', '', '', '']] },
          startWeek: 1,
        },
      },
    ],
    from: '2026-02-02',
    until: '2026-02-16',
    duties: [{ person: 'ann', date: '2026-02-03', code: 'LD' }],
  };
  const rota = rotaOf(document);
  const read = await readRotaFile(await rotaWorkbook({ rota, document }), 'a.xlsx');
  if (!read.ok) throw new Error(JSON.stringify(read));
  expect(inside(rotaOf(read.rotas[0]?.document))).toEqual(inside(rota));
  expect(gridNotes(rota, document)).toEqual([
    'Left out: the template lines of bo. Pay is then of these dates, not of the cycle.',
  ]);
});

test('each kind of fact that a table does not hold is told, with what comes of it', () => {
  const people = ['Ann', 'Bo', 'Cy', 'Dee', 'Ed', 'Flo'].map((name) => ({
    id: name.toLowerCase(),
    name,
    waivers: ['hours.average'],
    pattern: 'full-shift' as const,
  }));
  const document: RosterInput = {
    format: 'rotawright/1',
    kind: 'roster',
    zone: 'Europe/Dublin',
    people: [
      ...people,
      { id: 'gus', grade: 'CT1', wte: 0.8, waivers: [], annualLeaveDays: 27, fullTimeOnCalls: [1, 4] },
    ],
    from: '2026-02-02',
    until: '2026-02-16',
  };
  const all = 'Ann, Bo, Cy, Dee, Ed and 1 more';
  expect(gridNotes(rotaOf(document), document)).toEqual([
    `Left out: agreed waivers of ${all}. Without them the narrower limits are judged by.`,
    'Left out: days of leave a year and the length of a normal day of gus. Without them the average with leave can not be told.',
    'Left out: weekends and on-call periods of a full-timer of gus. Without them the pay for them can not be told.',
    `Left out: facts of the 2002 contract such as the pattern of ${all}. Without them another contract is judged by, unless --contract says which, and bands can not be told.`,
    'Left out: the zone Europe/Dublin. Read the file with --zone Europe/Dublin.',
  ]);
});

/** Everything by which duties are judged, person by person; codes apart. */
function inside({ duties, offsets }: Rota): unknown {
  const { start, end, kind, work, enhancedWork, plannedBreaks, longestBreak, separateBreaks, restTotal, restNight } =
    duties;
  const columns = [
    start,
    end,
    kind,
    work,
    enhancedWork,
    plannedBreaks,
    longestBreak,
    separateBreaks,
    restTotal,
    restNight,
  ];
  return [[...offsets], ...columns.map((column) => [...column])];
}

function facts({ people }: Rota): unknown {
  return people.map((person) => [person.facts, person.cycleWeeks]);
}
