import { readSettings } from '@rotawright/server/config';
import type { Command } from 'commander';
import { BREACHES } from '../exit-codes.ts';
import type { Session } from '../session.ts';

/** `rota audit verify`: is the trail of every organisation whole? */
export function addAudit(program: Command, session: Session): void {
  const audit = program.command('audit').description("the server's audit trail");
  audit
    .command('verify')
    .description('check that no entry of the trail was changed, taken out or put in between; exit code 1 when one was')
    .action(async () => {
      const { verifyTrail } = await import('@rotawright/server/serve');
      const verdicts = await verifyTrail(readSettings(process.env));
      for (const { organisation, isWhole, entries, head, why } of verdicts) {
        const verdict = isWhole
          ? `whole, ${entries} entries, ends in ${head}`
          : `BROKEN after ${entries} entries: ${why}`;
        session.terminal.out(`${organisation}: ${verdict}\n`);
        if (!isWhole) session.exitCode = BREACHES;
      }
      if (verdicts.length === 0) session.terminal.out('The store holds no organisation.\n');
    });
}
