import type { SleepBlocks } from './sleep-blocks.ts';

/**
 * The SAFTE equations of Hursh et al. 2004 (Aviat Space Environ Med 75(3 Suppl):A44), in steps of a minute: a reservoir that
 * empties awake and fills asleep, under a circadian rhythm. No phase shift, no predicted sleep: the paper gives no rule.
 */
export interface SafteParameters {
  /** Sleep intensity for each unit that the reservoir lacks, and the most a minute of sleep may add. */
  readonly feedback: number;
  readonly mostAMinute: number;
  /** Does capacity itself shrink under chronic restriction? */
  readonly capacityMoves: boolean;
  /** Circadian amplitude in points of effectiveness: fixed, and for an empty reservoir. */
  readonly amplitude: number;
  readonly amplitudeEmpty: number;
  /** Effectiveness is divided by this share of 100. */
  readonly scale: number;
  /** Units at the start of a record that names none. */
  readonly startsAt: number;
  /** Grogginess at waking in points, how fast it goes, and for how many minutes. */
  readonly inertia: (minutes: number, intensity: number) => number;
  readonly inertiaMinutes: number;
  /** Minutes after falling asleep that fill nothing. */
  readonly settlingMinutes: number;
  /** May a last step carry capacity and reservoir above 2,880? The paper says no. */
  readonly overshoots: boolean;
}

const CAPACITY = 2880;
const PER_MINUTE_AWAKE = 0.5;
const PEAK = 18;
const SECOND_PEAK = 3;
const SECOND_SHARE = 0.5;
const PROPENSITY = 0.55;
const CHRONIC = { k1: 0.22, k2: 0.5, k3: 0.0015 };

const ORIGINAL: SafteParameters = {
  feedback: 0.0026564,
  mostAMinute: 4.4,
  capacityMoves: false,
  amplitude: 7,
  amplitudeEmpty: 5,
  scale: 1,
  startsAt: CAPACITY,
  inertia: (minutes, intensity) => (intensity <= 0 ? 0 : -5 * Math.exp(-(0.04 * minutes) / intensity)),
  inertiaMinutes: 120,
  settlingMinutes: 5,
  overshoots: false,
};

/** The published variants; `package` is the modified one as the model owner's open package sets it. */
export const SAFTE_VARIANTS: Readonly<Record<'original' | 'modified' | 'package', SafteParameters>> = {
  original: ORIGINAL,
  modified: { ...ORIGINAL, feedback: 0.00312, mostAMinute: 3.4, capacityMoves: true },
  package: {
    ...ORIGINAL,
    feedback: 0.00312,
    mostAMinute: 3.4,
    capacityMoves: true,
    amplitude: 7.8,
    scale: 0.967,
    startsAt: 2400,
    inertia: (minutes, intensity) => (intensity <= 0 ? 0 : -(5 ** ((-0.08 * minutes) / intensity))),
    inertiaMinutes: 240,
    settlingMinutes: 0,
    overshoots: true,
  },
};

/** The circadian term c at decimal clock hour `tod`: highest at 20:00 (1.299), lowest at 04:00. */
export function safteCircadian(tod: number): number {
  const angle = (2 * Math.PI * (tod - PEAK)) / 24;
  return Math.cos(angle) + SECOND_SHARE * Math.cos((4 * Math.PI * (tod - PEAK - SECOND_PEAK)) / 24);
}

/** The model at the end of one minute. */
export interface SafteMoment {
  /** Sleep intensity: of this minute asleep, at waking awake. */
  readonly intensity: number;
  readonly capacity: number;
  readonly reservoir: number;
  readonly circadian: number;
  /** Percent; 100 is a rested person at a good hour. */
  readonly effectiveness: number;
}

/** The part of the model that one minute hands to the next. */
export interface SafteState {
  readonly reservoir: number;
  readonly capacity: number;
  /** Sleep intensity of the last minute asleep; 0 before any sleep. */
  readonly intensity: number;
  /** What the reservoir lacked in the last minute asleep, as a minute of sleep feels it. */
  readonly lastDebt: number;
  /** Minutes since falling asleep or waking, and which of the two it was. */
  readonly sinceChange: number;
  readonly isAsleep: boolean;
}

/** Somebody awake who has slept their fill. */
export const SAFTE_RESTED: SafteState = {
  reservoir: CAPACITY,
  capacity: CAPACITY,
  intensity: 0,
  lastDebt: 0,
  sinceChange: 0,
  isAsleep: false,
};

/** What a run of the model covers; `minuteOfDay` says what the clock on the wall shows at an instant. */
export interface SafteRun {
  readonly sleep: SleepBlocks;
  readonly from: number;
  readonly until: number;
  readonly state?: SafteState;
  readonly minuteOfDay: (instant: number) => number;
}

/**
 * Runs the model minute by minute and hands each minute's end to `see`; gives the last state back. The first minutes of
 * sleep fill nothing. Linear in minutes.
 */
export function runSafte(
  parameters: SafteParameters,
  run: SafteRun,
  see: (instant: number, moment: SafteMoment) => void,
): SafteState {
  const { sleep, from, until, minuteOfDay } = run;
  const start = run.state ?? { ...SAFTE_RESTED, reservoir: parameters.startsAt };
  let { reservoir, capacity, intensity, lastDebt, sinceChange, isAsleep } = start;
  let next = 0;
  for (let instant = from + 1; instant <= until; instant += 1) {
    while ((sleep.end[next] ?? Number.POSITIVE_INFINITY) < instant) next += 1;
    const wasAsleep = isAsleep;
    isAsleep = (sleep.start[next] ?? Number.POSITIVE_INFINITY) < instant;
    sinceChange = isAsleep === wasAsleep ? sinceChange + 1 : 1;
    const c = CIRCADIAN[minuteOfDay(instant)] ?? 0;
    const before = reservoir;
    if (isAsleep) {
      const debt = parameters.feedback * (capacity - reservoir);
      if (parameters.capacityMoves) capacity = nextCapacity(parameters, capacity, lastDebt);
      lastDebt = debt;
      intensity = Math.min(parameters.mostAMinute, debt - PROPENSITY * c);
      if (sinceChange > parameters.settlingMinutes) reservoir = filled(parameters, { reservoir, capacity, intensity });
    } else reservoir = Math.max(0, reservoir - PER_MINUTE_AWAKE);
    // Before any sleep the intensity at waking is 0, and so is the grogginess.
    const isGroggy = !isAsleep && sinceChange <= parameters.inertiaMinutes;
    const inertia = isGroggy ? parameters.inertia(sinceChange - 1, intensity) : 0;
    const circadian = c * (parameters.amplitude + (parameters.amplitudeEmpty * (CAPACITY - before)) / CAPACITY);
    const effectiveness = ((100 * reservoir) / CAPACITY + circadian + inertia) / parameters.scale;
    see(instant, { intensity, capacity, reservoir, circadian, effectiveness });
  }
  return { reservoir, capacity, intensity, lastDebt, sinceChange, isAsleep };
}

const CIRCADIAN = Float64Array.from({ length: 1440 }, (_, minute) => safteCircadian(minute / 60));

interface Filling {
  readonly reservoir: number;
  readonly capacity: number;
  readonly intensity: number;
}

function filled({ overshoots }: SafteParameters, { reservoir, capacity, intensity }: Filling): number {
  if (overshoots) return reservoir < CAPACITY ? reservoir + intensity : reservoir;
  return Math.min(capacity, reservoir + intensity);
}

function nextCapacity({ overshoots }: SafteParameters, capacity: number, lastDebt: number): number {
  const from = Math.min(CAPACITY, capacity);
  const next = from + CHRONIC.k1 * (1 - lastDebt / CHRONIC.k2) + CHRONIC.k3 * (CAPACITY - from);
  return overshoots ? next : Math.min(CAPACITY, next);
}
