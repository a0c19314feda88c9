import { describe, expect, it } from 'vitest';
import { rr446CumulativeFatigue, rr446Nights } from './rr446-cumulative-fatigue.ts';
import type { Rr446Duty } from './rr446-duty.ts';
import { rr446Sleepy } from './rr446-links.ts';
import { rr446LostAfter, rr446LostBefore } from './rr446-sleep.ts';

/** The equations as the published account numbers them, duty by duty and night by night, with nothing shared but sleep. */
function plain(duties: readonly Rr446Duty[]): readonly number[] {
  const first = duties[0]?.day ?? 0;
  const rows = duties.map(({ day, on, length }, i) => {
    const d = day - first + 1;
    const s = on - 0.5;
    const n = s < 15 ? d : d + 1;
    const sg = s + 24 * (d - n + 1);
    const en = sg + length + 1;
    const next = duties[i + 1];
    const gap = next === undefined ? 24 : 24 * (next.day - day) + (next.on - 0.5) - s - (length + 1);
    const l2g = Math.max(rr446LostAfter(en), 9 - gap);
    const n1 = sg >= 15 && sg <= 22.67 ? l2g : Math.min(rr446LostBefore(sg), l2g);
    return { n, sg, gap, n1, n2: Math.max(rr446LostAfter(en - 24), 9 - gap) };
  });
  const last = rows.at(-1)?.n ?? 0;
  const p = [3.87];
  for (let k = 1; k <= last; k += 1) {
    const own = rows.find(({ n }) => n === k)?.n1 ?? 0;
    const before = rows.find(({ n }) => n + 1 === k)?.n2 ?? 0;
    const a = 3.9 - 0.441596758431994 * Math.min(8, own + before);
    const previous = p[k - 1] ?? Number.NaN;
    p[k] = a + (previous - a) * Math.exp(previous > a ? -0.136934833451947 : -0.686825862760272);
  }
  return rows.map(({ n, sg }, i) => {
    const isKnown = i > 0 && n >= 2 && rows.findLastIndex((row) => row.n === n) === i;
    const [c, nx] = isKnown ? [p[n - 1] ?? 0, p[n] ?? 0] : [3.9, 3.9];
    const v = sg > 27 && sg < 39 ? c + (nx - c) * 0.5 * (1 + Math.sin((Math.PI * (sg - 33)) / 12)) : c;
    const before = rows[i - 1]?.gap;
    const g = before === undefined || before > 9 ? 1 : before < 1 ? 0 : (before - 1) / 8;
    const o = g * ((4.44 * v) / 3.9) + (1 - g) * nx;
    return (100 * rr446Sleepy(Math.max(1, Math.log((1.001 - o / 4.44) / 0.00189) / 0.801))) / 3;
  });
}

const duty = (day: number, on: number, length: number): Rr446Duty => ({ day, on, length });
/** Duties by start and length in hours, each so many hours after the one before it ends. */
function chain(from: number, ...parts: readonly (readonly [gap: number, length: number])[]): readonly Rr446Duty[] {
  let at = from;
  return parts.map(([gap, length]) => {
    const start = at + gap;
    at = start + length;
    return duty(Math.floor(start / 24), ((start % 24) + 24) % 24, length);
  });
}

describe('the cumulative component is what the equations say', () => {
  it.each([
    ['nights', chain(20.5, [0, 12.5], [11.5, 12.5], [11.5, 12.5], [11.5, 12.5], [11.5, 12.5])],
    ['early starts', chain(5, [0, 9], [15, 9], [15, 9], [15, 9])],
    ['evenings into days', chain(14, [0, 9], [9, 9], [14, 12], [8, 8], [30, 10])],
    ['starts that are left for at exactly 15:00', chain(15.5, [0, 8], [16, 8], [16, 8])],
    ['starts that are left for just before and at 22:40', chain(23.16, [0, 8], [16.01, 8], [16, 8])],
    ['starts that are left for at exactly 03:00, and after', chain(3.5, [0, 8], [16, 8], [16.5, 8], [16, 8])],
    ['two duties on the first day', chain(8, [0, 4], [2, 5], [14, 8])],
    ['two and three duties on a later day', chain(8, [0, 8], [16, 3], [2, 3], [1.5, 3], [13, 8])],
    [
      'gaps of 10, 9, 5, 2, 1 and half an hour',
      chain(8, [0, 8], [11, 6], [10, 6], [6, 6], [3, 6], [2, 6], [1.5, 6], [0, 5]),
    ],
    ['days on call at work', chain(9, [0, 24], [24, 24], [10, 48], [12, 12])],
    ['long rests', chain(20, [0, 12], [60, 12], [100, 9], [14, 12], [12, 12])],
    ['one duty', chain(22, [0, 10])],
  ])('over %s', (_, duties) => {
    const found = rr446CumulativeFatigue(duties);
    plain(duties).forEach((value, i) => {
      expect(found[i]).toBeCloseTo(value, 9);
    });
    expect(found).toHaveLength(duties.length);
  });

  it('in any order of gaps and lengths', () => {
    let seed = 7;
    const draw = (most: number): number => {
      seed = (seed * 16807) % 2147483647;
      return (seed % (most * 2 + 1)) / 2;
    };
    for (let n = 0; n < 60; n += 1) {
      const duties = chain(draw(23), ...Array.from({ length: 12 }, () => [draw(30), 0.5 + draw(14)] as const));
      const found = rr446CumulativeFatigue(duties);
      plain(duties).forEach((value, i) => {
        expect(found[i]).toBeCloseTo(value, 9);
      });
    }
  });

  it('of nobody is nothing', () => {
    expect(rr446CumulativeFatigue([])).toEqual([]);
    expect([...rr446Nights([]).state]).toEqual([3.87]);
  });

  it('counts nights from the first duty, whatever its day is called', () => {
    expect(rr446Nights([duty(5, 20.5, 12.5), duty(6, 20.5, 12.5)])).toEqual(
      rr446Nights([duty(0, 20.5, 12.5), duty(1, 20.5, 12.5)]),
    );
  });
});
