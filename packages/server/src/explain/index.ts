export { type ConflictWords, conflictWords, type Naming, pinnedWords } from './conflict-words.ts';
export { costPartWords, coverSentence } from './cost-words.ts';
