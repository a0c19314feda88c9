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
  const on = formatCivilDate(contract.on);
  const grade = flags.grade === undefined ? {} : { grade: flags.grade };
  switch (contract.contract.family) {
    case 'resident-2016':
      if (flags.reading.length > 0) return bad([noReadings(contract.contract.id)]);
      return payFor(rota, person, contract, {
        on,
        ...grade,
        rounding: flags.rounding,
        premia: flags.premium,
        ...(flags.london === undefined ? {} : { london: londonPost(flags.london) }),
        ...(flags.floor === undefined ? {} : { floorPence: flags.floor }),
        ...(flags.transitional === undefined ? {} : { ltftTransitional: true }),
      });
    case 'new-deal-2002':
      return payNewDeal(rota, person, contract, {
        on,
        ...grade,
        rounding: flags.rounding,
        readings: flags.reading,
        ...(flags.point === undefined ? {} : { point: flags.point }),
      });
    default:
      return bad([
        {
          code: 'pay.no-pay',
          where: '--contract',
          found: `${contract.contract.id} fixes no pay`,
          expected: 'a contract with pay',
          tryThis: '--contract england-2016',
        },
      ]);
  }
}

function noReadings(contract: string): Problem {
  return {
    code: 'option.reading',
    where: '--reading',
    found: `the pay of ${contract} has one reading`,
    expected: 'no --reading, which is for the bands of the 2002 contract',
    tryThis: '',
  };
}

function londonPost(text: string) {
  const [zone = '', post = ''] = text.split(',');
  return { zone: zone.trim().toLowerCase(), resident: post.trim() === 'resident' };
}
