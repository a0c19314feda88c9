import type { Settings } from '../config/index.ts';
import type { Database } from './database.ts';
import { openEmbedded } from './open-embedded.ts';
import { openPostgresql } from './open-postgresql.ts';

/** The store that the settings name. */
export function openStore(settings: Settings): Promise<Database> {
  return settings.databaseUrl === null
    ? openEmbedded({ folder: settings.dataFolder })
    : openPostgresql(settings.databaseUrl);
}
