import {
  changeDays,
  clauseCases,
  contentHash,
  contractById,
  contractIds,
  contractInForce,
  type InForceQuestion,
  termOn,
  weakestConfidence,
} from '@rotawright/core/contracts';
import { parseCivilDate } from '@rotawright/core/time';
import { describe, expect, test } from 'vitest';
import { madeContract, madeTerm, madeValue } from './made-contract.ts';

const day = (text: string): number => parseCivilDate(text) ?? Number.NaN;

const CONTRACT = madeContract([
  madeTerm('rest', [
    madeValue('2010-01-01', 600, { edition: 'one' }),
    madeValue('2020-01-01', 660),
    madeValue('2025-07-01', 720),
    madeValue('2027-01-01', 720, { clause: 'renumbered' }),
  ]),
  madeTerm('own', [madeValue('2020-01-01', 1), madeValue('2030-01-01', 3, { edition: 'three' })]),
  madeTerm('shared', [
    madeValue('2019-04-01', 10, { edition: null }),
    madeValue('2024-04-01', null, { edition: null }),
  ]),
  madeTerm('sets', [
    madeValue('2020-01-01', 1),
    madeValue('2023-04-01', 2, { variant: 'as-awarded' }),
    madeValue('2023-04-01', 3, { variant: 'as-revised', confidence: 'unconfirmed' }),
    madeValue('2024-04-01', 4),
  ]),
  madeTerm('elsewhere', [madeValue('2010-01-01', 5, { edition: 'one' })]),
]);

function inForce(question: InForceQuestion) {
  const outcome = contractInForce(CONTRACT, question);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

describe('the edition in force', () => {
  test('is the one named, whatever the day', () => {
    expect(inForce({ edition: 'one', on: day('2026-01-01') }).edition).toBe('one');
  });

  test('is the one that began on or before the day', () => {
    expect(inForce({ on: day('2019-12-31') }).edition).toBe('one');
    expect(inForce({ on: day('2020-01-01') }).edition).toBe('two');
  });

  test('is the latest when nothing is asked', () => {
    expect(inForce({})).toMatchObject({ edition: 'three', on: day('2030-01-01'), hash: 'sha256:made' });
  });

  test('of a day before all is a problem that names the first day', () => {
    const outcome = contractInForce(CONTRACT, { on: day('2009-12-31') });
    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ code: 'contract.not-yet-in-force', expected: 'a day on or after 2010-01-01' }],
    });
  });

  test('that does not exist is a problem with the nearest, beside every other', () => {
    const outcome = contractInForce(CONTRACT, { edition: 'tow', variants: ['as-revized'] });
    expect(outcome).toMatchObject({
      ok: false,
      problems: [
        { code: 'contract.unknown-edition', tryThis: 'two' },
        { code: 'contract.unknown-variant', tryThis: 'as-revised' },
      ],
    });
  });
});

describe('termOn', () => {
  const two = inForce({ edition: 'two' });

  test.each([
    ['2024-01-01', 660],
    ['2025-06-30', 660],
    ['2025-07-01', 720],
    ['2019-01-01', 660],
  ])('on %s the rest is %i minutes', (on, value) => {
    expect(termOn(two, 'rest', day(on)).value).toBe(value);
  });

  test('an edition without values of its own has those it inherits', () => {
    const three = inForce({ edition: 'three' });
    expect(termOn(three, 'rest', day('2031-01-01'))).toMatchObject({
      value: 720,
      clause: 'renumbered',
      from: '2027-01-01',
    });
    expect(termOn(three, 'own', day('2031-01-01')).value).toBe(3);
    expect(termOn(two, 'own', day('2031-01-01')).value).toBe(1);
  });

  test('values of no edition stand in every edition, and an end is null with its confidence', () => {
    expect(termOn(inForce({ edition: 'one' }), 'shared', day('2020-01-01')).value).toBe(10);
    expect(termOn(two, 'shared', day('2024-04-01'))).toMatchObject({ value: null, confidence: 'quoted', choices: [] });
  });

  test('a term of another edition alone does not stand', () => {
    expect(termOn(two, 'elsewhere', day('2024-01-01'))).toMatchObject({ value: null, confidence: 'quoted' });
  });

  test('of several published sets one must be named', () => {
    expect(termOn(two, 'sets', day('2023-06-01'))).toMatchObject({
      value: null,
      choices: ['as-awarded', 'as-revised'],
    });
    expect(termOn(two, 'sets', day('2023-03-31'))).toMatchObject({ value: 1, choices: [] });
    expect(termOn(two, 'sets', day('2024-04-01'))).toMatchObject({ value: 4, choices: [] });
    const revised = inForce({ edition: 'two', variants: ['as-revised'] });
    expect(termOn(revised, 'sets', day('2023-06-01'))).toMatchObject({
      value: 3,
      confidence: 'unconfirmed',
      choices: [],
    });
  });

  test('the same value is the same object', () => {
    expect(termOn(two, 'rest', 20_300)).toBe(termOn(two, 'rest', 20_301));
  });

  test('a term that is not there is a bug', () => {
    expect(() => termOn(two, 'nothing', 0)).toThrow('made has no term "nothing"');
    expect(() => termOn(two, 'constructor', 0)).toThrow('made has no term');
  });
});

describe('changeDays', () => {
  const two = inForce({ edition: 'two' });

  test('are the days inside the span on which a value changes, its first and last day excluded', () => {
    const from = day('2023-04-01');
    expect(changeDays(two, ['rest', 'sets'], { fromDay: from, untilDay: day('2028-01-01') })).toEqual([
      day('2024-04-01'),
      day('2025-07-01'),
    ]);
    expect(changeDays(two, ['rest'], { fromDay: from, untilDay: day('2025-07-01') })).toEqual([]);
    expect(changeDays(two, ['rest'], { fromDay: from, untilDay: day('2025-07-02') })).toEqual([day('2025-07-01')]);
  });

  test('do not count a paragraph that got another number', () => {
    expect(changeDays(two, ['rest'], { fromDay: day('2026-01-01'), untilDay: day('2028-01-01') })).toEqual([]);
  });
});

describe('weakestConfidence', () => {
  test('is the least sure of those given, and quoted of none', () => {
    expect(weakestConfidence(['secondary', 'third-party', 'quoted'])).toBe('third-party');
    expect(weakestConfidence([])).toBe('quoted');
  });
});

describe('the contracts built in', () => {
  test.each(contractIds())('%s has the hash of its content', (id) => {
    const contract = contractById(id);
    if (!contract.ok) throw new Error(id);
    const { hash, ...content } = contract.value;
    expect(hash).toBe(contentHash(content));
  });

  test.each(contractIds())('%s has a case at the limit of every clause that can be checked', (id) => {
    const contract = contractById(id);
    if (!contract.ok) throw new Error(id);
    for (const { id: clause, primitive } of contract.value.clauses) {
      const situations = clauseCases(id, clause).map(({ situation }) => situation);
      if (primitive !== null) expect(situations, clause).toContain('at-limit');
    }
    expect(clauseCases(id, 'nothing')).toEqual([]);
  });

  test('are found by id, and a wrong id is met with the nearest', () => {
    expect(contractIds()).toContain('england-2016');
    expect(contractById('england-2061')).toMatchObject({
      ok: false,
      problems: [{ code: 'contract.unknown-contract', tryThis: 'england-2016' }],
    });
    expect(contractById('toString').ok).toBe(false);
  });

  test.each(contractIds())('%s stands in every edition, with a clause of its own text on every term', (id) => {
    const contract = contractById(id);
    if (!contract.ok) throw new Error(id);
    for (const edition of contract.value.editions) {
      const stands = contractInForce(contract.value, { edition: edition.id });
      if (!stands.ok) throw new Error(edition.id);
      for (const { clause } of stands.value.clauses) {
        for (const term of Object.values(clause.terms))
          expect(termOn(stands.value, term, stands.value.on).clause).not.toBe('');
      }
    }
  });
});
