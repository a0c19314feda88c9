import type { ContractInForce } from '@rotawright/core/contracts';
import { compileRota, type ShiftType } from '@rotawright/core/roster';
import { checkRota } from '@rotawright/core/rules';
import { formatCivilDate, parseCivilDate, parseClockTime } from '@rotawright/core/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellDemand, Demand, DemandPerson } from '../../src/rota/demand.ts';
import { breachesOf } from '../../src/rota/judge-roster.ts';
import { pinnedBreaches } from '../../src/rota/pinned-breaches.ts';
import { PAST_DAYS } from '../../src/rota/roster-model.ts';
import { solveRoster } from '../../src/rota/solve-roster.ts';
import { wholeRules } from '../../src/rota/whole-rules.ts';
import { contractIn, contractOf2019, modelOf } from './wards.ts';

const numRuns = process.env['ROTAWRIGHT_SLOW'] === undefined ? 60 : 1200;
const ON = parseCivilDate('2026-05-04') ?? 0;
/** Days of a person that are not pinned, at most: every line is tried. */
const FREE = 4;
/** Days before the roster in which something was worked. */
const PAST = 8;

const OC: ShiftType = {
  code: 'OC',
  start: '17:00',
  end: '09:00',
  kind: 'non-resident-on-call',
  work: { minutes: 60, expectedRest: { total: 840, longestNight: 540 } },
};

/** Contracts with shifts that make trouble under them, and the pattern that the 2002 contract asks about. */
const GROUNDS = [
  {
    contract: contractOf2019(),
    facts: {},
    shiftTypes: [shift('D', '09:00', '17:00'), shift('L', '08:00', '20:30'), shift('N', '20:30', '08:30')],
  },
  { contract: contractOf2019(), facts: {}, shiftTypes: [shift('L', '08:00', '17:00'), OC] },
  {
    contract: contractIn('uk-working-time-1998', { on: ON }),
    facts: {},
    shiftTypes: [shift('D', '09:00', '15:00'), shift('S', '21:00', '23:00'), shift('N', '22:00', '08:00')],
  },
  {
    contract: contractIn('england-2002', { on: ON }),
    facts: { pattern: 'on-call' as const, prospectiveCover: false },
    shiftTypes: [shift('D', '09:00', '17:00'), shift('Y', '02:00', '10:00'), OC],
  },
  {
    contract: contractIn('england-2002', { on: ON }),
    facts: { pattern: 'full-shift' as const, prospectiveCover: false },
    shiftTypes: [shift('D', '09:00', '17:00'), shift('N', '21:00', '09:00')],
  },
];

function shift(code: string, start: string, end: string): ShiftType {
  return { code, start, end, kind: 'shift', breaks: [60, 30] };
}

/** Every cell pinned but a few of each person, some after days before the roster. */
const cases = fc
  .record({
    ground: fc.constantFrom(...GROUNDS),
    days: fc.integer({ min: 5, max: 15 }),
    later: fc.nat(6),
    people: fc.integer({ min: 1, max: 2 }),
    cells: fc.array(fc.nat(5), { minLength: 60, maxLength: 60 }),
    free: fc.array(fc.nat(14), { minLength: 2 * FREE, maxLength: 2 * FREE }),
    isFull: fc.boolean(),
    past: fc.constantFrom(0, 0, PAST),
  })
  .map(({ ground, days, later, people, cells, free, isFull, past }) => {
    const from = ON + later;
    const ids = ['ann', 'bea'].slice(0, people);
    const codes = ground.shiftTypes.map(({ code }) => code);
    const isFree = (p: number, day: number) => free.slice(p * FREE, (p + 1) * FREE).some((one) => one % days === day);
    // Days in blocks: what is drawn for a day holds for the next one too, half of the time.
    const drawnFor = (p: number, day: number) => cells[p * 30 + PAST + day - (day & 1)] ?? 0;
    const fixed = ids.flatMap((person, p) =>
      Array.from({ length: past + days }, (_, at) => at - past).flatMap((day): CellDemand[] => {
        const code = codes[drawnFor(p, day) % (isFull ? codes.length : 6)] ?? '';
        return isFree(p, day) ? [] : [{ person, date: formatCivilDate(from + day), code }];
      }),
    );
    const cellsOf = withoutOverlaps(fixed, ground.shiftTypes);
    const demand: Demand = {
      format: 'rotawright-demand/1',
      from: formatCivilDate(from),
      until: formatCivilDate(from + days),
      shiftTypes: ground.shiftTypes,
      people: ids.map((id): DemandPerson => ({ id, ...ground.facts })),
      cover: codes.map((code) => ({ code, minimum: 1, maximum: 2 })),
      pinned: cellsOf.filter(({ date }) => date >= formatCivilDate(from)),
      history: cellsOf.filter(({ date }) => date < formatCivilDate(from)),
    };
    return { demand, contract: ground.contract };
  });

function minutesOf({ start, end }: ShiftType): readonly [number, number] {
  const [from, until] = [parseClockTime(start) ?? 0, parseClockTime(end) ?? 0];
  return [from, until > from ? until : until + 1440];
}

/** The second of two duties that overlap is a day off instead: no demand may have both. */
function withoutOverlaps(cells: readonly CellDemand[], types: readonly ShiftType[]): readonly CellDemand[] {
  const kept: CellDemand[] = [];
  for (const cell of cells) {
    const type = types.find(({ code }) => code === cell.code);
    const before = kept.findLast(({ person, code }) => person === cell.person && code !== '');
    const other = types.find(({ code }) => code === before?.code);
    const gap = (parseCivilDate(cell.date) ?? 0) - (parseCivilDate(before?.date ?? '') ?? 0);
    const isOver = type === undefined || other === undefined || minutesOf(other)[1] <= gap * 1440 + minutesOf(type)[0];
    kept.push(isOver ? cell : { ...cell, code: '' });
  }
  return kept;
}

/**
 * Has somebody with these pins any line at all in which the check finds no breach, alone and after the days before? Every line is
 * judged, as a person of one rota. `null` where that cannot be told.
 */
function hasLawfulLine(demand: Demand, contract: ContractInForce, person: DemandPerson): boolean | null {
  const first = (parseCivilDate(demand.from) ?? 0) - PAST;
  const days = (parseCivilDate(demand.until) ?? 0) - first;
  const own = [...(demand.history ?? []), ...(demand.pinned ?? [])].filter((one) => one.person === person.id);
  const fixed = new Map(own.map(({ date, code }) => [date, code]));
  let lines: (readonly string[])[] = [[]];
  for (let day = 0; day < days; day += 1) {
    const code = fixed.get(formatCivilDate(first + day)) ?? (day < PAST ? '' : undefined);
    const choices = code === undefined ? ['', ...demand.shiftTypes.map((type) => type.code)] : [code];
    lines = lines.flatMap((line) => choices.filter((one) => fits(line, one)).map((one) => [...line, one]));
  }
  function fits(line: readonly string[], code: string): boolean {
    const type = demand.shiftTypes.find((one) => one.code === code);
    const last = line.findLastIndex((one) => one !== '');
    const before = demand.shiftTypes.find((one) => one.code === line[last]);
    if (type === undefined || before === undefined) return true;
    return minutesOf(before)[1] <= (line.length - last) * 1440 + minutesOf(type)[0];
  }
  /** Breaches of each line on some of its days, all others left out. */
  function judged(from: number, until = days) {
    const rota = compileRota({
      format: 'rotawright/1',
      kind: 'roster',
      shiftTypes: demand.shiftTypes,
      from: formatCivilDate(from === 0 ? first + PAST - PAST_DAYS : first + from),
      until: demand.until,
      people: lines.map((_, i) => ({ ...person, id: `${i}` })),
      duties: lines.flatMap((line, i) =>
        line.flatMap((code, day) =>
          code === '' || day < from || day >= until
            ? []
            : [{ person: `${i}`, date: formatCivilDate(first + day), code }],
        ),
      ),
    });
    if (!rota.ok) throw new Error(rota.problems[0]?.found);
    return breachesOf(checkRota(rota.value, contract, { engine: 'test' }));
  }
  const whole = wholeRules(contract);
  const broken = new Set(judged(PAST).map((one) => one.person));
  const before = own.filter(({ date, code }) => code !== '' && date < demand.from).length;
  if (before === 0) return broken.size < lines.length;
  // What was broken before the roster already hides what goes on in it: a report names one breach of overlapping ones.
  if (judged(0, PAST).some(({ finding }) => !whole.has(finding.rule))) return null;
  for (const { person: i, finding } of judged(0))
    if (!whole.has(finding.rule) && finding.duties.some((duty) => duty >= before)) broken.add(i);
  return broken.size < lines.length;
}

describe('"infeasible"', () => {
  it('is said only where every roster that keeps the pins breaks a rule', async () => {
    const seen = { infeasible: 0, lawful: 0, unproved: 0 };
    await fc.assert(
      fc.asyncProperty(cases, async ({ demand, contract }) => {
        const lawful = demand.people.map((person) => hasLawfulLine(demand, contract, person));
        fc.pre(!lawful.includes(null));
        const isPossible = !lawful.includes(false);
        const found = await solveRoster(modelOf(demand, contract), { seed: 1, threads: 1, steps: 5 });
        if (found.status === 'infeasible') expect(isPossible).toBe(false);
        if (found.document !== null) expect(isPossible).toBe(true);
        seen[isPossible ? 'lawful' : found.status === 'infeasible' ? 'infeasible' : 'unproved'] += 1;
      }),
      { numRuns },
    );
    expect(Math.min(seen.infeasible, seen.lawful)).toBeGreaterThan(numRuns / 10);
    expect(seen.unproved).toBeLessThan(numRuns / 4);
  }, 300_000);

  it('is not said where leaving other places empty keeps the rules', async () => {
    const demand: Demand = {
      format: 'rotawright-demand/1',
      from: '2026-05-04',
      until: '2026-06-01',
      shiftTypes: [shift('D', '09:00', '15:00'), shift('S', '09:00', '12:00')],
      people: [{ id: 'ann' }],
      cover: [{ code: 'D', minimum: 1 }],
      pinned: ['2026-05-10', '2026-05-11'].map((date) => ({ person: 'ann', date, code: 'S' })),
    };
    const model = modelOf(demand, contractIn('uk-working-time-1998', { on: ON }));
    const found = await solveRoster(model, { seed: 1, threads: 1, steps: 70 });
    expect([found.status, found.report === null ? null : breachesOf(found.report)]).toEqual(['feasible', []]);
    const worked = (found.document?.duties ?? []).map((duty) => ('date' in duty ? duty.date : ''));
    expect(worked).toEqual(expect.arrayContaining(['2026-05-10', '2026-05-11']));
    // A day off in each week is enough, or two in a fortnight.
    expect(found.cost?.uncovered).toBeLessThan(9);
  });

  it('is not said of a rest between pinned duties that another duty fills', async () => {
    const demand: Demand = {
      format: 'rotawright-demand/1',
      from: '2026-05-04',
      until: '2026-05-18',
      shiftTypes: [
        { ...OC, code: 'X', start: '20:00', end: '20:00' },
        { ...OC, code: 'F', start: '20:00', end: '02:00' },
        shift('Y', '02:00', '10:00'),
      ],
      people: [{ id: 'ann', pattern: 'on-call', prospectiveCover: false }],
      cover: [{ code: 'F', minimum: 1, dates: ['2026-05-09'] }],
      pinned: [
        { person: 'ann', date: '2026-05-08', code: 'X' },
        { person: 'ann', date: '2026-05-10', code: 'Y' },
      ],
    };
    const model = modelOf(demand, contractIn('england-2002', { on: ON }));
    expect(pinnedBreaches(model)).toMatchObject([{ person: 'ann', isProof: false }]);
    const found = await solveRoster(model, { seed: 1, threads: 1, steps: 70 });
    expect([found.status === 'infeasible', found.cost?.uncovered]).toEqual([false, 0]);
    const nobody = await solveRoster(modelOf({ ...demand, cover: [] }, contractIn('england-2002', { on: ON })), {
      seed: 1,
      threads: 1,
      steps: 70,
    });
    expect([nobody.status, nobody.notFound]).toEqual(['stopped', 'pinned']);
  });
});
