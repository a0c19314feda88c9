import { expect, test } from 'vitest';
import { brokenRules, fieldOf, forAll, forOne, reasonsTyped } from './broken-rules.ts';

const breach = (person: string, rule: string, text = '') => ({ person, name: person, rule, clause: '', text });
const BREACHES = [breach('ann', 'rest', '1'), breach('bo', 'shift'), breach('bo', 'rest'), breach('ann', 'rest', '2')];

test('breaches of one rule and person stand together, in the order in which they were found', () => {
  const [rest, shift] = brokenRules(BREACHES);
  expect(rest?.people.map(({ person, breaches }) => [person, breaches.map(({ text }) => text)])).toEqual([
    ['ann', ['1', '2']],
    ['bo', ['']],
  ]);
  expect([rest?.rule, shift?.rule, shift?.people.length]).toEqual(['rest', 'shift', 1]);
  expect(brokenRules([])).toEqual([]);
});

test('one reason serves all who break a rule, unless each has one; who breaks it alone has one anyway', () => {
  const rules = brokenRules(BREACHES);
  const typed = {
    [forAll('rest')]: 'short of people',
    [forOne('rest', 'ann')]: 'she asked',
    [forOne('rest', 'bo')]: 'he asked',
    [forOne('shift', 'bo')]: 'handover',
  };
  const said = (apart: readonly string[]) =>
    reasonsTyped(rules, new Set(apart), typed).map(({ person, rule, reason }) => `${person} ${rule} ${reason}`);
  expect(said([])).toEqual(['ann rest short of people', 'bo rest short of people', 'bo shift handover']);
  expect(said(['rest'])).toEqual(['ann rest she asked', 'bo rest he asked', 'bo shift handover']);
  expect(reasonsTyped(rules, new Set(), {}).map(({ reason }) => reason)).toEqual(['', '', '']);
  expect(fieldOf({ rule: 'shift', people: [] }, 'bo', new Set())).toBe(forAll('shift'));
});
