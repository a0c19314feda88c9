import { existsSync } from 'node:fs';
import { readSettings } from '@rotawright/server/config';
import type { Command } from 'commander';
import { WRONG_INPUT } from '../exit-codes.ts';
import type { Session } from '../session.ts';

/** `rota backup FILE`: the whole store in one file, while the server runs or not. */
export function addBackup(program: Command, session: Session): void {
  program
    .command('backup')
    .description("write the server's whole store to one file; a server may run meanwhile")
    .argument('<file>', 'file to write, such as rota-2026-03-01.backup')
    .option('--force', 'overwrite a file that is there')
    .addHelpText(
      'after',
      '\nThe store is that of the same settings as of rota serve. The secret (ROTAWRIGHT_SECRET, or the file "secret" of the data\nfolder) is not in it: keep it elsewhere, a restore asks for it.\n\nExample:\n  rota backup tonight.backup',
    )
    .action(async (file: string, flags: { readonly force?: true }) => {
      if (existsSync(file) && flags.force === undefined) {
        session.terminal.err(`${file} is there already. Nothing was written. Try: --force, or another name\n`);
        session.exitCode = WRONG_INPUT;
        return;
      }
      const { backUp } = await import('@rotawright/server/serve');
      await backUp(readSettings(process.env), file);
      session.terminal.err(`Written: ${file}\n`);
    });
}
