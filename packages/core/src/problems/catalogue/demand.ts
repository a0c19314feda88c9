import type { CatalogueEntry } from './entry.ts';

/** Problems of a demand: what a roster or a template that is to be built needs. */
export const DEMAND_PROBLEMS = {
  'demand.outside': {
    meaning: 'A day of a demand lies outside of the days that are to be planned.',
    help: 'Correct the date, or take the entry away. What was worked before belongs in "history".',
  },
  'demand.twice': {
    meaning: 'A demand says twice what somebody works on one day.',
    help: 'Take one of the two entries away.',
  },
  'demand.overlap': {
    meaning: 'Two pinned duties of one person overlap, so that nobody could work both.',
    help: 'Take one of the two pins away.',
  },
  'demand.unknown-skill': {
    meaning: 'Cover asks for a skill that nobody has.',
    help: 'Correct the spelling, or give the skill to somebody.',
  },
  'demand.order': {
    meaning: 'The minimum, the target and the maximum of a cover do not rise.',
    help: 'Give a minimum that is at most the target, and a target that is at most the maximum.',
  },
  'demand.too-large': {
    meaning: 'A demand is larger than the optimiser takes.',
    help: 'Split the span or the people.',
  },
  'demand.no-start': {
    meaning: 'A rota that is to be repaired says too little to begin with.',
    help: 'Give a dated roster whose duties name shift types.',
  },
  'demand.more': {
    meaning: 'A demand has more faults than are listed.',
    help: 'Correct those listed first, then read again.',
  },
} as const satisfies Record<string, CatalogueEntry>;
