import { extname } from 'node:path';
import { OutsideError } from '@rotawright/core/problems';
import type { RotaInput } from '@rotawright/core/roster';
import { formatCivilDate, parseCivilDate } from '@rotawright/core/time';
import { errorCode, STANDARD_INPUT } from '../input/read-bytes.ts';
import type { Session } from '../session.ts';
import { writeOutputs } from './check-files.ts';
import type { Checked } from './checked.ts';
import { convertedFiles } from './converted-files.ts';

/** Writes a rota that was built, in the form that the ending says; returns the path, or `null` for standard output. */
export async function writeSolved(checked: Checked, path: string, session: Session): Promise<string | null> {
  const ending = extname(path).toLowerCase();
  const { rota, document } = checked.open;
  if (ending === '.html' || ending === '.xlsx') {
    const files = { html: ending === '.html' ? path : null, xlsx: ending === '.xlsx' ? path : null };
    await writeOutputs(checked, { ...files, inputs: [], several: false, taken: new Set() }, session);
    const { gridNotes } = await import('@rotawright/formats/grid-out');
    if (ending === '.xlsx') for (const note of gridNotes(rota, document)) session.terminal.err(`${note}\n`);
    return path;
  }
  if (ending !== '.json' && ending !== '.csv') {
    const { text, leftOut } = gridText(document);
    for (const duty of leftOut) session.terminal.err(`Not in the grid of codes: ${duty}. Try: --out with .json\n`);
    return writeText(path, text, session);
  }
  const people = rota.people.map((_, p) => p);
  const converted = await convertedFiles(checked.open, ending === '.json' ? 'json' : 'csv', people);
  if (!converted.ok) throw new OutsideError(`${path} could not be written.`);
  for (const note of converted.value.notes) session.terminal.err(`${note}\n`);
  return writeText(path, converted.value.files[0]?.bytes ?? '', session);
}

/** Writes text whole or not at all; `-` is standard output. */
export async function writeText(
  path: string,
  text: string | Uint8Array,
  { terminal }: Session,
): Promise<string | null> {
  if (path === STANDARD_INPUT) {
    terminal.out(typeof text === 'string' ? text : Buffer.from(text).toString('utf8'));
    return null;
  }
  const { writeFileWhole } = await import('@rotawright/formats/write-safely');
  try {
    await writeFileWhole(path, typeof text === 'string' ? Buffer.from(text, 'utf8') : text);
  } catch (cause) {
    throw new OutsideError(`${path} could not be written (${errorCode(cause)}).`, { cause });
  }
  return path;
}

/** A rota as a grid of codes, and the duties that have no code to stand there. */
export interface CodeGrid {
  readonly text: string;
  /** In words: `ann, 2026-02-04T13:00 to 2026-02-04T20:00`. */
  readonly leftOut: readonly string[];
}

/** One line a person (or a week of a template), one cell a day: a code, codes joined by `+`, or empty for off. */
export function gridText(document: RotaInput): CodeGrid {
  if (document.kind === 'template') {
    return { text: document.lines.map((week, at) => `W${at + 1},${week.join(',')}\n`).join(''), leftOut: [] };
  }
  const from = parseCivilDate(document.from) ?? 0;
  const until = parseCivilDate(document.until) ?? from;
  const codes = new Map<string, string>();
  const leftOut: string[] = [];
  for (const duty of document.duties ?? []) {
    if ('code' in duty) {
      const cell = `${duty.person} ${duty.date}`;
      const before = codes.get(cell);
      codes.set(cell, before === undefined ? duty.code : `${before}+${duty.code}`);
    } else leftOut.push(`${duty.person}, ${duty.start} to ${duty.end}`);
  }
  const days = Array.from({ length: until - from }, (_, day) => formatCivilDate(from + day));
  const lines = document.people.map(
    ({ id }) => `${[id, ...days.map((day) => codes.get(`${id} ${day}`) ?? '')].join(',')}\n`,
  );
  return { text: lines.join(''), leftOut };
}
