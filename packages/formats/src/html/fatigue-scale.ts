/** A class of sleepiness as charts draw it: pale to dark in one hue, so that it survives any sight and a grey print. */
export interface SleepinessClass {
  readonly name: string;
  /** Score from which on the class holds. */
  readonly from: number;
  readonly label: string;
  readonly fill: string;
  readonly text: string;
}

/** KSS in five classes; from 7 on charts add a bar, so that no hour depends on its colour alone. */
export const KSS_CLASSES: readonly SleepinessClass[] = [
  { name: 'k1', from: Number.NEGATIVE_INFINITY, label: 'KSS under 5', fill: '#f3eefa', text: '#212b32' },
  { name: 'k2', from: 5, label: '5 to 6', fill: '#d3c3ea', text: '#212b32' },
  { name: 'k3', from: 6, label: '6 to 7', fill: '#ab8fd4', text: '#212b32' },
  { name: 'k4', from: 7, label: '7 to 8, sleepy', fill: '#6a45a3', text: '#ffffff' },
  { name: 'k5', from: 8, label: '8 and more', fill: '#33135e', text: '#ffffff' },
];

/** The class of a KSS. */
export function kssClass(score: number): SleepinessClass {
  let found: SleepinessClass | undefined;
  for (const one of KSS_CLASSES) if (score >= one.from) found = one;
  return found ?? FALLBACK;
}

const FALLBACK: SleepinessClass = { name: 'k1', from: 0, label: '', fill: '#ffffff', text: '#212b32' };
