import { describe, expect, test } from 'vitest';
import { day, id, person, wardDocument } from '../../test/fixtures/ward-document.ts';
import { swapChoices } from './swap-choices.ts';
import { swapSides } from './swap-sides.ts';

const TODAY = '2026-10-01';
const document = wardDocument([
  { person: person(1, 'Ann'), days: '. . N . . LD LD' },
  { person: person(2, 'Ben'), days: '. . . . . . . . . N' },
  { person: person(3, 'Cy'), days: '. . A A . . . . . . . . LD LD' },
  { person: person(4, 'Dee', { works: ['LD', 'SD'] }), days: '. LD' },
  { person: person(5, 'Ed', { fixedDaysOff: [{ day: 'Sat', canStartNight: false, canEndNight: true }] }), days: 'SD' },
  { person: person(6, 'Vacancy', { isVacant: true }), days: '. N' },
]);
const choices = (on: number, days = 1, today = TODAY) =>
  swapChoices(document, { personId: id(1), from: day(on), until: day(on + days) }, today);
const found = (on: number, days = 1) => {
  const made = choices(on, days);
  if (!made.ok) throw new Error(made.problems.map(({ code }) => code).join());
  return made.value;
};
const names = ({ sides }: { readonly sides: readonly { readonly name: string }[] }) => sides.map(({ name }) => name);

describe('who could take duties', () => {
  test('a night is swapped with one or among three, and nobody takes what they do not work or are on leave for', () => {
    const { exchanges, takers, isWhole } = found(2);
    expect(names(exchanges[0] ?? { sides: [] })).toEqual(['Ann', 'Ben']);
    const takingNight = exchanges.map(({ sides }) => sides.find(({ takes }) => takes[0]?.date === day(2))?.name);
    expect(new Set(takingNight)).not.toContain('Dee');
    expect(takingNight).not.toContain('Cy');
    expect(takers.map(names)).toEqual([
      ['Ann', 'Ben'],
      ['Ann', 'Ed'],
    ]);
    expect(exchanges).toHaveLength(5);
    expect([isWhole, found(5, 2).isWhole]).toEqual([false, true]);
  });

  test('every choice can be offered as it is, and breaks no further rule', () => {
    for (const { changes, sides } of [...found(2).exchanges, ...found(2).takers, ...found(5, 2).exchanges]) {
      expect(sides.every(({ breaks }) => breaks.length === 0)).toBe(true);
      expect(swapSides(document, changes)).toMatchObject({ ok: true, value: sides });
    }
  });

  test('a weekend goes against a weekend, and not to somebody who has a day of it off', () => {
    const { exchanges, takers } = found(5, 2);
    const [first] = exchanges;
    expect(first?.sides).toMatchObject([
      { name: 'Ann', gives: [{ date: day(5) }, { date: day(6) }], takes: [{ date: day(12) }, { date: day(13) }] },
      { name: 'Cy', gives: [{ date: day(12) }, { date: day(13) }], takes: [{ date: day(5) }, { date: day(6) }] },
    ]);
    expect(takers.map(names)).not.toContainEqual(['Ann', 'Ed']);
  });

  test('nothing that lies behind is given or taken, and days without a duty are a problem', () => {
    const made = choices(5, 2, day(6));
    expect(
      made.ok ? made.value.exchanges.flatMap(({ changes }) => changes.map(({ date }) => date)).sort()[0] : '',
    ).toBe(day(6));
    for (const none of [choices(0), choices(2, 1, day(3))])
      expect(none.ok ? [] : none.problems.map(({ code }) => code)).toEqual(['swap.nothing']);
  });
});
