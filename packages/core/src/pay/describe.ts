import type { PayLineId } from './pay-report.ts';

/** What a line of pay is, for somebody who meets it on a report. */
export interface PayLineDescription {
  readonly title: string;
  /** In plain words: what is paid, how it is worked out, what it needs. */
  readonly text: string;
  /** Beginnings of the ids of the contract terms behind it: their numbers, dates and sources tell the rest. */
  readonly terms: readonly string[];
}

const DESCRIPTIONS: Readonly<Record<PayLineId, PayLineDescription>> = {
  basic: {
    title: 'Basic pay',
    text: 'The yearly pay of the grade for a full-time week. In the 2016 family it is the value of the nodal point at which the grade stands on the day; a doctor who works less than full time gets the share that their average hours, up to the full-time week, are of that week. Under the 2002 contract it is the point of the scale, or the part of it that belongs to the hours group.',
    terms: ['pay.basic.', 'pay.grade', 'pay.full-time-week', 'scale.', 'ltft.basic'],
  },
  'additional-hours': {
    title: 'Additional hours',
    text: 'Average hours of the rota over the full-time week, each paid like an hour of basic pay and without an enhancement of its own. The average is taken over the cycle, with the estimated work of on-call periods. There is no cap: hours that break a limit are still paid.',
    terms: ['pay.additional.', 'pay.full-time-week'],
  },
  enhancement: {
    title: 'Enhanced hours',
    text: 'A percentage of the basic hourly rate, on top of it, for hours at night. All hours inside the window count; a long enough shift that starts late in the evening counts as a whole up to a time of the morning, and from the 2019 terms so does a shift that ends in the first hours after midnight. Estimated on-call work counts with the minutes given for it.',
    terms: ['pay.enhancement.'],
  },
  weekend: {
    title: 'Weekend allowance',
    text: "A percentage of full-time basic pay by how often a duty starts on a Saturday or Sunday: weekends of the cycle over its weeks, each band with its lower end included. A Friday night that runs into Saturday does not count here. Less than full time, the doctor gets their own weekends over the full-timer's weekends, times what the full-timer gets, so the full-timer's commitment must be given.",
    terms: ['pay.weekend.', 'pay.weekend-hours', 'pay.saturday-premium', 'pay.table-step'],
  },
  'on-call-availability': {
    title: 'On-call availability',
    text: 'A percentage of full-time basic pay for being available from elsewhere, whatever the frequency. Less than full time, it is shared like the weekend allowance, by on-call periods. Work done while on call is paid as hours, besides.',
    terms: ['pay.on-call.', 'pay.table-step'],
  },
  'on-call-work': {
    title: 'Estimated on-call work',
    text: 'What the estimated work of on-call periods adds to basic pay, additional hours and the enhancement. Its money is inside those lines and is not counted again. Without an estimate nothing is assumed: the lines that need it cannot be told.',
    terms: ['pay.enhancement.on-call-work'],
  },
  premium: {
    title: 'Flexible pay premium',
    text: 'A fixed yearly sum of certain training programmes, by the length of their curriculum; less than full time by the whole-time equivalent. It is paid each year until the programme is left; who joins late gets only the years that remain.',
    terms: ['pay.premium.', 'pay.premium-share', 'pay.premium-total.'],
  },
  london: {
    title: 'London weighting',
    text: 'A fixed yearly sum by zone, lower for a doctor who lives in.',
    terms: ['pay.london'],
  },
  'ltft-allowance': {
    title: 'Less than full-time allowance',
    text: 'A fixed yearly sum for every doctor who trains less than full time. Those who did so when the contract began hold a transitional allowance instead, never both.',
    terms: ['pay.ltft-allowance'],
  },
  floor: {
    title: 'Transitional cash floor',
    text: 'A top-up to the pay that was protected on moving to the 2016 contract, where the other lines come to less.',
    terms: ['pay.floor'],
  },
  band: {
    title: 'Banding supplement',
    text: 'Under the 2002 contract, a percentage of basic pay by the band of the rota: how many hours, how many of them out of hours or at weekends, and whether the limits are kept.',
    terms: ['band.'],
  },
};

/** Ids of all lines, in the order of a payslip. */
// The cast is safe: the record is written out above and has exactly these keys.
export const PAY_LINE_IDS: readonly PayLineId[] = Object.keys(DESCRIPTIONS) as PayLineId[];

/** What a line is, in words. */
export function describePayLine(id: PayLineId): PayLineDescription {
  return DESCRIPTIONS[id];
}

/** What the guardian's fines are, in words. */
export function describeFines(): PayLineDescription {
  return {
    title: 'Guardian fines',
    text: "What an employer pays for each hour in breach of certain limits, by printed rates for the grade's nodal point: a part to the doctor, the rest to the guardian of safe working hours. Hours in the enhanced window have a higher rate. Where it cannot be told which hours were enhanced, only the least that the fine can be is given.",
    terms: ['fines.'],
  };
}
