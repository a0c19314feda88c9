import type { Look } from './duty-look.ts';

/** Fill, letters' colour and pattern of every look. Letters first, pattern second, colour third. */
export const LOOK_FILLS: Readonly<Record<Look, readonly [fill: string, text: string]>> = {
  day: ['#a6cdf2', '#12304a'],
  long: ['#ffc24d', '#2b1d00'],
  late: ['#e58fba', '#3d0a26'],
  night: ['#1f2a55', '#ffffff'],
  'on-call': ['#ffffff', '#00514a'],
  annual: ['#d9efcb', '#0b3d20'],
  study: ['#f6e6f7', '#33205e'],
  'bank-holiday': ['#d0d0cb', '#2b3338'],
  'spare-day': ['#7fd6c8', '#06302a'],
  'spare-long': ['#e0996b', '#2d1400'],
  'spare-late': ['#c19ae0', '#2a0d40'],
  'spare-night': ['#6b3f8f', '#ffffff'],
  'spare-on-call': ['#b9e4ee', '#00404a'],
  'spare-leave': ['#efe2a8', '#3a2c00'],
};
