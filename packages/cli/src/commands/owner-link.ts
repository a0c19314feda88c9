import { readSettings } from '@rotawright/server/config';
import type { Command } from 'commander';
import { WRONG_INPUT } from '../exit-codes.ts';
import type { Session } from '../session.ts';

/** `rota owner-link`: the way back for an owner whom no other owner can let in. */
export function addOwnerLink(program: Command, session: Session): void {
  program
    .command('owner-link')
    .description('print a link with which an owner who is locked out chooses a new password; good once, for a day')
    .argument('[email]', 'whose account, where there is more than one owner')
    .action(async (email: string | undefined) => {
      const { letOwnerIn } = await import('@rotawright/server/serve');
      const made = await letOwnerIn(readSettings(process.env), email ?? null);
      if (made.kind === 'made') {
        session.terminal.out(`For ${made.email}, once, until ${made.expiresAt}:\n${made.url}/welcome#${made.token}\n`);
        return;
      }
      session.exitCode = WRONG_INPUT;
      session.terminal.err(
        made.emails.length === 0
          ? 'Nobody owns this installation yet. Start the server: it prints a link that makes the owner.\n'
          : `Say which owner: rota owner-link EMAIL, with one of ${made.emails.join(', ')}\n`,
      );
    });
}
