import { OutsideError } from '@rotawright/core/problems';
import { pino } from 'pino';
import type { Settings } from '../config/index.ts';
import { migrate, openStore } from '../store/index.ts';
import { startBackground } from './background.ts';

/** A process that works on searches and mails and answers no requests. */
export interface RunningWorker {
  stop(): Promise<void>;
}

/**
 * Starts a worker on the PostgreSQL of the settings.
 * @throws OutsideError where none is named: the embedded database has one process, which does its own work
 */
export async function startWorker(settings: Settings): Promise<RunningWorker> {
  if (settings.databaseUrl === null) {
    throw new OutsideError(
      'A worker needs DATABASE_URL: on the embedded database the server itself works on searches.\nTry: rota serve',
    );
  }
  const database = await openStore(settings);
  try {
    await migrate(database);
    const log = pino({ level: settings.logLevel, base: null });
    const background = await startBackground({ database, settings, log, now: () => new Date() });
    return {
      stop: async () => {
        await background.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
