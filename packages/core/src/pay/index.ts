export { monthlyPence, type PayRounding, percentage, roundUpTo, toPence } from './money.ts';
export * from './pay-report.ts';
export { contractMark, type PayTerms, payTerms, type TermReading } from './pay-terms.ts';
export { type PayTotals, payTotals } from './pay-totals.ts';
export type { PayBasis } from './resident-2016/pay-basis.ts';
export type { PayFacts } from './resident-2016/pay-facts.ts';
export { type PayOptions, payFor, payReport } from './resident-2016/pay-for.ts';
export { type PayExtras, payLines } from './resident-2016/pay-lines.ts';
