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
} from '../layouts/reading.ts';
export type { ShownCell, ShownSheet } from '../layouts/shown-sheets.ts';
export { readRotaFile } from './read-rota-file.ts';
