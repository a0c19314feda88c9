export type { Database, Db, RawDatabase } from './database.ts';
export { newId } from './ids.ts';
export { migrate } from './migrate.ts';
export { type EmbeddedPlace, openEmbedded } from './open-embedded.ts';
export { openPostgresql } from './open-postgresql.ts';
export type { Schema } from './schema.ts';
