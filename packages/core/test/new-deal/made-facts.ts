import { type ContractInForce, contractById, contractInForce } from '../../src/contracts/index.ts';
import type { Band, BandFacts, Banding } from '../../src/pay/new-deal/index.ts';
import { divide, fromDecimal, ONE, ZERO } from '../../src/pay/rational.ts';
import { readRota } from '../../src/roster/index.ts';
import type { Rota } from '../../src/roster/rota.ts';

/** The 2002 contract beside the Regulations. */
export function contract2002(): ContractInForce {
  const read = contractById('england-2002');
  const inForce = read.ok ? contractInForce(read.value, { edition: '2009-08' }) : read;
  if (!inForce.ok) throw new Error(JSON.stringify(inForce.problems));
  return inForce.value;
}

/** Figures as cases print them: decimals in quotes, so that they stay exact. */
export interface PrintedFacts {
  readonly pattern?: BandFacts['pattern'];
  readonly prospectiveCover?: boolean;
  readonly minutes: string;
  readonly outsideShare?: string;
  readonly weekendsOneIn?: string;
  readonly onCallOneIn?: string;
}

/** A post that keeps every limit, full time, with the figures printed; what is not printed is none. */
export function madeFacts(printed: PrintedFacts, more: Partial<BandFacts> = {}): BandFacts {
  const oneIn = (text: string | undefined) => (text === undefined ? ZERO : divide(ONE, fromDecimal(Number(text))));
  const share = fromDecimal(Number(printed.outsideShare ?? '0'));
  return {
    grade: 'STR',
    wte: 1,
    pattern: printed.pattern ?? 'full-shift',
    resident: true,
    criterionR: false,
    prospectiveCover: printed.prospectiveCover ?? true,
    actual: { possible: [fromDecimal(Number(printed.minutes))], isOpen: false, missing: [] },
    outsideShare: share,
    isAnyOutside: share.n > 0n,
    isAnyOutsideLtft: share.n > 0n,
    weekends: oneIn(printed.weekendsOneIn),
    onCalls: oneIn(printed.onCallOneIn),
    compliance: { breaks: [], untold: [], assumed: [] },
    ...more,
  };
}

/** A band as though a tree had led to it. */
export function madeBanding(band: Band, ltft: Banding['ltft'] = null): Banding {
  return {
    tree: ltft === null ? 'full-time' : 'less-than-full-time',
    band,
    possible: [band],
    questions: [],
    actual: { possible: [], isOpen: false, missing: [] },
    ltft,
    breaks: [],
    assumed: [],
    missing: [],
    confidence: 'quoted',
    notes: [],
  };
}

export function madeRota(input: unknown): Rota {
  const read = readRota(input);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}
