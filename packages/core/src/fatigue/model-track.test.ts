import { describe, expect, it } from 'vitest';
import { FOURS, report, template } from '../../test/fatigue/made-rotas.ts';
import { MIXED, SPRING } from '../../test/fatigue/plain-reading.ts';
import type { Rota } from '../roster/index.ts';
import type { ModelId } from './fatigue-models.ts';
import { fatigueOfRota } from './fatigue-of-rota.ts';
import { modelTrack } from './model-track.ts';
import { NO_OWN_SLEEP } from './own-sleep.ts';
import { personSleep } from './person-sleep.ts';
import { runSafte, SAFTE_RESTED, SAFTE_VARIANTS } from './safte.ts';
import { sampleGrid } from './sample-grid.ts';
import { type SleepBlock, sleepBlocks } from './sleep-blocks.ts';
import { threeProcessAt, threeProcessRhythm } from './three-process-track.ts';
import { UNIFIED_MODEL, unifiedAt } from './unified-track.ts';

function asked(rota: Rota, step = 15, blocks: readonly SleepBlock[] = personSleep(rota, 0, NO_OWN_SLEEP).blocks) {
  const from = rota.clock.instantOf(rota.firstDay, 0);
  const grid = sampleGrid(rota.clock, { from, until: rota.clock.instantOf(rota.endDay, 0), step });
  const cycleMinutes = rota.kind === 'template' ? (rota.endDay - rota.firstDay) * 1440 : null;
  return { clock: rota.clock, grid, rhythm: threeProcessRhythm(grid), sleep: sleepBlocks(blocks), cycleMinutes };
}
const cycles = (blocks: readonly SleepBlock[], cycle: number, count: number) =>
  sleepBlocks(
    Array.from({ length: count }, (_, n) =>
      blocks.map((block) => ({ ...block, start: block.start + n * cycle, end: block.end + n * cycle })),
    ).flat(),
  );
const minuteOf = (rota: Rota, instant: number): number => ((rota.clock.civilOf(instant) % 1440) + 1440) % 1440;

describe('a template', () => {
  it('by the Unified model is what many cycles come to, score and debt', () => {
    const { blocks } = personSleep(MIXED, 0, NO_OWN_SLEEP);
    const request = asked(MIXED);
    const cycle = request.cycleMinutes ?? 0;
    const { score, second } = modelTrack('unified', request);
    const long = cycles(blocks, cycle, 12);
    const from = { at: blocks[0]?.end ?? 0, state: UNIFIED_MODEL.rested };
    for (let i = 0; i < request.grid.count; i += 7) {
      const instant = i * 15 + 10 * cycle;
      const found = unifiedAt(long, from, { instant, minuteOfDay: (i * 15) % 1440 });
      expect(score[i]).toBeCloseTo(found.lapses, 6);
      expect(second?.[i]).toBeCloseTo(found.l, 6);
    }
  });

  it.each([
    ['safte-original', SAFTE_VARIANTS.original],
    ['safte-modified', SAFTE_VARIANTS.modified],
  ] as const)('by %s is what many cycles come to, minute by minute', (id, variant) => {
    const nights = template('N N N N N N .');
    const request = asked(nights);
    const { score, second } = modelTrack(id, request);
    const { blocks } = personSleep(nights, 0, NO_OWN_SLEEP);
    const wanted: number[] = [];
    const run = {
      sleep: cycles(blocks, 10_080, 41),
      from: 0,
      until: 41 * 10_080,
      minuteOfDay: (at: number) => at % 1440,
    };
    runSafte(variant, run, (instant, { effectiveness }) => {
      if (instant >= 40 * 10_080 && instant % 15 === 0) wanted.push(effectiveness);
    });
    for (let i = 0; i < request.grid.count; i += 1) expect(score[i]).toBeCloseTo(wanted[i] ?? Number.NaN, 3);
    expect(second).toBeNull();
  });
});

describe('a roster', () => {
  const rested = (rota: Rota, model: ModelId) => {
    const request = asked(rota);
    return { request, track: modelTrack(model, request) };
  };

  it('starts rested at the end of its first sleep', () => {
    const { request, track } = rested(SPRING, 'three-process');
    const from = { at: request.sleep.end[0] ?? 0, state: 13.819831 };
    for (let i = 0; i < request.grid.count; i += 11) {
      const instant = request.grid.from + i * 15;
      const found = threeProcessAt(request.sleep, from, { instant, minuteOfDay: minuteOf(SPRING, instant) });
      expect(track.score[i]).toBeCloseTo(found.kss, 8);
      expect(track.second?.[i]).toBeCloseTo(found.alertness, 8);
    }
  });

  it('whose first sleep ends late starts rested where it begins itself', () => {
    const from = SPRING.clock.instantOf(SPRING.firstDay, 0);
    const late = [{ start: from + 600, end: from + 900, kind: 'own' as const }];
    for (const blocks of [late, []]) {
      const { score } = modelTrack('three-process', asked(SPRING, 15, blocks));
      const found = threeProcessAt(
        sleepBlocks(blocks),
        { at: from, state: 13.819831 },
        { instant: from + 1200, minuteOfDay: 1200 },
      );
      expect(score[80]).toBeCloseTo(found.kss, 8);
      const { score: lapses } = modelTrack('unified', asked(SPRING, 15, blocks));
      const wanted = unifiedAt(
        sleepBlocks(blocks),
        { at: from, state: UNIFIED_MODEL.rested },
        { instant: from + 1200, minuteOfDay: 1200 },
      );
      expect(lapses[80]).toBeCloseTo(wanted.lapses, 8);
    }
  });

  it('by SAFTE starts full at the end of its first sleep, and is read at every sample', () => {
    const { request, track } = rested(SPRING, 'safte-original');
    const { grid, sleep } = request;
    const from = (sleep.end[0] ?? 0) - 1;
    const wanted = new Map<number, number>();
    const run = {
      sleep,
      from,
      until: grid.from + grid.count * 15,
      state: SAFTE_RESTED,
      minuteOfDay: (at: number) => minuteOf(SPRING, at),
    };
    runSafte(SAFTE_VARIANTS.original, run, (instant, { effectiveness }) => wanted.set(instant, effectiveness));
    track.score.forEach((value, i) => {
      expect(value).toBe(wanted.get(grid.from + i * 15));
    });
  });

  it('by SAFTE without a first sleep starts full where it begins', () => {
    const { score } = modelTrack('safte-original', asked(SPRING, 15, []));
    expect(score[0]).toBeCloseTo((100 * 2879.5) / 2880 + 0, 6);
    expect(score[4]).toBeCloseTo((100 * (2879.5 - 30)) / 2880 - 0.25881904510252 * 7 * 1, -1);
    expect(score.every((value) => value > 0)).toBe(false);
  });
});

it('a week’s night is as tiring over the seam as inside it', () => {
  for (const model of ['three-process', 'safte-original'] as const) {
    const worst = (line: string) => fatigueOfRota(template(line), { engine: 'test', model }).people[0]?.worst?.score;
    expect(worst('. . . . . . N')).toBeCloseTo(worst('. . N . . . .') ?? Number.NaN, 6);
  }
});

it('each model is the one that was asked for', () => {
  const score = (model: ModelId) => fatigueOfRota(FOURS, { engine: 'test', model }).people[0]?.worst?.score;
  expect(score('three-process')).toBe(report(FOURS).people[0]?.worst?.score);
  expect(new Set((['three-process', 'unified', 'safte-original', 'safte-modified'] as const).map(score)).size).toBe(4);
});
