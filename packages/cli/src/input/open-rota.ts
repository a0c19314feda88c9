import type { Problem } from '@rotawright/core/problems';
import { type Rota, type RotaInput, readRota } from '@rotawright/core/roster';
import { type Question, type ReadOptions, readRotaFile } from '@rotawright/formats/read';
import { readBytes, shownName } from './read-bytes.ts';

/** One rota of a file, validated and ready to be judged. */
export interface OpenRota {
  /** The file as the user named it. */
  readonly file: string;
  /** The sheet it stands on, or the file's name. */
  readonly sheet: string;
  readonly document: RotaInput;
  readonly rota: Rota;
  /** What a careful user should know about the reading: what was taken for granted, and what was left out. */
  readonly notes: readonly string[];
}

/** A file's rotas, or why there are none. Doubts come with their settling options. */
export type Opened =
  | { readonly ok: true; readonly rotas: readonly OpenRota[] }
  | {
      readonly ok: false;
      readonly file: string;
      readonly problems: readonly Problem[];
      readonly questions: readonly Question[];
      readonly understood: readonly string[];
    };

/** Reads a file into rotas. Every problem and question of the file at once; throws only when the disk fails. */
export async function openRotas(path: string, options: ReadOptions): Promise<Opened> {
  const file = shownName(path);
  const bytes = await readBytes(path);
  if (!bytes.ok) return { ok: false, file, problems: bytes.problems, questions: [], understood: [] };
  const read = await readRotaFile(bytes.value, file, options);
  if (!read.ok) return { ...read, file };
  const rotas: OpenRota[] = [];
  const problems: Problem[] = [];
  for (const found of read.rotas) {
    const rota = readRota(found.document, { origins: found.origins });
    if (!rota.ok) problems.push(...rota.problems);
    else {
      rotas.push({
        file,
        sheet: found.sheet,
        document: found.document,
        rota: rota.value,
        notes: [...read.assumed, ...read.notes, ...rota.notes],
      });
    }
  }
  if (problems.length > 0) return { ok: false, file, problems, questions: [], understood: read.understood };
  if (rotas.length > 0) return { ok: true, rotas };
  return { ok: false, file, problems: [noRota(file)], questions: [], understood: read.understood };
}

function noRota(file: string): Problem {
  return {
    code: 'file.no-rota',
    where: file,
    found: 'no rota was found in it',
    expected: 'at least one sheet or table with duties',
    tryThis: '--sheet or --layout, or rota convert --help',
  };
}
