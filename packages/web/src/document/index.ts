export { BoardDocument, type CellChange, type CellConflict, type Naming, type Sheet } from './board-document.ts';
export { type CellValues, OFF } from './cell-values.ts';
export type { Frame } from './frame.ts';
export { type OfflineStore, openOfflineStore } from './offline-store.ts';
export { Sender, type SendResult, type SendState } from './sender.ts';
