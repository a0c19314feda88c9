import { describe, expect, it } from 'vitest';
import { type RotaInput, readRota } from '../roster/index.ts';
import { checkCover } from './check-cover.ts';
import type { CoverDemand } from './cover-demand.ts';

function made(document: RotaInput) {
  const read = readRota(document);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}
const SHIFT_TYPES = [
  { code: 'D', start: '08:00', end: '20:00', kind: 'shift' as const },
  { code: 'N', start: '20:00', end: '08:00', kind: 'shift' as const },
  { code: 'E', start: '14:00', end: '22:00', kind: 'shift' as const },
  { code: 'V', start: '00:00', end: '21:00', kind: 'shift' as const },
  { code: 'W', start: '00:00', end: '20:00', kind: 'shift' as const },
  { code: 'Q', start: '00:00', end: '08:00', kind: 'shift' as const },
  { code: 'S', start: '07:00', end: '09:00', kind: 'shift' as const },
];
/** People with a code a day from Monday 2 Feb 2026. */
const roster = (days: number, ...people: readonly string[]) =>
  made({
    format: 'rotawright/1',
    kind: 'roster',
    zone: 'UTC',
    shiftTypes: SHIFT_TYPES,
    people: people.map((_, p) => ({ id: `p${p}` })),
    from: '2026-02-02',
    until: new Date(Date.UTC(2026, 1, 2 + days)).toISOString().slice(0, 10),
    duties: people.flatMap((codes, p) =>
      codes
        .split(' ')
        .flatMap((code, day) =>
          code === '.'
            ? []
            : [{ person: `p${p}`, date: new Date(Date.UTC(2026, 1, 2 + day)).toISOString().slice(0, 10), code }],
        ),
    ),
  });
const template = (...lines: readonly string[]) =>
  made({
    format: 'rotawright/1',
    kind: 'template',
    shiftTypes: SHIFT_TYPES,
    cycleWeeks: lines.length,
    lines: lines.map((line) => line.split(' ').map((cell) => (cell === '.' ? '' : cell))),
  });
const demand = (measure: CoverDemand['measure'], least: number): CoverDemand => ({
  id: 'x',
  pack: 'x',
  role: 'x',
  text: 'x',
  source: 'x',
  confidence: 'quoted',
  measure,
  least,
});
const judge = (rota: ReturnType<typeof made>, measure: CoverDemand['measure'], least = 1, people = [0]) => {
  const { verdict, measured, at } = checkCover(rota, demand(measure, least), people);
  return [verdict, measured, at];
};

describe('people at all times', () => {
  it('leave out the first day of a roster, of which the night before is not known', () => {
    const rota = roster(3, 'D D D', 'N N N');
    expect(judge(rota, 'people-at-all-times', 1, [0, 1])).toEqual(['meets', 1, '2026-02-03T00:00']);
    expect(judge(rota, 'people-at-all-times', 2, [0, 1])).toEqual(['short', 1, '2026-02-03T00:00']);
    // A roster of one day has no other.
    expect(judge(roster(1, 'D', 'N'), 'people-at-all-times', 1, [0, 1])).toEqual(['short', 0, '2026-02-02T00:00']);
  });

  it('find the first moment with the fewest, to the minute', () => {
    expect(judge(roster(3, 'D D D', 'N . N', 'E E E'), 'people-at-all-times', 1, [0, 1, 2])).toEqual([
      'short',
      0,
      '2026-02-03T22:00',
    ]);
    expect(judge(roster(4, 'D D D D', 'N N . N'), 'people-at-all-times', 1, [0, 1])).toEqual([
      'short',
      0,
      '2026-02-04T20:00',
    ]);
    expect(judge(roster(3, 'D D D', '. . .'), 'people-at-all-times', 1, [0, 1])).toEqual([
      'short',
      0,
      '2026-02-03T00:00',
    ]);
  });

  it('find the first of several such moments, whichever shift began first', () => {
    expect(judge(roster(2, '. W', '. Q', '. N'), 'people-at-all-times', 2, [0, 1, 2])).toEqual([
      'short',
      1,
      '2026-02-03T08:00',
    ]);
  });

  it('keep the fewest found, also when a busier moment is looked at after it', () => {
    expect(judge(roster(2, '. V', '. W', '. Q', '. N'), 'people-at-all-times', 2, [0, 1, 2, 3])).toEqual([
      'short',
      1,
      '2026-02-03T21:00',
    ]);
  });

  it('count only the people who are asked about', () => {
    const rota = roster(3, 'D D D', 'N N N');
    expect(judge(rota, 'people-at-all-times', 1, [1])).toEqual(['short', 0, '2026-02-03T08:00']);
    expect(judge(rota, 'people-at-all-times', 1, [])).toEqual(['short', 0, '2026-02-03T00:00']);
  });

  it('in a template go round the seam: Sunday’s night covers Monday', () => {
    const round = template('D D D D D D D', 'N N N N N N N');
    expect(judge(round, 'people-at-all-times')).toEqual(['meets', 1, 'W1 Mon 00:00']);
    expect(judge(template('D D D D D D D', 'N N N N N N .'), 'people-at-all-times')).toEqual([
      'short',
      0,
      'W1 Mon 00:00',
    ]);
    expect(judge(template('. . . . . . N'), 'minutes-worked-a-day')).toEqual(['short', 0, 'W1 Tue 00:00']);
  });
});

describe('minutes in a day or a week', () => {
  it('of work count everybody, cut at midnight', () => {
    const rota = roster(3, 'D D D', 'N N N', 'E . E');
    expect(judge(rota, 'minutes-worked-a-day', 1440, [0, 1, 2])).toEqual(['meets', 1440, '2026-02-03T00:00']);
    expect(judge(rota, 'minutes-worked-a-day', 1441, [0, 1, 2])).toEqual(['short', 1440, '2026-02-03T00:00']);
  });

  it('of work count two people at once twice', () => {
    expect(judge(roster(2, '. D', '. E'), 'minutes-worked-a-day', 1201, [0, 1])).toEqual([
      'short',
      1200,
      '2026-02-03T00:00',
    ]);
  });

  it('of presence count no minute twice, whether people overlap, touch or are apart', () => {
    expect(judge(roster(2, '. D', '. E', '. .'), 'minutes-present-a-day', 1, [0, 1])).toEqual([
      'meets',
      14 * 60,
      '2026-02-03T00:00',
    ]);
    expect(judge(roster(2, '. D', '. N'), 'minutes-present-a-day', 1, [0, 1])).toEqual([
      'meets',
      16 * 60,
      '2026-02-03T00:00',
    ]);
    expect(judge(roster(2, '. S', '. E'), 'minutes-present-a-day', 1, [0, 1])).toEqual([
      'meets',
      10 * 60,
      '2026-02-03T00:00',
    ]);
    // A short one inside a long one ends nothing early.
    expect(judge(roster(2, '. D', '. S', '. E'), 'minutes-present-a-day', 1, [0, 1, 2])).toEqual([
      'meets',
      15 * 60,
      '2026-02-03T00:00',
    ]);
  });

  it('take the least day, and of equal days the first', () => {
    expect(judge(roster(4, 'D D S D'), 'minutes-present-a-day', 240)).toEqual(['short', 120, '2026-02-04T00:00']);
    expect(judge(roster(4, 'D S S D'), 'minutes-present-a-day', 60)).toEqual(['meets', 120, '2026-02-03T00:00']);
  });

  it('of a week need a whole one: seven days, or eight of which the first is left out', () => {
    expect(judge(roster(6, 'D D D D D D'), 'minutes-present-a-week')).toEqual(['cannot tell', null, null]);
    expect(judge(roster(7, 'D D D D D D D'), 'minutes-present-a-week', 5040)).toEqual([
      'meets',
      5040,
      '2026-02-02T00:00',
    ]);
    expect(judge(roster(8, 'D . . . . . . S'), 'minutes-present-a-week', 200)).toEqual([
      'short',
      120,
      '2026-02-03T00:00',
    ]);
    expect(judge(roster(15, 'D D D D D D D D S . . . . . .'), 'minutes-present-a-week', 1)).toEqual([
      'meets',
      120,
      '2026-02-10T00:00',
    ]);
    expect(judge(template('D D D . . . N', '. . S . . . .'), 'minutes-present-a-week')).toEqual([
      'meets',
      // Wednesday’s two hours are begun within the long day: 07:00 to 20:00.
      3 * 720 + 60 + 720,
      'W1 Mon 00:00',
    ]);
  });

  it('of the second week of a cycle count as those of the first', () => {
    expect(judge(template('. . . . . . .', 'D . . . . . .'), 'minutes-present-a-week')).toEqual([
      'meets',
      720,
      'W1 Mon 00:00',
    ]);
  });
});
