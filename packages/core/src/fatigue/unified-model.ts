/**
 * The Unified model of performance (Rajdev et al. 2013, J Theor Biol 331:66; Ramakrishnan et al. 2016, Sleep 39:249) as the
 * open package FIPS runs it: the two processes of sleep and clock, and a debt L that builds over days of short sleep.
 *
 * Its output, S + κ C, is read as lapses of attention in a ten-minute test. It can be negative; show that as 0.
 */
export const UNIFIED = {
  upper: 24.12,
  phase: 2.02,
  kappa: 4.13,
  sleepHours: 1,
  wakeHours: 40,
  debtHours: 4.06 * 24,
  inertia: 1.14,
  inertiaPerHour: -0.46,
  harmonics: [0.97, 0.22, 0.07, 0.03, 0.0001],
} as const;

const P = UNIFIED;

/** S, the pressure of sleep, and L, the debt that bounds how low sleep can bring it. */
export interface UnifiedState {
  readonly s: number;
  readonly l: number;
}

/** The state after `hours` awake (at least 0). */
export function unifiedAwake({ s, l }: UnifiedState, hours: number): UnifiedState {
  const kept = Math.exp(-hours / P.debtHours);
  return {
    s: P.upper - (P.upper - s) * Math.exp(-hours / P.wakeHours),
    l: l * kept + P.upper * (1 - kept),
  };
}

/** The state after `hours` asleep (at least 0). */
export function unifiedAsleep({ s, l }: UnifiedState, hours: number): UnifiedState {
  const fast = Math.exp(-hours / P.sleepHours);
  const slow = Math.exp(-hours / P.debtHours);
  const floor = 2 * P.upper;
  const towardsDebt = ((l + floor) * P.debtHours) / (P.debtHours - P.sleepHours);
  return {
    s: s * fast - floor * (1 - fast) + towardsDebt * (slow - fast),
    l: l * slow - floor * (1 - slow),
  };
}

/** C at clock hour `tod`: five harmonics of the day. */
export function unifiedCircadian(tod: number): number {
  const angle = (2 * Math.PI * (tod + P.phase)) / 24;
  return P.harmonics.reduce((sum, amplitude, k) => sum + amplitude * Math.sin((k + 1) * angle), 0);
}

/** W after `hours` awake: grogginess that the model's own output leaves out. */
export function unifiedInertia(hours: number): number {
  return P.inertia * Math.exp(P.inertiaPerHour * hours);
}

/** Lapses: S + κ C, where `circadian` is C. */
export function unifiedLapses(s: number, circadian: number): number {
  return s + P.kappa * circadian;
}
