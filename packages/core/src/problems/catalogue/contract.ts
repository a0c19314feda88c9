import type { CatalogueEntry } from './entry.ts';

/** Problems of choosing a contract, its edition, and what is laid over it. */
export const CONTRACT_PROBLEMS = {
  'contract.unknown-contract': {
    meaning: 'No contract of this id is built in.',
    help: 'Choose one of the ids in the message; `rota contracts` lists them.',
  },
  'contract.unknown-edition': {
    meaning: 'The contract has no edition of this id.',
    help: 'Choose one of the ids in the message; an edition is called after the month of its text.',
  },
  'contract.not-yet-in-force': {
    meaning: 'On the day asked about no edition of the contract was in force.',
    help: 'Ask for a later day, or name the edition.',
  },
  'contract.unknown-variant': {
    meaning: 'The contract publishes no set of values of this name.',
    help: 'Use one of the names in the message, or name no set.',
  },
  'overlay.unreadable': {
    meaning: 'The file of a proposal is not there, or holds no YAML and no JSON.',
    help: 'Name a file in the format rotawright-overlay/1; examples/three-nights-overlay.yaml is a pattern.',
  },
  'overlay.wrong-format': {
    meaning: 'The document is not a proposal in the format rotawright-overlay/1, or is no JSON object at all.',
    help: 'Begin it with "format": "rotawright-overlay/1", a "title", the "base" and the list of "changes".',
  },
  'overlay.unknown-field': {
    meaning: 'A field of a proposal has a name that the format does not know.',
    help: 'Correct the name, or take the field away.',
  },
  'overlay.missing-field': {
    meaning: 'A field that a proposal needs is not there.',
    help: 'Add the field that the message names.',
  },
  'overlay.wrong-value': {
    meaning: 'A value of a proposal has the wrong form, or is finer than its unit can say.',
    help: 'Write the value as the contract writes the term: the message names the unit.',
  },
  'overlay.wrong-base': {
    meaning: 'A proposal is made for another contract or edition than the one it is laid on.',
    help: 'Lay it on the base that it names, or change its "base" after reading it against the other.',
  },
  'overlay.unknown-name': {
    meaning: 'A proposal speaks of a term or clause that its base does not have.',
    help: 'Use a name of the base; a proposal laid earlier may have switched it off.',
  },
  'overlay.wrong-clause': {
    meaning:
      'A clause of a proposal does not fit the rule primitive that it names: a term or argument is missing, strange or in another unit.',
    help: 'Give the primitive what the message says it needs; the clauses of the base show how.',
  },
  'overlay.name-taken': {
    meaning: 'A proposal adds a clause or term under an id that is taken.',
    help: 'Choose another id, or use "replace" for a clause and "set" for a term.',
  },
} as const satisfies Record<string, CatalogueEntry>;
