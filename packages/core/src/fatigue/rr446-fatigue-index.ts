import { type Rr446Duty, type Rr446Settings, rr446Demand } from './rr446-duty.ts';
import { rr446Sleepy } from './rr446-links.ts';

/** Components of the Fatigue Index of one duty, each 100 × a probability of KSS 8 or 9. */
export interface FatigueIndex {
  /** From the duties before it: see `rr446-cumulative-fatigue.ts`. */
  readonly cumulative: number;
  /** From the time of day and the length. */
  readonly timing: number;
  /** From the work and its breaks. */
  readonly job: number;
  /** The three together. */
  readonly total: number;
}

const SAMPLES_PER_HOUR = 4;
const BEST_RATE = 0.14;
const START = { amplitude: 0.5, phase: 1.25 };
const CLOCK = { amplitude: 0.74, phase: 5.23 };
const COMBINED = {
  // No square root and no factor 2: the method has it so.
  amplitude:
    START.amplitude ** 2 +
    CLOCK.amplitude ** 2 -
    START.amplitude * CLOCK.amplitude * Math.cos((Math.PI * (START.phase - CLOCK.phase)) / 12),
  phase:
    (12 / Math.PI) *
    Math.atan2(
      START.amplitude * Math.sin((Math.PI * START.phase) / 12) -
        CLOCK.amplitude * Math.sin((Math.PI * CLOCK.phase) / 12),
      START.amplitude * Math.cos((Math.PI * START.phase) / 12) -
        CLOCK.amplitude * Math.cos((Math.PI * CLOCK.phase) / 12),
    ),
};

/** How fast the raw score rises on duty, per hour, by the work and its breaks. */
export function rr446Rate(settings: Rr446Settings): number {
  const { work, rest, load } = rr446Demand(settings);
  const share = work + rest === 0 ? 1 : work / (work + rest);
  return (0.125 + 0.015 * load) * 1.2 * share + breakTerm(work, rest);
}

function breakTerm(work: number, rest: number): number {
  const at5 = 0.172731235 - 0.200918653 * 0.04 + 0.03552264 * 0.04 ** 2;
  const at15 = 0.000442 * work;
  const at30 = 0.000206 - 0.0000138433 * work + 0.00000096491 * work ** 2;
  if (rest < 5) return 0.174 + ((at5 - 0.174) * rest) / 5;
  if (rest < 15) return at5 + ((at15 - at5) * (rest - 5)) / 10;
  if (rest < 30) return at15 + ((at30 - at15) * (rest - 15)) / 15;
  return rest < 60 ? (at30 * (60 - rest)) / 30 : 0;
}

/** A duty's time, without its day. */
export type Rr446Times = Pick<Rr446Duty, 'on' | 'length'>;

/** Raw score `hours` after the start of a duty whose score rises by `rate` an hour. */
export function rr446Score({ on }: Rr446Times, hours: number, rise: { rate: number; commute: number }): number {
  const startTerm = COMBINED.amplitude * Math.cos((Math.PI * (on - COMBINED.phase)) / 12);
  const clockTerm = CLOCK.amplitude * Math.cos((Math.PI * (on + hours - CLOCK.phase)) / 12);
  return rise.rate * (hours + (rise.commute - 30) / 60) + startTerm + clockTerm + 2.45;
}

/** Mean probability of KSS 8 or 9 over the duty, every quarter hour with both ends. */
export function rr446MeanSleepy(times: Rr446Times, rise: { rate: number; commute: number }): number {
  const samples = Math.floor(times.length * SAMPLES_PER_HOUR + 1e-9) + 1;
  let sum = 0;
  for (let i = 0; i < samples; i += 1) sum += rr446Sleepy(rr446Score(times, i / SAMPLES_PER_HOUR, rise));
  return sum / samples;
}

/** Duty timing and job of the Fatigue Index: the same for the same times, whatever went before. */
export function rr446TimingAndJob(times: Rr446Times, settings: Rr446Settings): { timing: number; job: number } {
  const { commute } = settings;
  const whole = rr446MeanSleepy(times, { rate: rr446Rate(settings), commute });
  const timing = Math.min(rr446MeanSleepy(times, { rate: BEST_RATE, commute }), whole);
  return { timing: 100 * timing, job: 100 * (whole - timing) };
}

/** The Fatigue Index of its components, which are read as independent chances. */
export function rr446FatigueTotal(cumulative: number, timingAndJob: number): number {
  return 100 * (1 - (1 - cumulative / 100) * (1 - timingAndJob / 100));
}
