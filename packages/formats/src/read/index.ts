export { codeMeaning } from '../layouts/code-meaning.ts';
export {
  type CodeMeaning,
  type DateOrder,
  type FoundRota,
  LAYOUTS,
  type LayoutId,
  type Origins,
  type Question,
  type ReadOptions,
  type ReadResult,
  type ShownCell,
  type ShownSheet,
} from '../layouts/reading.ts';
export { isLargeFile, readRotaFile } from './read-rota-file.ts';
