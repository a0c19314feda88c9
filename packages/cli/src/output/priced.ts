import type { ContractInForce } from '@rotawright/core/contracts';
import { type PayReport, type PayRounding, payFor, payNewDeal } from '@rotawright/core/pay';
import { bad, type Outcome, type Problem } from '@rotawright/core/problems';
import type { Rota } from '@rotawright/core/roster';
import { formatCivilDate } from '@rotawright/core/time';

/** What the command line says of pay besides the rota. */
export interface PriceFlags {
  readonly rounding: PayRounding;
  readonly premium: readonly string[];
  readonly london?: string;
  /** Pence a year. */
  readonly floor?: number;
  readonly transitional?: true;
  readonly point?: number;
  readonly reading: readonly string[];
}

/** Whose pay is asked, under which contract. */
export interface PricedPerson {
  readonly rota: Rota;
  readonly person: number;
  readonly contract: ContractInForce;
}

/** A year's pay of one person by the sum that belongs to the contract's family. */
export function pricedBy(
  { rota, person, contract }: PricedPerson,
  flags: PriceFlags & { readonly grade: string | undefined },
): Outcome<PayReport> {
  const { id, family } = contract.contract;
  const london = flags.london === undefined ? undefined : londonPost(flags.london);
  const problems = [...strayOptions(contract, flags), ...(london === null ? [unknownPost(flags.london ?? '')] : [])];
  if (family === 'regulations-1998') return bad([noPay(id)]);
  if (problems.length > 0) return bad(problems);
  const asked = {
    on: formatCivilDate(contract.on),
    rounding: flags.rounding,
    ...(flags.grade === undefined ? {} : { grade: flags.grade }),
  };
  if (family === 'new-deal-2002') {
    const point = flags.point === undefined ? {} : { point: flags.point };
    return payNewDeal(rota, person, contract, { ...asked, readings: flags.reading, ...point });
  }
  return payFor(rota, person, contract, {
    ...asked,
    premia: flags.premium,
    ...(london == null ? {} : { london }),
    ...(flags.floor === undefined ? {} : { floorPence: flags.floor }),
    ...(flags.transitional === undefined ? {} : { ltftTransitional: true }),
  });
}

function noPay(contract: string): Problem {
  return {
    code: 'pay.no-pay',
    where: '--contract',
    found: `${contract} fixes no pay`,
    expected: 'a contract with pay',
    tryThis: '--contract england-2016',
  };
}

/** Options of pay that only one family of contracts has; `isGiven` says whether a run names them. */
const OWN_OPTIONS: readonly {
  readonly family: 'resident-2016' | 'new-deal-2002';
  readonly option: string;
  readonly isGiven: (flags: PriceFlags) => boolean;
}[] = [
  { family: 'resident-2016', option: '--premium', isGiven: ({ premium }) => premium.length > 0 },
  { family: 'resident-2016', option: '--london', isGiven: ({ london }) => london !== undefined },
  { family: 'resident-2016', option: '--floor', isGiven: ({ floor }) => floor !== undefined },
  { family: 'resident-2016', option: '--transitional', isGiven: ({ transitional }) => transitional !== undefined },
  { family: 'new-deal-2002', option: '--point', isGiven: ({ point }) => point !== undefined },
  { family: 'new-deal-2002', option: '--reading', isGiven: ({ reading }) => reading.length > 0 },
];

/** A problem for each option given that the pay of this contract takes no notice of. */
function strayOptions({ contract }: ContractInForce, flags: PriceFlags): readonly Problem[] {
  return OWN_OPTIONS.filter(({ family, isGiven }) => family !== contract.family && isGiven(flags)).map(
    ({ family, option }) => ({
      code: 'option.no-effect',
      where: option,
      found: `the pay of ${contract.id} takes no notice of it`,
      expected: `no ${option}, which is for the ${family === 'resident-2016' ? '2016' : '2002'} contract`,
      tryThis: '',
    }),
  );
}

/** `London,resident` as zone and kind of post, letter case apart; `null` when the second word is none of the two. */
function londonPost(text: string): { readonly zone: string; readonly resident: boolean } | null {
  const [zone = '', post = 'non-resident', ...more] = text.split(',').map((word) => word.trim().toLowerCase());
  return more.length > 0 || !['resident', 'non-resident'].includes(post)
    ? null
    : { zone, resident: post === 'resident' };
}

function unknownPost(text: string): Problem {
  const [zone = '', ...post] = text.split(',');
  return {
    code: 'pay.unknown-post',
    where: '--london',
    found: `"${post.join(',').trim()}" after the zone`,
    expected: 'resident, non-resident or nothing',
    tryThis: `--london ${zone.trim()},resident`,
  };
}
