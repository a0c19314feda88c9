import { readSettings, SETTINGS } from '@rotawright/server/config';
import type { Command } from 'commander';
import { OUTSIDE } from '../exit-codes.ts';
import type { Session } from '../session.ts';
import { stopAsked } from './stop-asked.ts';

const width = Math.max(...SETTINGS.map(({ name }) => name.length));
const SETTINGS_HELP = `
Settings come from the environment:
${SETTINGS.map(({ name, usual, meaning }) => `  ${name.padEnd(width)}  ${meaning}\n  ${' '.repeat(width)}  (usual: ${usual})`).join('\n')}

Examples:
  rota serve
  PORT=9000 ROTAWRIGHT_DATA=/srv/rotawright rota serve
  DATABASE_URL=postgres://rota@db/rota ROTAWRIGHT_SECRET=… ROTAWRIGHT_URL=https://rota.example.nhs.uk HOST=0.0.0.0 rota serve`;

/** `rota serve`: the hospital's server, until it is told to stop. */
export function addServe(program: Command, session: Session): void {
  program
    .command('serve')
    .description("run the hospital's server: the web app, its store, sign-in and calendar feeds")
    .addHelpText('after', SETTINGS_HELP)
    .action(async () => {
      const settings = readSettings(process.env);
      const { openStore } = await import('@rotawright/server/store');
      // The embedded database opens in a thread of its own; meanwhile the rest of the server is loaded.
      const [store, { startServer }] = await Promise.all([openStore(settings), import('@rotawright/server/serve')]);
      const server = await startServer(settings, { store });
      session.terminal.err(`Rotawright runs at ${server.url}\n`);
      for (const line of server.firstWords) session.terminal.err(`${line}\n`);
      const loss = await Promise.race([stopAsked(), store.lost]);
      if (loss !== undefined) {
        // Nothing can be kept any more, so that there is nothing to end in good order. Whoever watches over the process starts it again.
        session.terminal.err(`${loss.message}\n`);
        process.exit(OUTSIDE);
      }
      session.terminal.err('Stopping.\n');
      await server.stop();
    });
}
