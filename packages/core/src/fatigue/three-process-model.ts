/**
 * The Three Process Model of alertness, as Ingre et al. 2014 (PLoS ONE 9(10):e108679) write it and the open package FIPS
 * (Wilson et al. 2020) runs it: S falls awake and recovers asleep, C is the day, U the half day, W the grogginess after
 * waking. Hours throughout; `tod` is the decimal clock hour, 0 to 24.
 *
 * Alertness = S + C + U. KSS (Karolinska Sleepiness Scale, 1 wide awake to 9 fighting sleep) = 10.6 − 0.6 (S + C + U + W).
 */
export const THREE_PROCESS = {
  lowest: 2.4,
  highest: 14.3,
  decayPerHour: -0.0353,
  breakLevel: 12.2,
  recoveryPerHour: Math.log((14.3 - 14) / (14.3 - 7.96)) / 8,
  circadianMean: 0,
  circadianAmplitude: 2.5,
  circadianPeak: 16.8,
  ultradianMean: -0.5,
  ultradianAmplitude: 0.5,
  ultradianShift: 3,
  inertia: -5.72,
  inertiaPerHour: -1.51,
  kssIntercept: 10.6,
  kssSlope: -0.6,
  /** S on waking that an endless row of nights from 23:00 to 07:00 settles to. */
  restedAtWaking: 13.819831,
} as const;

const P = THREE_PROCESS;
const TAU = 2 * Math.PI;

/** S after `hours` awake (at least 0), from S at waking. */
export function threeProcessAwake(atWaking: number, hours: number): number {
  return P.lowest + (atWaking - P.lowest) * Math.exp(P.decayPerHour * hours);
}

/**
 * S after `hours` asleep (at least 0), from S at sleep onset: a straight line up to the break level, then levelling off.
 *
 * Sleep that begins above the break level levels off from where it is. The open package jumps down to its curve there
 * (by up to 0.5, for a nap just after a night), which no process that it describes can do and which would let more sleep
 * lower S; no published value depends on it.
 */
export function threeProcessAsleep(atOnset: number, hours: number): number {
  const above = Math.max(atOnset, P.breakLevel);
  const toBreak = (above - atOnset) / RISE_PER_HOUR;
  if (hours <= toBreak) return atOnset + hours * RISE_PER_HOUR;
  return P.highest - (P.highest - above) * Math.exp(P.recoveryPerHour * (hours - toBreak));
}

const RISE_PER_HOUR = P.recoveryPerHour * (P.breakLevel - P.highest);

/** C: the swing of the day at clock hour `tod`. */
export function threeProcessCircadian(tod: number): number {
  return P.circadianMean + P.circadianAmplitude * Math.cos((TAU * (tod - P.circadianPeak)) / 24);
}

/** U: the swing of the half day, with its dip after lunch. */
export function threeProcessUltradian(tod: number): number {
  const phase = tod - P.circadianPeak - P.ultradianShift;
  return P.ultradianMean + P.ultradianAmplitude * Math.cos((TAU * phase) / 12);
}

/** W after `hours` awake (at least 0); asleep it is 0. */
export function threeProcessInertia(hours: number): number {
  return P.inertia * Math.exp(P.inertiaPerHour * hours);
}

/** KSS of S + C + U + W. It may leave 1 to 9 just after waking: clamp it for display only. */
export function threeProcessKss(sum: number): number {
  return P.kssIntercept + P.kssSlope * sum;
}
