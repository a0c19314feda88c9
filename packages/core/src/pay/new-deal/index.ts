export { BANDS, type Band } from './band.ts';
export type { ActualHours, BandFacts, Compliance } from './band-facts.ts';
export { type BandOptions, bandOf } from './band-of.ts';
export { type Banding, bandOfFacts, type LtftBasic } from './band-of-facts.ts';
export type { QuestionId } from './band-tree.ts';
export { complianceOf, REGULATIONS_NOT_IN_BAND } from './compliance-of.ts';
export { type LocumRate, locumRates, longLocumPence } from './locum-rates.ts';
export { type BandedPayOptions, payBanded, payNewDeal } from './pay-banded.ts';
export type { BandQuestion } from './walk-tree.ts';
