import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Gap, type GapGround, gapsOf, missingIn } from './gaps.ts';

const REG = 'registrars';
const post = (isVacant: boolean, groupId: string | null = REG, skills: readonly string[] = []) => ({
  isVacant,
  groupId,
  skills,
});
const line = (
  codes: readonly string[],
  lack: readonly number[],
  groupId: string | null = null,
  skill: string | null = null,
) => ({
  codes,
  lack,
  groupId,
  skill,
});

/** People with their codes by day, lines with what they lack by day. */
function groundOf(
  rows: readonly { readonly post: ReturnType<typeof post>; readonly codes: readonly (readonly string[])[] }[],
  lines: readonly ReturnType<typeof line>[],
  days: number,
): GapGround {
  return {
    days,
    people: rows.map((row) => row.post),
    cover: lines,
    codesOn: (person, day) => rows[person]?.codes[day] ?? [],
    lackOn: (number, day) => lines[number]?.lack[day] ?? 0,
  };
}
const ALL = { from: 0, until: 99 };
const places = (gaps: readonly Gap[]) =>
  gaps.map(({ day, code, person, line, missing }) => [day, code, person, line, missing]);

describe('gaps', () => {
  test('are duties of vacant posts and places that cover misses, by day, what both miss being the post’s', () => {
    const rows = [
      { post: post(false), codes: [['N'], [], ['D']] },
      { post: post(true), codes: [['N'], ['D', 'N'], []] },
    ];
    const ground = groundOf(rows, [line(['N', 'LD'], [2, 1, 3])], 3);
    expect(places(gapsOf(ground, ALL))).toEqual([
      [0, 'N', 1, null, 1],
      [0, 'N', null, 0, 1],
      [1, 'D', 1, null, 1],
      [1, 'N', 1, null, 1],
      [2, 'N', null, 0, 3],
    ]);
  });

  test('of a post that the line does not count are not the line’s', () => {
    const rows = [
      { post: post(true, null, ['airway']), codes: [['N']] },
      { post: post(true, REG), codes: [['N']] },
    ];
    const lacks = (groupId: string | null, skill: string | null) =>
      missingIn(
        gapsOf(groundOf(rows, [line(['N'], [2], groupId, skill)], 1), ALL).filter(({ person }) => person === null),
      );
    expect([lacks(null, null), lacks(REG, null), lacks(null, 'airway'), lacks(REG, 'airway')]).toEqual([0, 1, 1, 2]);
  });

  test('are those of the days asked for, and of no day that the rota has not', () => {
    const ground = groundOf([{ post: post(true), codes: [['D'], ['D'], ['D']] }], [], 3);
    const days = (from: number, until: number) => gapsOf(ground, { from, until }).map(({ day }) => day);
    expect([days(-5, 2), days(1, 99), days(1, 2), days(3, 9), days(2, 1)]).toEqual([[0, 1], [1, 2], [1], [], []]);
  });

  /** Every missing person by themselves: each vacant duty, then of each line as many as it lacks beyond the vacant duties it counts. */
  function slowly({ people, cover, codesOn, lackOn, days }: GapGround): number {
    let missing = 0;
    for (let day = 0; day < days; day += 1) {
      people.forEach((one, person) => {
        missing += one.isVacant ? codesOn(person, day).length : 0;
      });
      cover.forEach(({ codes, groupId, skill }, number) => {
        let lack = lackOn(number, day);
        people.forEach((one, person) => {
          if (!one.isVacant || (groupId !== null && one.groupId !== groupId)) return;
          if (skill !== null && !one.skills.includes(skill)) return;
          for (const code of codesOn(person, day)) if (codes.includes(code)) lack -= 1;
        });
        if (lack > 0) missing += lack;
      });
    }
    return missing;
  }

  test('are as many as counting them one by one finds, and those of two spans are those of both together', () => {
    const some = <T>(...values: T[]) => fc.constantFrom(...values);
    const codes = fc.uniqueArray(some('D', 'N', 'LD'), { maxLength: 2 });
    const row = fc.record({
      post: fc.record({ isVacant: fc.boolean(), groupId: some(null, 'a', 'b'), skills: some([], ['s']) }),
      codes: fc.array(codes, { minLength: 4, maxLength: 4 }),
    });
    const cover = fc.record({
      codes: fc.uniqueArray(some('D', 'N', 'LD'), { minLength: 1 }),
      lack: fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }),
      groupId: some(null, 'a', 'b'),
      skill: some(null, 's'),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), fc.array(cover, { maxLength: 3 }), fc.nat(4), (rows, lines, at) => {
        const ground = groundOf(rows, lines, 4);
        const all = gapsOf(ground, ALL);
        expect(missingIn(all)).toBe(slowly(ground));
        expect([...gapsOf(ground, { from: 0, until: at }), ...gapsOf(ground, { from: at, until: 4 })]).toEqual(all);
      }),
    );
  });
});
