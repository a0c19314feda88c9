import type { PayRounding } from '../money.ts';
import type { PayExtras } from './pay-lines.ts';

/** What is asked about one person's pay, besides the rota and the contract. */
export interface PayOptions extends PayExtras {
  /** Civil day whose rates are used, `YYYY-MM-DD`. */
  readonly on: string;
  /** How percentages of basic become money; `table` when absent. */
  readonly rounding?: PayRounding;
  /** Instead of the grade in the rota. */
  readonly grade?: string;
  /** Value sets besides those the contract was opened with, e.g. `2023-24-as-awarded`. */
  readonly variants?: readonly string[];
}
