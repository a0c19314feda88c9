import { readSettings } from '@rotawright/server/config';
import type { Command } from 'commander';
import type { Session } from '../session.ts';

/** `rota restore FILE`: fills an empty store from a backup, embedded or PostgreSQL. */
export function addRestore(program: Command, session: Session): void {
  program
    .command('restore')
    .description('fill an empty store from a backup; also the way from the embedded database to PostgreSQL')
    .argument('<file>', 'file that rota backup wrote')
    .addHelpText(
      'after',
      '\nThe store is that of the same settings as of rota serve. Everybody signs in again afterwards.\n\nExample:\n  ROTAWRIGHT_DATA=/srv/new rota restore tonight.backup',
    )
    .action(async (file: string) => {
      const { restore } = await import('@rotawright/server/serve');
      const { rows } = await restore(readSettings(process.env), file);
      session.terminal.err(`Restored: ${rows} rows\n`);
    });
}
