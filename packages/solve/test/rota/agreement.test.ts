import { contractById, contractInForce } from '@rotawright/core/contracts';
import { compileRota, type ShiftType } from '@rotawright/core/roster';
import { checkRota, lineRules, type PersonReport } from '@rotawright/core/rules';
import { formatCivilDate, parseCivilDate } from '@rotawright/core/time';
import { describe, expect, it } from 'vitest';
import { lineMachine } from '../../src/rota/line-machine.ts';
import { ONE_AT_A_TIME } from '../../src/rota/one-at-a-time.ts';
import { restedState } from '../../src/rota/state-product.ts';
import { wardDuties } from '../../src/rota/ward-duties.ts';
import { seededRandom } from '../../src/search/random.ts';

const LINES = process.env['ROTAWRIGHT_SLOW'] === undefined ? 400 : 20_000;

const DAYS: readonly ShiftType[] = [
  { code: 'SD', start: '08:30', end: '16:30', kind: 'shift' },
  { code: 'LD', start: '08:30', end: '21:00', kind: 'shift' },
  { code: 'TW', start: '13:00', end: '23:30', kind: 'shift' },
  { code: 'N', start: '20:30', end: '09:00', kind: 'shift' },
];

/** Rests of exactly 11, 46 and 48 hours, a shift of exactly 13, and six that make 72. */
const EDGES: readonly ShiftType[] = [
  { code: 'E', start: '07:30', end: '15:30', kind: 'shift' },
  { code: 'LD', start: '08:30', end: '21:30', kind: 'shift' },
  { code: 'N', start: '21:30', end: '09:30', kind: 'shift' },
  { code: 'L', start: '08:30', end: '20:30', kind: 'shift' },
];

const HOME: readonly ShiftType[] = [
  { code: 'SD', start: '08:00', end: '17:00', kind: 'shift' },
  { code: 'LD', start: '08:00', end: '20:30', kind: 'shift' },
  {
    code: 'OC',
    start: '17:00',
    end: '08:00',
    kind: 'non-resident-on-call',
    work: { minutes: 0, expectedRest: { total: 600, longestNight: 330 } },
  },
];

/** Nights in the hospital that count whole, whatever part of them is expected to be worked. */
const HOUSE: readonly ShiftType[] = [
  { code: 'SD', start: '08:30', end: '16:30', kind: 'shift' },
  { code: 'LD', start: '08:30', end: '21:00', kind: 'shift' },
  { code: 'R', start: '20:30', end: '09:00', kind: 'resident-on-call', work: { minutes: 120 } },
];

interface Ward {
  readonly title: string;
  readonly shiftTypes: readonly ShiftType[];
  readonly from: string;
  readonly weeks: number;
  readonly edition: string;
  readonly waivers: readonly string[];
  /** Days that random lines would hardly hit, each at the head of a line of days off. */
  readonly drawn?: readonly (readonly number[])[];
}

const WARDS: readonly Ward[] = [
  { title: 'shifts of 2019', shiftTypes: DAYS, from: '2026-05-04', weeks: 4, edition: '2019-08', waivers: [] },
  {
    title: 'rests at their limits',
    shiftTypes: EDGES,
    from: '2026-06-01',
    weeks: 4,
    edition: '2019-08',
    waivers: [],
    // Six shifts of twelve hours in a week are 72 hours; with one of thirteen they are 73.
    drawn: [
      [4, 4, 4, 0, 4, 4, 4],
      [2, 4, 4, 0, 4, 4, 4],
    ],
  },
  { title: 'shifts of 2016', shiftTypes: DAYS, from: '2026-05-06', weeks: 4, edition: '2016-05', waivers: [] },
  {
    title: 'waivers',
    shiftTypes: DAYS,
    from: '2026-05-09',
    weeks: 4,
    edition: '2019-08',
    waivers: ['run.any', 'hours.average'],
  },
  { title: 'spring clocks', shiftTypes: DAYS, from: '2026-03-16', weeks: 3, edition: '2019-08', waivers: [] },
  { title: 'autumn clocks', shiftTypes: DAYS, from: '2026-10-12', weeks: 3, edition: '2019-08', waivers: [] },
  { title: 'on-call in the house', shiftTypes: HOUSE, from: '2026-05-04', weeks: 4, edition: '2019-08', waivers: [] },
  { title: 'on-call from home', shiftTypes: HOME, from: '2026-05-04', weeks: 4, edition: '2019-08', waivers: [] },
  {
    title: 'on-call agreed',
    shiftTypes: HOME,
    from: '2026-05-04',
    weeks: 4,
    edition: '2019-08',
    waivers: ['on-call.consecutive'],
  },
];

describe('lines that the machine accepts', () => {
  it.each(WARDS)('are those in which the check finds no breach: $title', (ward) => {
    const { lines, accepted, reports } = judgedTwice(ward);
    const wrong = lines.flatMap((line, i) => {
      const broken = brokenRules(reports[i]);
      return (broken.length === 0) === accepted[i] ? [] : [`${line.join(' ')} | ${broken.join(', ') || 'lawful'}`];
    });
    expect(wrong).toEqual([]);
    expect(accepted.filter(Boolean).length).toBeGreaterThan(LINES / 25);
    expect(accepted.filter((isLawful) => !isLawful).length).toBeGreaterThan(LINES / 25);
  });
});

function judgedTwice(ward: Ward) {
  const from = parseCivilDate(ward.from) ?? 0;
  const until = from + ward.weeks * 7;
  const contract = contractOf(ward.edition);
  const asked = { shiftTypes: ward.shiftTypes, from, until, zone: 'Europe/London', contract, readings: [] };
  const made = wardDuties(asked);
  const facts = { waivers: ward.waivers };
  const person = { id: 'p', name: 'p', facts, leave: [], cycleWeeks: null };
  const rules = lineRules(contract, { rota: made.rota, person, readings: [] });
  const clauses = [ONE_AT_A_TIME, ...rules.clauses];
  const machine = lineMachine(made, clauses, { starts: [restedState(clauses)] });
  const average = rules.clauses.find(({ rule }) => rule === 'hours.average')?.line.count?.most ?? 0;
  const drawn = (ward.drawn ?? []).map((head) => Array.from({ length: until - from }, (_, day) => head[day] ?? 0));
  const lines = [...drawn, ...randomLines(ward, until - from, made)];
  const accepted = lines.map((line) => {
    const { states, counts, minutes, isUnlawful } = walk(line, machine, made);
    const isCountedWell = machine.counted.every(({ most }, i) => (counts[i] ?? 0) <= most);
    return states >= 0 && isCountedWell && minutes <= average && !isUnlawful;
  });
  return { lines, accepted, reports: checked(ward, lines, { from, until }) };

  function walk(line: readonly number[], { machine: m, kinds }: typeof machine, { duties, isUnlawful }: typeof made) {
    let state = m.starts[0] ?? 0;
    const counts = m.amounts.map(() => 0);
    let minutes = 0;
    let unlawful = false;
    line.forEach((symbol, day) => {
      if (state < 0) return;
      const at = state * m.symbols + symbol;
      const kind = kinds.kindOf[day] ?? 0;
      m.amounts.forEach((tables, i) => {
        counts[i] = (counts[i] ?? 0) + (tables[kind]?.[at] ?? 0);
      });
      const place = day * (m.symbols - 1) + symbol - 1;
      if (symbol > 0) minutes += Math.max(0, duties[place]?.work ?? 0);
      if (symbol > 0 && isUnlawful[place] === 1) unlawful = true;
      state = m.next[kind]?.[at] ?? -1;
    });
    return { states: state, counts, minutes, isUnlawful: unlawful };
  }
}

/** Lines in blocks, as rotas are, so that runs and rests come near their limits; half of them avoid most breaches. */
function randomLines(ward: Ward, days: number, { duties }: ReturnType<typeof wardDuties>): number[][] {
  const types = ward.shiftTypes.length;
  const random = seededRandom(ward.from.length + ward.weeks + ward.shiftTypes.length);
  return Array.from({ length: LINES }, () => {
    const line: number[] = [];
    const ease = 1 + random.below(5);
    const longest = 1 + random.below(5);
    while (line.length < days) {
      const symbol = 1 + random.below(types);
      const length = 1 + random.below(longest);
      for (let i = 0; i < length; i += 1) line.push(random.next() < 0.1 ? random.below(types + 1) : symbol);
      for (let i = 0; i < ease + random.below(3); i += 1) line.push(0);
    }
    let free = 0;
    return line.slice(0, days).map((symbol, day) => {
      const duty = duties[day * types + symbol - 1];
      if (symbol === 0 || duty === undefined || day * 1440 + duty.start < free) return 0;
      // An hour more than any clock change takes away.
      free = day * 1440 + duty.end + 60;
      return symbol;
    });
  });
}

function checked(ward: Ward, lines: readonly number[][], span: { readonly from: number; readonly until: number }) {
  const rota = compileRota({
    format: 'rotawright/1',
    kind: 'roster',
    shiftTypes: ward.shiftTypes,
    from: formatCivilDate(span.from),
    until: formatCivilDate(span.until),
    people: lines.map((_, i) => ({ id: `p${i}`, waivers: ward.waivers })),
    duties: lines.flatMap((line, i) =>
      line.flatMap((symbol, day) =>
        symbol === 0
          ? []
          : [
              {
                person: `p${i}`,
                date: formatCivilDate(span.from + day),
                code: ward.shiftTypes[symbol - 1]?.code ?? '',
              },
            ],
      ),
    ),
  });
  if (!rota.ok) throw new Error(rota.problems[0]?.found);
  return checkRota(rota.value, contractOf(ward.edition), { engine: 'test' }).people;
}

function brokenRules(report: PersonReport | undefined): readonly string[] {
  const broken =
    report?.findings.filter(({ verdict, severity }) => verdict === 'breaks' && severity === 'breach') ?? [];
  return [...new Set(broken.map(({ rule }) => rule))];
}

function contractOf(edition: string) {
  const contract = contractById('england-2016');
  const inForce = contract.ok ? contractInForce(contract.value, { edition }) : contract;
  if (!inForce.ok) throw new Error(inForce.problems[0]?.found);
  return inForce.value;
}
