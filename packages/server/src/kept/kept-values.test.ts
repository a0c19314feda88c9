import { describe, expect, test } from 'vitest';
import { KeptValues } from './kept-values.ts';

/** A value weighs its letters, and some hundred bytes for the entry itself. */
const values = (bytes: number, now: () => number = () => 0) =>
  new KeptValues<string>({ bytes, seconds: 60 }, (value) => value.length, now);

const LONG = 'x'.repeat(3000);

describe('kept values', () => {
  test('one is made once for all who wait, and given while its mark stays', async () => {
    const kept = values(100_000);
    let made = 0;
    const make = async () => `made ${++made}`;
    expect(await Promise.all([kept.get('a', '1', make), kept.get('a', '1', make)])).toEqual(['made 1', 'made 1']);
    expect(await kept.get('a', '1', make)).toBe('made 1');
    expect(await kept.get('a', '2', make)).toBe('made 2');
    expect(await kept.get('a', '1', make)).toBe('made 3');
  });

  test('what fails to be made is not kept', async () => {
    const kept = values(100_000);
    const fails = () => Promise.reject(new Error('no store'));
    await expect(kept.get('a', '1', fails)).rejects.toThrow('no store');
    expect(await kept.get('a', '1', async () => 'made')).toBe('made');
  });

  test('the one that was used longest ago goes when there is too much', async () => {
    const kept = values(8000);
    for (const key of ['a', 'b']) await kept.get(key, '1', async () => LONG);
    await kept.get('a', '1', async () => 'anew');
    await kept.get('c', '1', async () => LONG);
    expect(kept.bytes).toBeLessThanOrEqual(8000);
    expect(await kept.get('a', '1', async () => 'anew')).toBe(LONG);
    expect(await kept.get('b', '1', async () => 'anew')).toBe('anew');
  });

  test('many small ones are bounded too: an entry and its mark weigh something', async () => {
    const kept = values(8000);
    for (let at = 0; at < 1000; at += 1) await kept.get(`key ${at}`, 'm'.repeat(100), async () => '');
    expect(kept.bytes).toBeLessThanOrEqual(8000);
    let made = 0;
    for (let at = 0; at < 1000; at += 1) {
      await kept.get(`key ${at}`, 'm'.repeat(100), async () => {
        made += 1;
        return '';
      });
    }
    expect(made).toBe(1000);
  });

  test('one that is too large alone is given and not kept, and drives nothing out', async () => {
    const kept = values(8000);
    await kept.get('a', '1', async () => LONG);
    expect(await kept.get('b', '1', async () => LONG.repeat(9))).toHaveLength(27_000);
    expect(await kept.get('b', '1', async () => 'anew')).toBe('anew');
    expect(await kept.get('a', '1', async () => 'anew')).toBe(LONG);
  });

  test('one that is too old is made anew, and a sweep forgets it', async () => {
    let now = 0;
    const kept = values(100_000, () => now);
    await kept.get('a', '1', async () => 'made');
    now = 59_999;
    kept.sweep();
    expect(await kept.get('a', '1', async () => 'anew')).toBe('made');
    now = 60_000;
    kept.sweep();
    expect(kept.bytes).toBe(0);
    expect(await kept.get('a', '1', async () => 'anew')).toBe('anew');
  });

  test('one that was being made when everything was forgotten is not kept', async () => {
    const kept = values(100_000);
    let finish: (value: string) => void = () => undefined;
    const making = kept.get('a', '1', () => new Promise((resolve) => (finish = resolve)));
    kept.clear();
    finish('of before');
    expect(await making).toBe('of before');
    expect(kept.bytes).toBe(0);
    expect(await kept.get('a', '1', async () => 'anew')).toBe('anew');
  });
});
