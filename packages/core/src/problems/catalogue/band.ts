import type { CatalogueEntry } from './entry.ts';

/** Problems of what is asked about pay bands. What is merely not known leaves several bands possible, and is no problem. */
export const BAND_PROBLEMS = {
  'band.wrong-contract': {
    meaning: 'Pay bands exist under the 2002 contract only.',
    help: 'Choose england-2002.',
  },
  'band.missing-terms': {
    meaning: 'The contract does not say in which words a post is measured, so no band can be found.',
    help: 'Name an edition that has these terms, or take the proposal away that removed them.',
  },
  'band.unknown-reading': {
    meaning: 'No rule and no band has an alternative reading of this name.',
    help: 'Use one of the names in the message, or leave the default.',
  },
  'band.no-such-point': {
    meaning: 'The scale of the grade has no such point.',
    help: 'Count the points from the minimum, which is 0 (dental core training begins at 1).',
  },
} as const satisfies Record<string, CatalogueEntry>;
