import type { CellValue } from '@rotawright/server/wire';

/** An action that the server does not have yet, as it is kept on the device. */
export interface StoredAction {
  readonly key: string;
  /** The window that it was done in; what is sent again after a lost answer says the same, whichever window sends it. */
  readonly client: string;
  readonly action: string;
  readonly edits: readonly {
    readonly person: string;
    readonly date: string;
    /** The rev that the editor saw, or -1 where an own edit before it gives it. */
    readonly seen: number;
    readonly before: CellValue;
    readonly after: CellValue;
  }[];
}
