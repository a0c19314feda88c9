import type { ColumnType } from 'kysely';

/** A JSON column: read as a value, written as text (both drivers then do the same). */
export type Json<T> = ColumnType<T, string, string>;
/** `YYYY-MM-DD`. */
export type Day = string;
