import { describe, expect, test } from 'vitest';
import { ProblemList } from './problem-list.ts';

const parts = { where: 'here', found: 'this', expected: 'that', tryThis: '' };

function filled(count: number): ProblemList {
  const list = new ProblemList('roster.more-problems');
  for (let i = 0; i < count; i += 1) list.add('roster.missing-field', () => ({ ...parts, where: `duties[${i}]` }));
  return list;
}

describe('ProblemList', () => {
  test('200 problems are all listed, in the order found', () => {
    const list = filled(200).list();
    expect(list).toHaveLength(200);
    expect(list[199]?.where).toBe('duties[199]');
  });

  test('one more is counted', () => {
    const list = filled(201).list();
    expect(list).toHaveLength(201);
    expect(list[200]).toMatchObject({ code: 'roster.more-problems', found: '1 more problem' });
  });

  test('a million problems build no more messages than are kept', () => {
    let built = 0;
    const list = new ProblemList('roster.more-problems');
    for (let i = 0; i < 1_000_000; i += 1) {
      list.add('roster.missing-field', () => {
        built += 1;
        return parts;
      });
    }
    expect(built).toBe(200);
    expect(list.list().at(-1)?.found).toBe('999800 more problems');
  });

  test('suggestions stop after a great many comparisons', () => {
    const list = filled(0);
    const many = Array.from({ length: 60_000 }, (_, i) => `person-${i}`);
    expect(list.nearest('persn-59999', many)).toBe('person-59999');
    expect(list.nearest('persn-59999', many)).not.toBe('person-59999');
    expect(list.nearest('persn-1', many)).toBeNull();
  });
});
