export { type Answers, lasting } from './answer-options.ts';
export { type ImportOutcome, readImport } from './read-import.ts';
export { type VersionParts, versionOfRoster } from './version-of-roster.ts';
