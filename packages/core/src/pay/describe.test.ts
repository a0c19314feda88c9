import { contractById } from '@rotawright/core/contracts';
import { expect, test } from 'vitest';
import { describeFines, describePayLine, PAY_LINE_IDS } from './describe.ts';

const termIds = ['england-2016', 'england-2002'].flatMap((id) => {
  const contract = contractById(id);
  return contract.ok ? Object.keys(contract.value.terms) : [];
});

test.each(PAY_LINE_IDS)('"%s" has a title and a text that ends', (id) => {
  const { title, text } = describePayLine(id);
  expect([title.length > 3, text.endsWith('.')]).toEqual([true, true]);
});

test.each(PAY_LINE_IDS)('"%s" names terms that exist', (id) => {
  for (const beginning of describePayLine(id).terms)
    expect(termIds.filter((term) => term.startsWith(beginning)).length, beginning).toBeGreaterThan(0);
});

test('fines name terms that exist', () => {
  const [beginning = '?'] = describeFines().terms;
  expect(termIds.filter((term) => term.startsWith(beginning))).toEqual(
    expect.arrayContaining(['fines.rates', 'fines.triggers']),
  );
});

test('every pay term belongs to a line', () => {
  const beginnings = PAY_LINE_IDS.flatMap((id) => describePayLine(id).terms);
  const strays = termIds.filter(
    (id) => id.startsWith('pay.') && !beginnings.some((beginning) => id.startsWith(beginning)),
  );
  expect(strays).toEqual(['pay.year-days']);
});
