import { describe, expect, it } from 'vitest';
import { fairParts } from './fair-parts.ts';

const some = (...people: number[]) => new Set(people);

describe('fair parts', () => {
  it('go by worth where everybody may do everything', () => {
    expect([...fairParts([{ total: 10, people: some(0, 1, 2) }], Float64Array.of(1, 1, 2))]).toEqual([0.25, 0.25, 0.5]);
  });

  it('give what only a few may do to those few, and the rest to the others', () => {
    const places = [
      { total: 12, people: some(0, 1) },
      { total: 4, people: some(0, 1, 2, 3) },
    ];
    expect([...fairParts(places, Float64Array.of(1, 1, 1, 1))]).toEqual([0.375, 0.375, 0.125, 0.125]);
  });

  it('even out where the few have less than their share of the whole', () => {
    const places = [
      { total: 1, people: some(0) },
      { total: 9, people: some(0, 1) },
    ];
    expect([...fairParts(places, Float64Array.of(1, 1))]).toEqual([0.5, 0.5]);
  });
});
