import { expect, test } from 'vitest';
import { LOOKS } from './duty-look.ts';
import { LOOK_FILLS } from './look-fills.ts';

const channel = (value: number): number => (value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** Linear red, green and blue of `#rrggbb`. */
function linear(colour: string): readonly [number, number, number] {
  const part = (at: number): number => channel(Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return [part(1), part(3), part(5)];
}

/** Contrast ratio of WCAG 2. */
function contrast(one: string, two: string): number {
  const light = (colour: string): number => {
    const [r, g, b] = linear(colour);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [high = 0, low = 0] = [light(one), light(two)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** CIE L*a*b* under D65. */
function lab(colour: string): readonly number[] {
  const [r, g, b] = linear(colour);
  const bend = (t: number): number => (t > 216 / 24_389 ? Math.cbrt(t) : (24_389 / 27) * (t / 116) + 16 / 116);
  const x = bend((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.950_47);
  const y = bend(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = bend((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.088_83);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function difference(one: string, two: string): number {
  const [a, b] = [lab(one), lab(two)];
  return Math.hypot(...a.map((value, i) => value - (b[i] ?? 0)));
}

test('letters on every fill reach 4.5 to 1', () => {
  for (const look of LOOKS) {
    const [fill, ink] = LOOK_FILLS[look];
    expect(contrast(fill, ink), look).toBeGreaterThanOrEqual(4.5);
  }
});

test('no two fills are nearer than a difference of 9', () => {
  for (const [i, one] of LOOKS.entries()) {
    for (const two of LOOKS.slice(i + 1)) {
      expect(difference(LOOK_FILLS[one][0], LOOK_FILLS[two][0]), `${one} and ${two}`).toBeGreaterThanOrEqual(9);
    }
  }
});
