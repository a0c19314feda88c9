import { compare, fromDecimal, type Rational, ZERO } from '../rational.ts';

/** `46:13` from minutes, to the nearest minute, half up. */
export function sayHours(minutes: Rational): string {
  const whole = Math.round(asNumber(minutes));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** `48 h`, or `12:30` where there are minutes, from whole minutes. */
export function sayLimit(minutes: number): string {
  return minutes % 60 === 0 ? `${minutes / 60} h` : sayHours(fromDecimal(minutes));
}

/** `0.350`. */
export function sayShare(share: Rational): string {
  return asNumber(share).toFixed(3);
}

/** `1 in 4.57`, `1 in 4`, or `never`. */
export function sayFrequency(frequency: Rational): string {
  if (compare(frequency, ZERO) === 0) return 'never';
  const oneIn = Number(frequency.d) / Number(frequency.n);
  return `1 in ${Number.isInteger(oneIn) ? oneIn : oneIn.toFixed(2)}`;
}

/** For showing only. */
export function asNumber(value: Rational): number {
  return Number(value.n) / Number(value.d);
}
