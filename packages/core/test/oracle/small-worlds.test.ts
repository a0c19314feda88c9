import { expect, it } from 'vitest';
import type {
  DutyInput,
  DutyKind,
  RosterInput,
  RotaInput,
  ShiftType,
  TemplateInput,
} from '../../src/roster/interchange.ts';
import { disagreements, JUDGEMENTS, type Judgement } from './agreement.ts';
import { dateOfDay, dayOfDate } from './calendar.ts';
import { isOrderly } from './random/rosters.ts';
import { written, writtenTemplate } from './written-rota.ts';

const BOTH_EDITIONS = JUDGEMENTS.filter((judgement) => judgement.readings.length === 0);
const EVERY_JUDGEMENT = JUDGEMENTS;

/** The first few disagreements; rosters in which duties overlap are left out. */
function faultsOf(rotas: readonly RotaInput[], judgements: readonly Judgement[] = BOTH_EDITIONS): readonly string[] {
  const faults: string[] = [];
  for (const rota of evenly(rotas.filter((one) => one.kind === 'template' || isOrderly(one)))) {
    for (const judgement of judgements) {
      const found = disagreements(rota, judgement);
      faults.push(
        ...found.map((one) => `${judgement.limits.edition} ${one} ${JSON.stringify({ ...rota, shiftTypes: [] })}`),
      );
    }
    if (faults.length > 3) break;
  }
  return faults;
}

/** The ordinary suite tries some of each small world, spread over all of it; the slow set tries every one. */
function evenly<T>(all: readonly T[]): readonly T[] {
  const stride = process.env['ROTAWRIGHT_SLOW'] === undefined ? Math.ceil(all.length / 20) : 1;
  return all.filter((_, i) => i % stride === 0);
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** One duty of a person in a roster of three days, from a minute of Friday 8 May 2026 and so many minutes long. */
function lone(start: number, length: number, kind: DutyKind = 'shift'): RosterInput {
  return { ...written({ days: '- - -', from: '2026-05-08' }), duties: [dutyAt('2026-05-08', start, length, kind)] };
}

function dutyAt(date: string, start: number, length: number, kind: DutyKind = 'shift'): DutyInput {
  return { person: 'ann', kind, start: stamp(date, start), end: stamp(date, start + length), breaks: [30] };
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}

function stamp(date: string, minute: number): string {
  const day = dateOfDay(dayOfDate(date) + Math.floor(minute / 1440));
  return `${day}T${pad(Math.floor((minute % 1440) / 60))}:${pad(minute % 60)}`;
}

it('agrees on every shift that starts or ends within a minute of an edge', () => {
  const clocks = [0, 180, 960, 1200, 1320, 1380].flatMap((edge) => [edge, edge + 1, ...(edge > 0 ? [edge - 1] : [])]);
  const lengths = [180, 300, 540, 600, 720, 780].flatMap((edge) => [edge - 1, edge, edge + 1]);
  const byLength = clocks.flatMap((start) => lengths.map((length) => lone(start, length)));
  const ends = [1380, 1439, 1440, 1441, 1620].flatMap((end) => [end - 1, end, end + 1]);
  const byEnd = [601, 660, 721].flatMap((length) => ends.map((end) => lone(end - length, length)));
  expect(faultsOf([...byLength, ...byEnd])).toEqual([]);
});

it('agrees on runs of every length, with every time off after them and every end of the roster', () => {
  const codes = ['D', 'L', 'E', 'N', 'O', 'A'];
  const rotas = codes.flatMap((code) =>
    range(1, 9).flatMap((days) =>
      range(0, 4).flatMap((off) =>
        ['', 'A', 'N', 'O'].map((next) => written({ days: `${`${code} `.repeat(days)}${'- '.repeat(off)}${next}` })),
      ),
    ),
  );
  expect(faultsOf(rotas)).toEqual([]);
});

it('agrees where the rest is a minute short, exact or a minute longer, before a duty or the end of the roster', () => {
  const rests = [660, 2760, 2880].flatMap((edge) => [edge - 1, edge, edge + 1]);
  const rotas = rests.flatMap((rest) =>
    range(1, 8).flatMap((nights) => {
      const night = (i: number) => dutyAt(dateOfDay(dayOfDate('2026-05-04') + i), 1200, 720);
      const duties = range(0, nights - 1).map(night);
      const after = dutyAt('2026-05-04', (nights - 1) * 1440 + 1920 + rest, 480);
      const base = written({ days: '-', length: nights + 4 });
      // The last night ends so that as much is left before the roster's end.
      const early = dutyAt('2026-05-04', (nights - 1) * 1440 + 1200, 1440 * 3 - 1200 - rest);
      const last =
        rest < 2000
          ? []
          : [
              {
                ...base,
                until: dateOfDay(dayOfDate('2026-05-04') + nights + 2),
                duties: [...duties.slice(0, -1), early],
              },
            ];
      return [{ ...base, duties: [...duties, after] }, ...last];
    }),
  );
  expect(faultsOf(rotas)).toEqual([]);
});

it('agrees on every choice of on-call days in nine, with and without a shift on the day after', () => {
  const rotas = range(1, 511).flatMap((choice) => {
    const isOnCall = (day: number) => (choice & (1 << day)) !== 0;
    const days = range(0, 8).map((day) => (isOnCall(day) ? 'O' : '-'));
    const worked = days.map((word, day) => (word === '-' && isOnCall(day - 1) ? 'E' : word));
    return [days, worked].map((words) => written({ days: words.join(' '), from: '2026-05-07' }));
  });
  expect(faultsOf(rotas, BOTH_EDITIONS.slice(0, 1))).toEqual([]);
});

it('agrees on every template of one week in which each day is off, long or a night', () => {
  const rotas = range(0, 3 ** 7 - 1)
    .filter((choice) => choice % 5 === 0 || choice === 3 ** 7 - 1)
    .map((choice) => range(0, 6).map((day) => Math.floor(choice / 3 ** day) % 3))
    // A long day cannot follow a night in this alphabet: the night still runs when it starts.
    .filter((days) => days.every((word, day) => !(word === 2 && days[(day + 1) % 7] === 1)))
    .map((days) => writtenTemplate(days.map((word) => ['-', 'L', 'N'][word]).join(' ')));
  expect(faultsOf(rotas, EVERY_JUDGEMENT.slice(0, 3))).toEqual([]);
});

it('agrees on weekends worked near one in two and one in three, waived or not', () => {
  const rotas = range(1, 7).flatMap((weeks) =>
    range(0, weeks).flatMap((worked) =>
      [[], ['weekend.frequency']].flatMap((waivers) => {
        const days = range(1, weeks)
          .map((week) => (week <= worked ? '- - - - N - -' : 'D - - - - - -'))
          .join(' ');
        return [written({ days, facts: { waivers } }), writtenTemplate(days, { waivers })];
      }),
    ),
  );
  expect(faultsOf(rotas)).toEqual([]);
});

it('agrees on the reference period of rosters of 180 to 190 days, whatever the weekday they start on', () => {
  const rotas = range(180, 190).flatMap((length) =>
    range(0, 6).map((later) => {
      const from = dateOfDay(dayOfDate('2026-05-04') + later);
      const days = Array.from({ length }, (_, i) => (i < 30 || i > length - 20 ? 'L' : '-')).join(' ');
      return written({ days, from });
    }),
  );
  expect(faultsOf(rotas)).toEqual([]);
});

/** A week of six days, each with 8 h of shift and an on-call period whose estimate makes the week's work one limit. */
function filledWeek(length: number, minutes: number): TemplateInput {
  const end = 1020 + length;
  const clock = `${pad(Math.floor((end % 1440) / 60))}:${pad(end % 60)}`;
  const types: readonly ShiftType[] = [
    { code: 'S', start: '09:00', end: '17:00', kind: 'shift' },
    { code: 'P', start: '17:00', end: clock, kind: 'non-resident-on-call', work: { minutes } },
  ];
  const lines = [['S+P', 'S+P', 'S+P', '', 'S+P', 'S+P', 'S+P']];
  return { format: 'rotawright/1', kind: 'template', cycleWeeks: 1, lines, shiftTypes: types };
}

it('agrees on weeks of exactly 72 h, however on-call work is spread', () => {
  // Any window of such a week holds 4,320 minutes, in fractions that have no exact binary form.
  const exact = range(241, 960).map((length) => filledWeek(length, 240));
  const over = range(241, 960).map((length) => filledWeek(length, 241));
  expect(faultsOf([...exact, ...over], BOTH_EDITIONS.slice(0, 1))).toEqual([]);
});

it('agrees on a year of weeks of exactly 72 h', () => {
  // Sums that slide along a long roster must not gather a rounding that breaks the limit at its end.
  const rotas = [240, 241, 300, 331, 420, 433, 541, 599, 700, 777, 811, 901, 959].map((length): RosterInput => {
    const { shiftTypes, cycleWeeks, lines } = filledWeek(length, 240);
    const line = { template: { cycleWeeks, lines, shiftTypes }, startWeek: 1 };
    return { ...written({ days: '-', length: 364, zone: 'UTC' }), people: [{ id: 'ann', line }] };
  });
  expect(faultsOf(rotas, BOTH_EDITIONS.slice(0, 1))).toEqual([]);
});
