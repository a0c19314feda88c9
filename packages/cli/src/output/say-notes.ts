import type { OpenRota } from '../input/open-rota.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Says on the error stream, each once, what a careful user should know about how a file was read: for commands whose report has no place for it. */
export function sayNotes(rotas: readonly Pick<OpenRota, 'notes'>[], terminal: Pick<Terminal, 'err'>): void {
  for (const note of new Set(rotas.flatMap(({ notes }) => notes))) terminal.err(`${note}\n`);
}
