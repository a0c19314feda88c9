import {
  contractById,
  contractCoverage,
  contractStanding,
  type TermValue,
  termCoverage,
} from '@rotawright/core/contracts';
import { describe, expect, test } from 'vitest';
import { madeClause, madeContract, madeTerm, madeValue } from './made-contract.ts';

function statusOf(...values: readonly TermValue[]) {
  const contract = madeContract([madeTerm('limit', values)], [madeClause('clause', { limit: 'limit' })]);
  return contractCoverage(contract).find(({ edition }) => edition === 'two');
}

describe('contractCoverage', () => {
  test.each([
    ['quoted', 'complete'],
    ['secondary', 'complete'],
    ['derived', 'partial'],
    ['third-party', 'partial'],
    ['unconfirmed', 'unconfirmed'],
  ] as const)('a value that is %s makes its clause %s', (confidence, status) => {
    expect(statusOf(madeValue('2020-01-01', 660, { confidence }))).toMatchObject({
      status,
      paragraph: 'para of 2020-01-01',
    });
  });

  test('one value in doubt is enough', () => {
    expect(
      statusOf(madeValue('2020-01-01', 660), madeValue('2021-01-01', 600, { confidence: 'unconfirmed' })),
    ).toMatchObject({
      status: 'unconfirmed',
      why: 'no source seen: limit',
    });
  });

  test('a value that nobody knows is unknown, and one that is known not to stand is absent', () => {
    expect(statusOf(madeValue('2020-01-01', null, { confidence: 'unknown' }))?.status).toBe('unknown');
    expect(statusOf(madeValue('2020-01-01', null))?.status).toBe('absent');
  });

  test('an edition that inherits has the standing of its parent', () => {
    const contract = madeContract(
      [madeTerm('limit', [madeValue('2020-01-01', 1)])],
      [madeClause('clause', { limit: 'limit' })],
    );
    expect(contractCoverage(contract).map(({ edition, status }) => [edition, status])).toEqual([
      ['never', 'absent'],
      ['one', 'absent'],
      ['two', 'complete'],
      ['three', 'complete'],
    ]);
  });

  test('a clause without a primitive says why it cannot be checked', () => {
    const clause = { ...madeClause('clause', {}), primitive: null, text: 'Not checked: no rota says it.' };
    expect(contractCoverage(madeContract([], [clause]))[0]).toMatchObject({
      status: 'not-checkable',
      why: 'Not checked: no rota says it.',
    });
  });

  test('the definition of a class counts for clauses on the class', () => {
    const england = contractById('england-2016');
    if (!england.ok) throw new Error('england-2016 is missing');
    const late = contractCoverage(england.value).find(
      ({ clause, edition }) => clause === 'run.late' && edition === '2016-03',
    );
    expect(late).toMatchObject({ status: 'unknown', why: 'not known: duty.late.starts-before, duty.late.ends-after' });
  });
});

describe('termCoverage', () => {
  test('gives each term its least sure value and all its days', () => {
    const values = [madeValue('2020-01-01', 1), madeValue('2024-01-01', 2, { confidence: 'derived' })];
    const two = termCoverage(madeContract([madeTerm('pay', values)])).find(({ edition }) => edition === 'two');
    expect(two).toEqual({
      term: 'pay',
      title: 'pay',
      edition: 'two',
      status: 'partial',
      from: ['2020-01-01', '2024-01-01'],
    });
  });
});

describe('contractStanding', () => {
  test('is that of the index, and null for a contract that it does not list', () => {
    expect(contractStanding('england-2016')).toMatchObject({ status: 'partial', verified: '2026-11-22' });
    expect(contractStanding('toString')).toBeNull();
  });
});
