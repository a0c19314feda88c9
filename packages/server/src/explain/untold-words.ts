import type { UntoldShares } from '@rotawright/solve/rota';

/** How nights and long days are shared out where the contract does not say what they are; `null` where it says. */
export function untoldSharesWords({ nights, longDays }: UntoldShares): string | null {
  if (!nights && !longDays) return null;
  const what = [...(nights ? ['a night'] : []), ...(longDays ? ['a long day'] : [])].join(' or ');
  const so = [
    ...(nights ? ['shifts that hold 03:00 are shared out as nights'] : []),
    ...(longDays ? ['long days are not shared out'] : []),
  ].join(', and ');
  return `The contract, as far as it is known, does not say what ${what} is: ${so}.`;
}
