export type { CatalogueEntry } from './catalogue/entry.ts';
export { CATALOGUE, type ProblemCode } from './catalogue.ts';
export { BugError, OutsideError } from './errors.ts';
export { nearestWord } from './nearest.ts';
export { bad, good, type Outcome, type Problem, type ProblemParts, problem, problemSentence } from './problem.ts';
export { ProblemList } from './problem-list.ts';
export { listWords, quoteText, sayCount, sayValue } from './wording.ts';
