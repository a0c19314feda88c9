import { expect, test } from 'vitest';
import { contractById, contractIds } from '../contracts/index.ts';
import { WAIVABLE_RULE_IDS } from './rule-ids.ts';

test('every rule of every contract may be named by a waiver, and nothing else', () => {
  const rules = new Set<string>();
  for (const id of contractIds()) {
    const contract = contractById(id);
    for (const clause of contract.ok ? contract.value.clauses : []) rules.add(clause.rule);
  }
  expect([...WAIVABLE_RULE_IDS].sort()).toEqual([...rules].sort());
});
