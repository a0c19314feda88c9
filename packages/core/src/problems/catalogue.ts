import { BAND_PROBLEMS } from './catalogue/band.ts';
import { BENCHMARK_PROBLEMS } from './catalogue/benchmark.ts';
import { COMMAND_LINE_PROBLEMS } from './catalogue/command-line.ts';
import { CONTRACT_PROBLEMS } from './catalogue/contract.ts';
import { DEMAND_PROBLEMS } from './catalogue/demand.ts';
import type { CatalogueEntry } from './catalogue/entry.ts';
import { FATIGUE_PROBLEMS } from './catalogue/fatigue.ts';
import { FORMATS_PROBLEMS } from './catalogue/formats.ts';
import { GAP_AND_SWAP_PROBLEMS } from './catalogue/gaps-and-swaps.ts';
import { PAY_PROBLEMS } from './catalogue/pay.ts';
import { ROSTER_PROBLEMS } from './catalogue/roster.ts';

/**
 * Every problem of an input there is, by its permanent code; requests to the server have a catalogue beside it. A new area is
 * one file of `catalogue/` and one line here.
 */
export const CATALOGUE = {
  ...CONTRACT_PROBLEMS,
  ...ROSTER_PROBLEMS,
  ...PAY_PROBLEMS,
  ...BAND_PROBLEMS,
  ...BENCHMARK_PROBLEMS,
  ...COMMAND_LINE_PROBLEMS,
  ...DEMAND_PROBLEMS,
  ...FATIGUE_PROBLEMS,
  ...FORMATS_PROBLEMS,
  ...GAP_AND_SWAP_PROBLEMS,
} as const satisfies Record<string, CatalogueEntry>;

/** A code of the catalogue. */
export type ProblemCode = keyof typeof CATALOGUE;
