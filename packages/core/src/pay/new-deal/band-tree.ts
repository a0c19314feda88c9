import type { Band } from './band.ts';

/** Everything that a tree may ask about a post. */
export type QuestionId =
  | 'breaks-a-limit'
  | 'hours.over-lower'
  | 'hours.over-upper'
  | 'outside.any'
  | 'outside.any-ltft'
  | 'outside.share'
  | 'pattern.on-call'
  | 'weekend.band-2'
  | 'weekend.band-1'
  | 'weekend.ltft'
  | 'on-call.six-with-cover'
  | 'on-call.eight-with-cover'
  | 'on-call.eight-without-cover'
  | 'on-call.ltft-high'
  | 'on-call.ltft-moderate'
  | 'criterion-r'
  | 'resident';

/** A question, and where each answer leads: on to another node, or to a band. */
export interface TreeNode {
  readonly ask: QuestionId;
  readonly yes: Step;
  readonly no: Step;
}

/** Where an answer leads: to the next question or to a band. */
export type Step = { readonly to: string } | { readonly band: Band };

/** Nodes by name; the way starts at `start`. No way comes back to a node that it has passed. */
export type BandTree = Readonly<Record<string, TreeNode>>;

const to = (name: string): Step => ({ to: name });
const band = (name: Band): Step => ({ band: name });

/** The tree for posts of full time; contract facts 4c. A post over the lower hours has a band even if nothing is out of hours. */
export const FULL_TIME_TREE: BandTree = {
  start: { ask: 'breaks-a-limit', yes: band('3'), no: to('long') },
  long: { ask: 'hours.over-lower', yes: to('very-long'), no: to('plain') },
  plain: { ask: 'outside.any', yes: to('very-long'), no: band('none') },
  'very-long': { ask: 'hours.over-upper', yes: to('two'), no: to('one') },
  two: { ask: 'pattern.on-call', yes: to('two.frequent'), no: to('two.share') },
  'two.share': { ask: 'outside.share', yes: band('2A'), no: to('two.weekend') },
  'two.weekend': { ask: 'weekend.band-2', yes: band('2A'), no: band('2B') },
  'two.frequent': { ask: 'on-call.six-with-cover', yes: to('two.r'), no: to('two.on-call-weekend') },
  'two.on-call-weekend': { ask: 'weekend.band-2', yes: to('two.r'), no: band('2B') },
  'two.r': { ask: 'criterion-r', yes: band('2A'), no: band('2B') },
  one: { ask: 'pattern.on-call', yes: to('one.frequent'), no: to('one.share') },
  'one.share': { ask: 'outside.share', yes: band('1A'), no: to('one.weekend') },
  'one.weekend': { ask: 'weekend.band-1', yes: band('1A'), no: band('1B') },
  'one.frequent': { ask: 'on-call.six-with-cover', yes: band('1A'), no: to('one.moderate') },
  'one.moderate': { ask: 'on-call.eight-with-cover', yes: to('one.r'), no: to('one.on-call-weekend') },
  'one.on-call-weekend': { ask: 'weekend.band-1', yes: to('one.r'), no: to('one.rare') },
  'one.r': { ask: 'criterion-r', yes: band('1A'), no: band('1B') },
  'one.rare': { ask: 'on-call.eight-without-cover', yes: to('one.resident'), no: band('1B') },
  'one.resident': { ask: 'resident', yes: band('1B'), no: band('1C') },
};

/** The tree for posts of less than full time under the lower hours; contract facts 4d. */
export const LESS_THAN_FULL_TIME_TREE: BandTree = {
  start: { ask: 'breaks-a-limit', yes: band('3'), no: to('plain') },
  plain: { ask: 'outside.any-ltft', yes: to('pattern'), no: band('none') },
  pattern: { ask: 'pattern.on-call', yes: to('frequent'), no: to('share') },
  share: { ask: 'outside.share', yes: band('FA'), no: to('weekend') },
  weekend: { ask: 'weekend.ltft', yes: band('FA'), no: band('FB') },
  frequent: { ask: 'on-call.ltft-high', yes: band('FA'), no: to('moderate') },
  moderate: { ask: 'on-call.ltft-moderate', yes: to('r'), no: to('on-call-weekend') },
  'on-call-weekend': { ask: 'weekend.ltft', yes: to('r'), no: to('rare') },
  r: { ask: 'criterion-r', yes: band('FA'), no: band('FB') },
  rare: { ask: 'resident', yes: band('FB'), no: band('FC') },
};
