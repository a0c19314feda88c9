import type { CatalogueEntry } from './entry.ts';

/** Problems of a gap that is to be filled, and of duties that people want to swap. */
export const GAP_AND_SWAP_PROBLEMS = {
  'gap.breaks': {
    meaning: 'Whoever took this duty would break a rule that she keeps now.',
    help: 'Choose another gap, or ask the coordinator what could be changed around it.',
  },
  'gap.code': {
    meaning: 'The rota has no shift type of this code.',
    help: 'Use one of the codes in the message.',
  },
  'gap.day': {
    meaning: 'The day of a gap lies outside of its rota.',
    help: 'Name a day of the rota; the message says from when until when it runs.',
  },
  'gap.person': {
    meaning: 'Somebody was named who is not on the rota.',
    help: 'Name a person of this rota.',
  },
  'gap.place': {
    meaning:
      'Nobody is missing at the place that was named, or both a post and a line of cover were named, or neither.',
    help: 'Name a post without a holder that has this duty, or a line of cover that counts this shift.',
  },
  'swap.day': {
    meaning: 'A day of a swap lies outside of the rota.',
    help: 'Swap duties of days of this rota.',
  },
  'swap.duties': {
    meaning: 'After the swap a day would have other duties than before.',
    help: 'Pass each duty on to somebody of the swap, and add none.',
  },
  'swap.leave': {
    meaning: 'A day of leave would be changed by a swap, or leave put in by one.',
    help: 'Swap duties of another day; leave is asked for and taken back by itself.',
  },
  'swap.nothing': {
    meaning: 'There is no duty to give away on these days that is still to come.',
    help: 'Choose days with a duty that has not begun.',
  },
  'swap.overlap': {
    meaning: 'After the swap somebody would have two duties at the same hours.',
    help: 'Swap the other duty of that day as well.',
  },
  'swap.people': {
    meaning: 'A swap is between two or three people, and more or fewer have a part in this one.',
    help: 'Split it into swaps between fewer people.',
  },
  'swap.person': {
    meaning: 'Somebody of a swap is not on the rota, or is a post that nobody holds.',
    help: 'Swap between people of the rota; a vacant post is a gap for the coordinator to fill.',
  },
} as const satisfies Record<string, CatalogueEntry>;
