import { contractIds } from '@rotawright/core/contracts';
import { expect, test } from 'vitest';
import { contractChoices, contractName, USUAL_CONTRACT } from './contracts.ts';

test('every contract can be chosen, and is called by what is chosen', () => {
  expect(contractChoices.map(({ value }) => value).sort()).toEqual([...contractIds()].sort());
  expect(contractName(USUAL_CONTRACT)).toBe(contractChoices[0].text);
  expect(contractName('wales-1066')).toBe('wales-1066');
});
