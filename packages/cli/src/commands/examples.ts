import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BugError, OutsideError } from '@rotawright/core/problems';
import { writeFileWhole } from '@rotawright/formats/write-safely';
import type { Command } from 'commander';
import { WRONG_INPUT } from '../exit-codes.ts';
import { errorCode } from '../input/read-bytes.ts';
import type { Session } from '../session.ts';

/** `rota examples [FOLDER]`: writes the bundled rotas, so that every other command has something to be tried on. */
export function addExamples(program: Command, session: Session): void {
  program
    .command('examples')
    .description('write the bundled example rotas into a folder')
    .argument('[folder]', 'where to', 'rota-examples')
    .option('--force', 'overwrite files that are there')
    .addHelpText('after', '\nExample:\n  rota examples && rota check rota-examples/medicine-sho.xlsx')
    .action(async (folder: string, flags: { readonly force?: true }) => {
      const source = bundled();
      const names = (await readdir(source, { withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => entry.name);
      const there = names.filter((name) => existsSync(join(folder, name)));
      if (there.length > 0 && flags.force === undefined) {
        session.terminal.err(
          `${folder} already holds ${there.join(', ')}. Nothing was written. Try: --force, or another folder\n`,
        );
        session.exitCode = WRONG_INPUT;
        return;
      }
      try {
        await mkdir(folder, { recursive: true });
        for (const name of names) {
          await writeFileWhole(join(folder, name), await readFile(join(source, name)));
        }
      } catch (cause) {
        throw new OutsideError(`The examples could not be written to ${folder} (${errorCode(cause)}).`, { cause });
      }
      session.terminal.out(names.map((name) => `${join(folder, name)}\n`).join(''));
    });
}

/** The examples of an installed package, else those of the repository. */
function bundled(): string {
  const places = ['../examples/', '../../examples/', '../../../../examples/'].map((place) =>
    fileURLToPath(new URL(place, import.meta.url)),
  );
  const found = places.find((place) => existsSync(join(place, 'README.md')));
  if (found === undefined) throw new BugError('the bundled examples are missing');
  return found;
}
