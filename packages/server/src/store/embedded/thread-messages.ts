/** What the thread of the embedded database is asked, and what it answers. */
export type ThreadRequest =
  | { readonly id: number; readonly do: 'query'; readonly sql: string; readonly parameters: readonly unknown[] }
  | { readonly id: number; readonly do: 'all'; readonly statements: readonly ThreadStatement[] }
  | { readonly id: number; readonly do: 'exec'; readonly sql: string }
  | { readonly id: number; readonly do: 'listen'; readonly channel: string }
  | { readonly id: number; readonly do: 'dump' }
  | { readonly id: number; readonly do: 'close' };

/** One of several statements that stand for themselves. */
export interface ThreadStatement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

export interface Rows {
  readonly rows: unknown[];
  readonly affectedRows?: number;
}

/** What came of one of several statements. */
export type Outcome = Rows | { readonly error: ThreadError };

export type ThreadAnswer =
  | { readonly id: number; readonly results: readonly Rows[] }
  | { readonly id: number; readonly outcomes: readonly Outcome[] }
  | { readonly id: number; readonly dump: Uint8Array }
  | { readonly id: number; readonly error: ThreadError }
  | { readonly notify: string; readonly payload: string }
  | { readonly ready: true }
  | { readonly failed: string };

/** A PostgreSQL error as it crosses the thread: an `Error` would lose its code. */
export interface ThreadError {
  readonly message: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly detail?: string;
}

/** Where the database is kept, and what it starts from. */
export interface ThreadStart {
  /** `null` keeps it in memory. */
  readonly folder: string | null;
  /** An image made by `dump` to start from. */
  readonly image: Uint8Array | null;
}
