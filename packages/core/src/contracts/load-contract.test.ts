import { expect, test } from 'vitest';
import { contractById, contractIds } from './contract-by-id.ts';
import { loadContract } from './load-contract.ts';

test('what is loaded is what is known by id', async () => {
  for (const id of contractIds()) expect(await loadContract(id)).toEqual(contractById(id));
});

test('an id that no contract has is the same problem either way', async () => {
  expect(await loadContract('england-2061')).toEqual(contractById('england-2061'));
  expect(await loadContract('toString')).toMatchObject({ ok: false });
});
