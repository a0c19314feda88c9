import { type FatigueReport, fatigueOfRota } from '../../src/fatigue/index.ts';
import { type Rota, type RotaInput, readRota } from '../../src/roster/index.ts';

/** Shift types of the drawn rotas: day, long day, night. */
export const TYPES = [
  { code: 'D', start: '08:30', end: '16:30', kind: 'shift' as const },
  { code: 'L', start: '08:30', end: '21:00', kind: 'shift' as const },
  { code: 'N', start: '20:30', end: '09:00', kind: 'shift' as const },
];

/** A rota of a document that must be good. */
export function made(document: RotaInput): Rota {
  const read = readRota(document);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** A template of lines such as `N N . . D D .`. */
export function template(...lines: readonly string[]): Rota {
  return made({
    format: 'rotawright/1',
    kind: 'template',
    title: 'drawn',
    shiftTypes: TYPES,
    cycleWeeks: lines.length,
    lines: lines.map((line) => line.split(' ').map((cell) => (cell === '.' ? '' : cell))),
  });
}

/** A report on fatigue by the default model. */
export function report(rota: Rota): FatigueReport {
  return fatigueOfRota(rota, { engine: 'test' });
}

/** Nights in fours and threes, and seven in a row, for four doctors. */
export const FOURS = template('N N N N . . .', '. . D D D . .', 'D D . . N N N', '. . D D D . .');
export const SEVEN = template('N N N N N N N', '. . D D D . .', 'D D D . . . .', '. . D D . . .');
