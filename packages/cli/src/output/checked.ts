import type { Report } from '@rotawright/core/rules';
import type { ChosenContract } from '../input/contract-flags.ts';
import type { OpenRota } from '../input/open-rota.ts';

/** One rota with its report: what every form of output is made from. */
export interface Checked extends Pick<ChosenContract, 'contract' | 'because'> {
  readonly open: OpenRota;
  readonly report: Report;
}
