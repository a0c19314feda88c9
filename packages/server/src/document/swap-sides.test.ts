import { describe, expect, test } from 'vitest';
import { cellOf, day, id, person, wardDocument } from '../../test/fixtures/ward-document.ts';
import { swapSides } from './swap-sides.ts';

const ANN = person(1, 'Ann');
const BEN = person(2, 'Ben');
const CY = person(3, 'Cy');
const document = wardDocument([
  { person: ANN, days: 'LD LD . . . . . . LD' },
  { person: BEN, days: '. . . N . . . . A' },
  { person: CY, days: '. . . . LD' },
  { person: person(4, 'Vacancy', { isVacant: true }), days: 'LD' },
]);
const change = (who: { id: string }, on: number, word: string) => ({
  person: who.id,
  date: day(on),
  rev: 1,
  value: cellOf(word),
});
const sidesOf = (...changes: ReturnType<typeof change>[]) => {
  const made = swapSides(document, changes);
  if (!made.ok) throw new Error(made.problems.map(({ code, where }) => `${code} ${where}`).join('\n'));
  return made.value;
};
const refused = (...changes: ReturnType<typeof change>[]) => {
  const made = swapSides(document, changes);
  return made.ok ? [] : made.problems.map(({ code }) => code);
};

describe('a swap', () => {
  test('tells each side what it gives and takes, and what that does', () => {
    const [ann, ben] = sidesOf(change(ANN, 1, '.'), change(BEN, 1, 'LD'), change(BEN, 3, '.'), change(ANN, 3, 'N'));
    expect(ann).toMatchObject({
      name: 'Ann',
      gives: [{ date: day(1), codes: 'LD' }],
      takes: [{ date: day(3), codes: 'N' }],
      breaks: [],
    });
    expect(ann?.effects[0]).toBe('Average week: 9.13 h, was 9 h.');
    expect(ann?.effects[1]).toBe('Weekends worked: 0 of 4, as before.');
    expect(ann?.effects[2]).toMatch(/^Nearest limit: /);
    expect(ann?.effects).toHaveLength(3);
    expect(ann?.own).toEqual([
      expect.stringMatching(/^Pay by the rota’s average: £[\d,.]+ a year more\.$/),
      expect.stringMatching(/^Predicted sleepy time at work \(a model’s estimate\): .+, was .+\.$/),
    ]);
    expect(ben?.gives).toEqual([{ date: day(3), codes: 'N' }]);
  });

  test('that would break a rule says so in words, with the proof', () => {
    const [ann] = sidesOf(change(BEN, 3, '.'), change(ANN, 3, 'N'), change(ANN, 8, '.'), change(CY, 8, 'LD')).filter(
      ({ name }) => name === 'Ann',
    );
    expect(ann?.breaks).toEqual([]);
    const giving = sidesOf(change(CY, 4, '.'), change(ANN, 4, 'LD'), change(ANN, 3, 'N'), change(BEN, 3, '.'));
    const broken = giving.find(({ name }) => name === 'Ann')?.breaks ?? [];
    expect(broken.join('\n')).toMatch(/rest/i);
    expect(broken[0]).toMatch(/at least 46 h.*para/);
    expect(giving.find(({ name }) => name === 'Ann')?.effects.at(-1)).toBe(
      `Breaches on this rota: ${broken.length}, was 0.`,
    );
  });

  test('says what is broken already and stays so, though it breaks nothing more', () => {
    const tired = person(5, 'Di');
    const already = wardDocument([
      { person: tired, days: 'N LD . . . . . . SD' },
      { person: BEN, days: '. . . . . . . . . SD' },
    ]);
    const made = swapSides(already, [
      change(tired, 8, '.'),
      change(BEN, 8, 'SD'),
      change(BEN, 9, '.'),
      change(tired, 9, 'SD'),
    ]);
    const di = made.ok ? made.value.find(({ name }) => name === 'Di') : undefined;
    expect(di?.breaks).toEqual([]);
    expect(di?.effects.at(-1)).toMatch(/^Breaches on this rota: [1-9]\d*, as before\.$/);
    const ben = made.ok ? made.value.find(({ name }) => name === 'Ben') : undefined;
    expect(ben?.effects.join()).not.toContain('Breaches');
  });

  test('may go round among three, and duties may be given away', () => {
    expect(
      sidesOf(
        change(ANN, 1, '.'),
        change(BEN, 1, 'LD'),
        change(BEN, 3, '.'),
        change(CY, 3, 'N'),
        change(CY, 4, '.'),
        change(ANN, 4, 'LD'),
      ).map(({ personId }) => personId),
    ).toEqual([id(1), id(2), id(3)]);
    expect(sidesOf(change(ANN, 1, '.'), change(BEN, 1, 'LD'))).toHaveLength(2);
  });

  test('on leave is refused without a word on what leave it is', () => {
    const made = swapSides(document, [change(ANN, 8, '.'), change(BEN, 8, 'LD')]);
    expect(made.ok ? [] : made.problems.map(({ where, found }) => [where, found])).toEqual([
      ['Ben, Tue 13 Oct', 'leave'],
    ]);
  });

  test('that loses or makes a duty is refused, with every reason at once', () => {
    expect(refused(change(ANN, 1, '.'), change(BEN, 1, '.'))).toEqual(['swap.duties']);
    expect(refused(change(ANN, 1, '.'), change(ANN, 2, 'LD'))).toEqual(['swap.people', 'swap.duties', 'swap.duties']);
    expect(refused(change(ANN, 8, '.'), change(BEN, 8, 'LD'))).toEqual(['swap.leave']);
    expect(refused(change(ANN, 0, '.'), change({ id: id(4) }, 0, 'LD'))).toEqual(['swap.person', 'swap.duties']);
    expect(refused({ ...change(ANN, 1, '.'), date: '2027-01-01' }, change(BEN, 1, '.'))).toContain('swap.day');
  });
});
