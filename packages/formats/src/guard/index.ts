export { fileProblem } from './file-problem.ts';
export { type GuardedWorkbook, guardWorkbook, workbookEntries } from './guard-workbook.ts';
export { LIMITS } from './limits.ts';
export { type FileKind, sniff } from './sniff.ts';
