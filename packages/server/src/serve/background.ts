import type { Logger } from 'pino';
import type { Settings } from '../config/index.ts';
import { type Jobs, openJobs } from '../jobs/index.ts';
import { Postman } from '../mail/index.ts';
import type { Database } from '../store/index.ts';

/** What goes on behind the requests: searches and mails. */
export interface Background {
  readonly jobs: Jobs;
  /** Takes up nothing more. Searches in hand go to another worker, or to this one when it starts again. */
  close(): Promise<void>;
}

/** Starts to work on searches, as many as the settings say, and to send mails where a mail server is set up. */
export async function startBackground(tools: {
  readonly database: Database;
  readonly settings: Settings;
  readonly log: Logger;
  readonly now: () => Date;
}): Promise<Background> {
  const { settings, ...rest } = tools;
  const jobs = await openJobs(rest, settings.searches);
  const postman = settings.smtp === null ? null : await Postman.open({ ...rest, smtp: settings.smtp });
  return {
    jobs,
    close: async () => {
      await postman?.close();
      await jobs.close();
    },
  };
}
