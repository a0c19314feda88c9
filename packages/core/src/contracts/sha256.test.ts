import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, contentHash } from './content-hash.ts';
import { sha256 } from './sha256.ts';

describe('sha256', () => {
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('the standard vector %# has its published digest', (text, digest) => {
    expect(sha256(text)).toBe(digest);
  });

  test('any text has the digest that the platform gives', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
      { numRuns: process.env['ROTAWRIGHT_SLOW'] ? 5_000 : 100 },
    );
  });
});

describe('contentHash', () => {
  test('the order of keys changes nothing', () => {
    expect(contentHash({ a: 1, b: [{ d: 2, c: 3 }] })).toBe(contentHash({ b: [{ c: 3, d: 2 }], a: 1 }));
  });

  test('the order of a list changes it', () => {
    expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]));
  });

  test('a field that is undefined is as one that is absent', () => {
    expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}');
  });
});
