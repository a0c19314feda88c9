import type { CatalogueEntry } from './entry.ts';

/** Problems of what is said about sleep, and of standards that are given as data. */
export const FATIGUE_PROBLEMS = {
  'fatigue.wrong-value': {
    meaning: 'A field of the sleep that was given has the wrong form.',
    help: 'Times of day are HH:MM, lengths whole minutes, and days YYYY-MM-DD or, in a template, W3 Tue.',
  },
  'fatigue.unknown-field': {
    meaning: 'A field of the sleep that was given has a name that the format does not know.',
    help: 'Correct the name, or take the field away.',
  },
  'fatigue.unknown-person': {
    meaning: 'Sleep was given for an id that is not on the rota.',
    help: 'Correct the id; the message names the nearest one.',
  },
  'fatigue.sleep-on-duty': {
    meaning: 'Sleep that was given lies inside a shift. Nobody is asleep and at work at once.',
    help: 'Move the sleep, or leave that day to be predicted.',
  },
  'standards.wrong-value': {
    meaning: 'A field of a standard has the wrong form.',
    help: 'Write what the message expects; copy a pack of standards/cover as a pattern.',
  },
  'standards.unknown-field': {
    meaning: 'A field of a standard has a name that the format does not know.',
    help: 'Correct the name, or take the field away.',
  },
} as const satisfies Record<string, CatalogueEntry>;
