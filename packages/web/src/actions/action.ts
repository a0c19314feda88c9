import type { Board } from './board.ts';

/** Something that a user can do on the board, by key and by whatever button offers it. */
export interface Action {
  readonly id: string;
  /** As `keyName` names them. The first is shown. */
  readonly keys: readonly string[];
  /** Changes the version: does nothing where it may not be edited. */
  readonly isEdit?: boolean;
  run(board: Board, key: string): void;
}
