export { writeFileWhole } from './write-file-whole.ts';
