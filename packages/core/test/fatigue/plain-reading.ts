import { personSleep, type SleepBook, sleepBlocks, threeProcessAt } from '../../src/fatigue/index.ts';
import type { Rota } from '../../src/roster/index.ts';
import { made, TYPES } from './made-rotas.ts';

const SHIFT_TYPES = [
  ...TYPES,
  { code: 'S', start: '17:15', end: '22:15', kind: 'shift' as const },
  {
    code: 'C',
    start: '17:00',
    end: '09:00',
    kind: 'resident-on-call' as const,
    work: { minutes: 240, expectedRest: { total: 420, longestNight: 300 } },
  },
];

/** Three weeks with a night over the seam, an on-call period, and a second shift soon after a day. */
export const MIXED = made({
  format: 'rotawright/1',
  kind: 'template',
  title: 'mixed',
  shiftTypes: SHIFT_TYPES,
  cycleWeeks: 3,
  lines: [
    ['N', 'N', 'N', 'N', '', '', ''],
    ['', 'C', '', 'D', 'D', 'L', 'L'],
    ['D', 'D', '', 'C', '', 'N', 'N'],
  ],
});

/** Five weeks from a Wednesday, with a night on the Saturday when the clocks go forward. */
export const SPRING = made({
  format: 'rotawright/1',
  kind: 'roster',
  title: 'spring',
  zone: 'Europe/London',
  shiftTypes: SHIFT_TYPES,
  people: [{ id: 'ann', name: 'Ann' }, { id: 'bo' }, { id: 'cy' }],
  from: '2026-03-11',
  until: '2026-04-15',
  duties: [
    ...['2026-03-11', '2026-03-26', '2026-03-27', '2026-03-28', '2026-03-29', '2026-04-14'].map((date) => ({
      person: 'ann',
      date,
      code: 'N',
    })),
    ...['2026-03-16', '2026-03-17', '2026-03-18', '2026-04-02', '2026-04-03'].map((date) => ({
      person: 'ann',
      date,
      code: 'D',
    })),
    { person: 'ann', date: '2026-03-18', code: 'S' },
    ...['2026-03-20', '2026-04-08'].map((date) => ({ person: 'bo', date, code: 'C' })),
    ...['2026-03-28', '2026-03-29', '2026-04-05'].map((date) => ({ person: 'bo', date, code: 'L' })),
    { person: 'bo', date: '2026-04-10', code: 'N' },
  ],
});

const QUARTER = 15;

/** What the Three Process Model says of a person at any instant, by its closed forms alone: no grid, no columns. */
export function plainKss(rota: Rota, p: number, book: SleepBook): (instant: number) => number {
  const { blocks } = personSleep(rota, p, book);
  const cycle = (rota.endDay - rota.firstDay) * 1440;
  const from = rota.clock.instantOf(rota.firstDay, 0);
  const wakes = blocks[0]?.end ?? from;
  const repeats = rota.kind === 'template' ? 9 : 1;
  const sleep = sleepBlocks(
    Array.from({ length: repeats }, (_, n) =>
      blocks.map((block) => ({ ...block, start: block.start + n * cycle, end: block.end + n * cycle })),
    ).flat(),
  );
  const waking = { at: repeats === 1 ? Math.min(wakes, from) : wakes, state: 13.819831 };
  return (instant) => {
    const late = repeats === 1 ? instant : instant + (repeats - 2) * cycle;
    const minuteOfDay = ((rota.clock.civilOf(instant) % 1440) + 1440) % 1440;
    return threeProcessAt(sleep, waking, { instant: late, minuteOfDay }).kss;
  };
}

/** The quarter hours from one instant (included) to another (excluded). */
export function quarters(from: number, until: number): readonly number[] {
  return Array.from({ length: Math.ceil((until - from) / QUARTER) }, (_, n) => from + n * QUARTER);
}
