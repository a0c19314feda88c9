import type { Settings } from '../config/index.ts';
import { type Database, openEmbedded, openPostgresql } from '../store/index.ts';

/** The store that the settings name. */
export function openStore(settings: Settings): Promise<Database> {
  return settings.databaseUrl === null
    ? openEmbedded({ folder: settings.dataFolder })
    : openPostgresql(settings.databaseUrl);
}
