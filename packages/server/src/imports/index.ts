export type { Answers } from './answer-options.ts';
export { readForDepartment } from './read-for-department.ts';
export type { ImportOutcome } from './read-import.ts';
export { storeImport, type TakenFile } from './store-import.ts';
