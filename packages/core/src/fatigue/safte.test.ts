import { describe, expect, it } from 'vitest';
import { runSafte, SAFTE_RESTED, SAFTE_VARIANTS, type SafteMoment, safteCircadian } from './safte.ts';
import { sleepBlocks } from './sleep-blocks.ts';

const at = (day: number, hour: number): number => (day - 1) * 1440 + hour * 60;
const own = (start: number, end: number) => ({ start, end, kind: 'own' as const });
const minuteOfDay = (instant: number): number => ((instant % 1440) + 1440) % 1440;

it.each([
  [0, 0],
  [4, -1.2990381],
  [6, -1],
  [12, 0],
  [18, 1],
  [20, 1.2990381],
])('the rhythm at %i:00 is %f', (tod, c) => {
  expect(Math.abs(safteCircadian(tod) - c)).toBeLessThan(6e-8);
});

describe('as the owner’s open package sets it', () => {
  // Ends are passed a minute early, as that package counts the last minute of sleep as asleep.
  const sleep = () =>
    sleepBlocks([
      ...[1, 2, 3].map((day) => own(at(day, 23), at(day + 1, 7) - 1)),
      ...[5, 6, 7].map((day) => own(at(day, 10), at(day, 16) - 1)),
    ]);
  const seen = (wanted: number): SafteMoment | undefined => {
    let found: SafteMoment | undefined;
    const run = { sleep: sleep(), from: at(1, 23), until: at(6, 0), minuteOfDay };
    runSafte(SAFTE_VARIANTS.package, run, (instant, moment) => {
      if (instant === wanted) found = moment;
    });
    return found;
  };

  // Its own 2 pi is rounded and its reservoir is held to capacity in an order that is not published: 0.01 points remain.
  it.each([
    [2, 3, 2842.2241, 2689.7206, -9.8165747, 86.428646],
    [2, 7, 2880.2201, 2879.7851, -5.5838702, 96.596349],
    [2, 12, 2880.2201, 2729.7851, 0, 98.018817],
    [2, 20, 2880.2201, 2489.7851, 11.01141, 100.788297],
    [5, 0, 2880.2197, 2369.5161, 0, 85.082619],
    [5, 4, 2880.2197, 2249.5161, -11.553271, 68.826192],
    [5, 8, 2880.2197, 2129.5161, -3.9413137, 72.389057],
  ])('day %i at %i:00', (day, hour, capacity, reservoir, circadian, effectiveness) => {
    const found = seen(at(day, hour));
    expect(Math.abs((found?.capacity ?? 0) - capacity)).toBeLessThan(0.001);
    expect(Math.abs((found?.reservoir ?? 0) - reservoir)).toBeLessThan(0.2);
    expect(Math.abs((found?.circadian ?? 0) - circadian)).toBeLessThan(0.0005);
    expect(Math.abs((found?.effectiveness ?? 0) - effectiveness)).toBeLessThan(0.01);
  });

  it('fills at 1.143084 a minute at 03:00', () => {
    expect(seen(at(2, 3))?.intensity).toBeCloseTo(1.143084, 5);
  });
});

describe('the published original', () => {
  const range = (bed: number, wake: number, day: number) => {
    const blocks = Array.from({ length: 12 }, (_, d) => own(at(d + 1, bed), at(wake < bed ? d + 2 : d + 1, wake)));
    const awake: number[] = [];
    const run = { sleep: sleepBlocks(blocks), from: at(1, 0), until: at(12, 0), minuteOfDay };
    runSafte(SAFTE_VARIANTS.original, run, (instant, { effectiveness }) => {
      const isAsleep = blocks.some(({ start, end }) => start < instant && instant <= end);
      if (!isAsleep && instant > at(day, 0) && instant <= at(day + 1, 0)) awake.push(effectiveness);
    });
    return [Math.min(...awake), Math.max(...awake)] as const;
  };

  it('keeps a sleeper from 23:00 to 07:00 above 86% by its spot value, within 4 points', () => {
    expect(Math.abs(range(23, 7, 7)[0] - 86)).toBeLessThan(4);
    expect(range(23, 7, 7)[0]).toBeCloseTo(87.3, 1);
  });

  it('takes 4 h of sleep down to about 64% by the seventh day, 2 h to about 19%', () => {
    expect(Math.abs(range(23, 3, 7)[0] - 64)).toBeLessThan(4);
    expect(Math.abs(range(0, 2, 8)[0] - 19)).toBeLessThan(4);
  });

  it('8 h from noon peak near 100% and fall to about 66%', () => {
    const [least, most] = range(12, 20, 7);
    expect(Math.abs(least - 66)).toBeLessThan(4);
    expect(Math.abs(most - 100)).toBeLessThan(4);
  });
});

it('the modified variant shrinks capacity under chronic restriction and never raises it above 2,880', () => {
  const blocks = Array.from({ length: 10 }, (_, d) => own(at(d + 1, 23), at(d + 2, 2)));
  const capacities: number[] = [];
  runSafte(
    SAFTE_VARIANTS.modified,
    { sleep: sleepBlocks(blocks), from: 0, until: at(10, 0), minuteOfDay },
    (_, { capacity }) => {
      capacities.push(capacity);
    },
  );
  expect(Math.max(...capacities)).toBeLessThanOrEqual(2880);
  expect(capacities.at(-1)).toBeLessThan(2600);
});

describe('the published constants', () => {
  /** The moments of a sleep from minute 10 to 490 of a day that starts at midnight, and the hours after it. */
  const followed = (variant: keyof typeof SAFTE_VARIANTS, reservoir: number) => {
    const seen: SafteMoment[] = [];
    const sleep = sleepBlocks([own(10, 490)]);
    const run = { sleep, from: 0, until: 900, state: { ...SAFTE_RESTED, reservoir }, minuteOfDay };
    runSafte(SAFTE_VARIANTS[variant], run, (instant, moment) => {
      seen[instant] = moment;
    });
    return (instant: number): SafteMoment => {
      const found = seen[instant];
      if (found === undefined) throw new Error(`nothing at ${instant}`);
      return found;
    };
  };
  const propensity = (instant: number): number => -0.55 * safteCircadian(instant / 60);

  it('each minute awake takes half a unit, and the first five of sleep give nothing', () => {
    const at = followed('original', 2500);
    expect(at(10).reservoir).toBe(2495);
    expect(at(15).reservoir).toBe(2495);
    expect(at(16).reservoir).toBeGreaterThan(2495);
  });

  it.each([
    ['original', 0.0026564, 4.4],
    ['modified', 0.00312, 3.4],
  ] as const)('%s fills by %f of what is missing, at most %f a minute', (variant, feedback, most) => {
    expect(followed(variant, 2500)(11).intensity).toBeCloseTo(feedback * (2880 - 2495) + propensity(11), 12);
    expect(followed(variant, 1000)(11).intensity).toBe(most);
    expect(followed('package', 1000)(11).intensity).toBe(3.4);
  });

  it('waking takes 5 points, fading by the intensity at waking, for 120 minutes', () => {
    const at = followed('original', 2500);
    const { intensity } = at(490);
    const without = ({ reservoir, circadian }: SafteMoment): number => (100 * reservoir) / 2880 + circadian;
    expect(at(491).effectiveness - without(at(491))).toBeCloseTo(-5, 12);
    expect(at(521).effectiveness - without(at(521))).toBeCloseTo(-5 * Math.exp((-0.04 * 30) / intensity), 12);
    expect(at(610).effectiveness - without(at(610))).toBeCloseTo(-5 * Math.exp((-0.04 * 119) / intensity), 12);
    expect(at(611).effectiveness - without(at(611))).toBeCloseTo(0, 12);
  });

  it('the open package takes 1 point at waking, fading for 240 minutes', () => {
    const at = followed('package', 2500);
    const { intensity } = at(490);
    const without = ({ reservoir, circadian }: SafteMoment): number => ((100 * reservoir) / 2880 + circadian) / 0.967;
    expect((at(491).effectiveness - without(at(491))) * 0.967).toBeCloseTo(-1, 12);
    expect((at(521).effectiveness - without(at(521))) * 0.967).toBeCloseTo(-(5 ** ((-0.08 * 30) / intensity)), 12);
    expect(at(731).effectiveness - without(at(731))).toBeCloseTo(0, 12);
  });
});

describe('a run', () => {
  const sleep = sleepBlocks([own(600, 1400), own(2400, 2500)]);
  const seen = (from: number, until: number, state = SAFTE_RESTED) => {
    const moments: (SafteMoment & { readonly instant: number })[] = [];
    const end = runSafte(SAFTE_VARIANTS.modified, { sleep, from, until, state, minuteOfDay }, (instant, moment) => {
      moments.push({ instant, ...moment });
    });
    return { moments, end };
  };

  it('sees every minute after its beginning, the last included', () => {
    expect(seen(100, 103).moments.map(({ instant }) => instant)).toEqual([101, 102, 103]);
  });

  it('in parts is the run as a whole, wherever it is cut', () => {
    const whole = seen(0, 3000);
    for (const cut of [300, 603, 1000, 1401, 1450, 2403]) {
      const first = seen(0, cut);
      const second = seen(cut, 3000, first.end);
      expect([...first.moments, ...second.moments]).toEqual(whole.moments);
      expect(second.end).toEqual(whole.end);
    }
  });

  it('without any sleep is not groggy, and no number is missing', () => {
    for (const variant of ['original', 'package'] as const) {
      const none = { sleep: sleepBlocks([]), from: 0, until: 10, minuteOfDay };
      runSafte(SAFTE_VARIANTS[variant], none, (_, { effectiveness, reservoir, circadian }) => {
        expect(effectiveness * (variant === 'package' ? 0.967 : 1)).toBeCloseTo(
          (100 * reservoir) / 2880 + circadian,
          12,
        );
      });
    }
  });

  it('never fills more than there is room for', () => {
    const long = sleepBlocks([own(10, 1200)]);
    const most = (variant: 'original' | 'modified') => {
      let found = 0;
      const run = { sleep: long, from: 0, until: 1300, state: SAFTE_RESTED, minuteOfDay };
      runSafte(SAFTE_VARIANTS[variant], run, (_, { reservoir }) => {
        found = Math.max(found, reservoir);
      });
      return found;
    };
    expect([most('original'), most('modified')]).toEqual([2880, 2880]);
  });
});
