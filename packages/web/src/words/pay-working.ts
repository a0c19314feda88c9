import { counted } from './text.ts';

/** How often, as `7 weekends in 26 weeks`. */
interface Often {
  readonly count: number;
  readonly among: string;
}

const often = (noun: string, { count, among }: Often): string => `${counted(count, noun)} in ${among}`;

/** How a line of pay is worked out, a sentence each with its own hours and pounds. */
export const payWorkingWords = {
  weeks: (n: string) => `${n} ${n === '1' ? 'week' : 'weeks'}`,
  days: (n: number) => counted(n, 'day'),
  /** What a sentence comes to. */
  comesTo: (sentence: string, pounds: string) => `${sentence}: ${pounds} a year.`,

  basic: (grade: string, point: string) => `Grade ${grade} is at nodal point ${point}`,
  basicPart: (hours: string, week: string, basic: string) =>
    `${hours} a week on average, of a full-time week of ${week}, for which ${basic} is paid`,
  basicWhole: (hours: string, week: string, basic: string) =>
    `${hours} a week on average is a full-time week of ${week} or more, for which the whole of ${basic} is paid`,

  additional: (average: string, week: string, over: string) => `${average} − ${week} = ${over} a week`,
  noAdditional: (average: string, week: string) => `${average} a week on average are not over the ${week} of full time`,
  each: (hours: string, part: string, basic: string) => `${hours}, each 1/${part} of ${basic}`,
  eachAt: (hours: string, percent: string, part: string, basic: string) =>
    `${hours}, each ${percent} of 1/${part} of ${basic}`,

  enhanced: (hours: string) => `${hours} a week at enhanced times`,
  noEnhanced: 'No hour of this rota is at an enhanced time',

  shareOf: (what: string, percent: string, basic: string) => `${what}: ${percent} of ${basic}`,
  ofFullTimer: (noun: string, full: Often) => `, times these over the ${often(noun, full)} of a full-timer`,
  weekends: (own: Often) => often('weekend', own),
  noWeekends: (own: Often) => `${often('weekend', own)}, for which nothing is paid`,
  onCalls: (own: Often) => `${often('on-call period', own)}, however many`,

  onCallWork: (periods: number, hours: string, enhanced: string) =>
    `${hours} a week of estimated work in ${counted(periods, 'on-call period')}, of which ${enhanced} at enhanced times, add to the lines above`,
  allowance: 'A fixed sum, the same at every part of full time',

  /** Facts of a line that has no sentence. */
  facts: {
    wte: 'Part of full time',
    averageMinutes: 'Average week',
    fullTimeMinutes: 'Full-time week',
    additionalMinutes: 'Over it, a week',
    enhancedMinutes: 'At enhanced times, a week',
    workMinutes: 'Estimated work, a week',
  } as Readonly<Record<string, string>>,
} as const;
