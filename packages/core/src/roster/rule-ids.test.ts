import { expect, test } from 'vitest';
import { contractById, contractIds } from '../contracts/index.ts';
import { WAIVABLE_RULE_IDS } from './rule-ids.ts';

test('every rule that can be checked may be named by a waiver, and nothing that is no rule', () => {
  const rules = new Set<string>();
  const checked = new Set<string>();
  for (const id of contractIds()) {
    const contract = contractById(id);
    for (const { rule, primitive } of contract.ok ? contract.value.clauses : []) {
      rules.add(rule);
      if (primitive !== null) checked.add(rule);
    }
  }
  expect([...checked].filter((rule) => !WAIVABLE_RULE_IDS.has(rule))).toEqual([]);
  expect([...WAIVABLE_RULE_IDS].filter((rule) => !rules.has(rule))).toEqual([]);
});
