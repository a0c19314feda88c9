export {
  type ConflictWords,
  conflictWords,
  type Naming,
  noLineWords,
  pinnedWords,
  untoldWords,
} from './conflict-words.ts';
export { costPartWords, coverSentence } from './cost-words.ts';
export { untoldSharesWords } from './untold-words.ts';
export { hoursShortWords, PROVED_WORDS } from './whole-words.ts';
