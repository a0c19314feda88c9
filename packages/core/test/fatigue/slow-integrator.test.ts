import { sleepBlocks, threeProcessAt, unifiedAt } from '@rotawright/core/fatigue';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const RUNS = process.env['ROTAWRIGHT_SLOW'] === undefined ? 4 : 150;
/** A sixtieth of a minute, in hours. */
const TICK = 1 / 3600;
const DAYS = 3;

/** Up to six sleeps in three days, in minutes. */
const sleeps = fc
  .array(fc.record({ gap: fc.integer({ min: 1, max: 1200 }), length: fc.integer({ min: 1, max: 700 }) }), {
    maxLength: 6,
  })
  .map((list) => {
    let at = 0;
    return list.flatMap(({ gap, length }) => {
      const start = at + gap;
      at = start + length;
      return at > DAYS * 1440 ? [] : [{ start, end: at, kind: 'own' as const }];
    });
  });

/** Follows a rate of change in tiny steps by the midpoint rule, knowing nothing of any closed form. */
function integrate(
  state: number[],
  rate: (state: readonly number[], asleep: boolean) => number[],
  asleepAt: (minute: number) => boolean,
) {
  const daily: number[][] = [];
  let now = state;
  const steps = DAYS * 24 * 3600;
  for (let n = 1; n <= steps; n += 1) {
    const asleep = asleepAt(Math.floor((n - 1) / 60));
    const slope = rate(now, asleep);
    const half = now.map((value, i) => value + ((slope[i] ?? 0) * TICK) / 2);
    const middle = rate(half, asleep);
    now = now.map((value, i) => value + (middle[i] ?? 0) * TICK);
    if (n % (6 * 3600) === 0) daily.push(now);
  }
  return daily;
}

it('S of the Three Process Model is what its rates of change add up to', () => {
  fc.assert(
    fc.property(sleeps, fc.double({ min: 3, max: 14, noNaN: true }), (blocks, start) => {
      const recovery = -Math.log((14.3 - 14) / (14.3 - 7.96)) / 8;
      const rate = ([s = 0]: readonly number[], asleep: boolean) => {
        if (!asleep) return [-0.0353 * (s - 2.4)];
        return [recovery * (14.3 - Math.max(s, 12.2))];
      };
      const slow = integrate([start], rate, (minute) => blocks.some((b) => b.start <= minute && minute < b.end));
      for (const [i, [s = 0]] of slow.entries()) {
        const instant = (i + 1) * 360;
        const found = threeProcessAt(
          sleepBlocks(blocks),
          { at: 0, state: start },
          { instant, minuteOfDay: instant % 1440 },
        );
        expect(Math.abs(found.s - s)).toBeLessThan(2e-4);
      }
    }),
    { numRuns: RUNS },
  );
});

it('S and L of the Unified model are what their rates of change add up to', () => {
  fc.assert(
    fc.property(sleeps, fc.double({ min: -5, max: 15, noNaN: true }), (blocks, start) => {
      const rate = ([s = 0, l = 0]: readonly number[], asleep: boolean) =>
        asleep ? [-(s - l), -(l + 2 * 24.12) / 97.44] : [(24.12 - s) / 40, (24.12 - l) / 97.44];
      const slow = integrate([start, 1], rate, (minute) => blocks.some((b) => b.start <= minute && minute < b.end));
      for (const [i, [s = 0, l = 0]] of slow.entries()) {
        const instant = (i + 1) * 360;
        const from = { at: 0, state: { s: start, l: 1 } };
        const found = unifiedAt(sleepBlocks(blocks), from, { instant, minuteOfDay: instant % 1440 });
        expect(Math.abs(found.s - s)).toBeLessThan(2e-4);
        expect(Math.abs(found.l - l)).toBeLessThan(2e-4);
      }
    }),
    { numRuns: RUNS },
  );
});
