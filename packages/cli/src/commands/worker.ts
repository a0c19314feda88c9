import { readSettings } from '@rotawright/server/config';
import type { Command } from 'commander';
import type { Session } from '../session.ts';
import { stopAsked } from './stop-asked.ts';

const HELP = `
Settings are those of rota serve: DATABASE_URL is needed, ROTAWRIGHT_SEARCHES says how many searches it works on at a time.

Example:
  DATABASE_URL=postgres://rota@db/rota ROTAWRIGHT_SECRET=… ROTAWRIGHT_SEARCHES=4 rota worker`;

/** `rota worker`: works on searches and mails of a hospital's servers, until it is told to stop. */
export function addWorker(program: Command, session: Session): void {
  program
    .command('worker')
    .description('work on searches and mails for servers that share a PostgreSQL; any number may run')
    .addHelpText('after', HELP)
    .action(async () => {
      const settings = readSettings(process.env);
      const { startWorker } = await import('@rotawright/server/serve');
      const worker = await startWorker(settings);
      session.terminal.err('The worker is ready.\n');
      await stopAsked();
      session.terminal.err('Stopping.\n');
      await worker.stop();
    });
}
