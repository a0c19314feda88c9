export { BugError, OutsideError } from './errors.ts';
export { nearestWord } from './nearest.ts';
export { bad, good, type Outcome, type Problem, problemSentence } from './problem.ts';
