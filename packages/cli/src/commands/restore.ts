import { readSettings } from '@rotawright/server/config';
import type { Command } from 'commander';
import type { Session } from '../session.ts';

const HELP = `
The store is that of the same settings as of rota serve. Everybody signs in again afterwards.

It needs the secret with which the backup was made, because second factors are locked with it and negotiators' pseudonyms
come from it: as ROTAWRIGHT_SECRET, or as the file "secret" of the old data folder, copied into the new one. Where it is lost,
--new-secret takes every second factor off; people set theirs up anew, and pseudonyms change.

Examples:
  mkdir /srv/new && cp /srv/old/secret /srv/new/ && ROTAWRIGHT_DATA=/srv/new rota restore tonight.backup
  DATABASE_URL=postgres://rota@db/rota ROTAWRIGHT_SECRET=… rota restore tonight.backup`;

/** `rota restore FILE`: fills an empty store from a backup, embedded or PostgreSQL. */
export function addRestore(program: Command, session: Session): void {
  program
    .command('restore')
    .description('fill an empty store from a backup; also the way from the embedded database to PostgreSQL')
    .argument('<file>', 'file that rota backup wrote')
    .option('--new-secret', 'restore without the old secret: every second factor is taken off')
    .addHelpText('after', HELP)
    .action(async (file: string, flags: { readonly newSecret?: true }) => {
      const { restore } = await import('@rotawright/server/serve');
      const { rows } = await restore(readSettings(process.env), file, { mayDiffer: flags.newSecret === true });
      session.terminal.err(`Restored: ${rows} rows\n`);
    });
}
