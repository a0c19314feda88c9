import type { ContractInForce } from '../../contracts/index.ts';
import { nearestWord, type Problem, type ProblemCode, problem, quoteText } from '../../problems/index.ts';
import { parseCivilDate } from '../../time/index.ts';
import { payTerms } from '../pay-terms.ts';
import { PREMIUM_PREFIX } from './extra-lines.ts';
import type { PayOptions } from './pay-options.ts';

/** Every fault of the options at once; empty when there is none. */
export function payProblems(contract: ContractInForce, options: PayOptions): readonly Problem[] {
  return [
    ...dayProblems(options),
    ...premiumProblems(contract, options),
    ...londonProblems(contract, options),
    ...floorProblems(options),
    ...variantProblems(contract, options),
  ];
}

function dayProblems({ on }: PayOptions): Problem[] {
  if (parseCivilDate(on) !== null) return [];
  return [
    {
      code: 'pay.no-such-day',
      where: 'on',
      found: `"${on}"`,
      expected: 'a day written YYYY-MM-DD',
      tryThis: '2026-04-01',
    },
  ];
}

function premiumProblems(contract: ContractInForce, { premia = [] }: PayOptions): Problem[] {
  const terms = Object.keys(contract.contract.terms).filter((id) => id.startsWith(PREMIUM_PREFIX));
  const known = terms.map((id) => id.slice(PREMIUM_PREFIX.length));
  return premia
    .filter((premium) => !known.includes(premium))
    .map((premium) => unknownWord('pay.unknown-premium', 'premia', { word: premium, known }));
}

function londonProblems(contract: ContractInForce, { london, on }: PayOptions): Problem[] {
  if (london === undefined || parseCivilDate(on) === null) return [];
  const reading = payTerms(contract, on).read('pay.london');
  if (reading.state !== 'known' || typeof reading.term.value !== 'object') return [];
  const known = (reading.term.value ?? []).map((row) => String(row['zone']));
  return known.includes(london.zone)
    ? []
    : [unknownWord('pay.unknown-zone', 'london.zone', { word: london.zone, known })];
}

function floorProblems({ floorPence }: PayOptions): Problem[] {
  if (floorPence === undefined || (Number.isSafeInteger(floorPence) && floorPence >= 0)) return [];
  return [
    {
      code: 'pay.bad-floor',
      where: 'floorPence',
      found: String(floorPence),
      expected: 'whole pence a year, 0 or more',
      tryThis: '',
    },
  ];
}

function variantProblems(contract: ContractInForce, { variants = [] }: PayOptions): Problem[] {
  if (variants.length === 0) return [];
  const all = Object.values(contract.contract.terms).flatMap((term) => term.values.map((value) => value.variant));
  const known = [...new Set(all.filter((variant) => variant !== null))];
  return variants
    .filter((variant) => !known.includes(variant))
    .map((variant) => unknownWord('contract.unknown-variant', 'variants', { word: variant, known }));
}

function unknownWord(
  code: ProblemCode,
  where: string,
  { word, known }: { readonly word: string; readonly known: readonly string[] },
): Problem {
  const expected = known.length === 0 ? 'nothing: this contract has none' : `one of ${known.join(', ')}`;
  return problem(code, { where, found: quoteText(word), expected, tryThis: nearestWord(word, known) ?? '' });
}
