export type { Answers } from './answer-options.ts';
export { readForDepartment } from './read-for-department.ts';
export { storeImport } from './store-import.ts';
