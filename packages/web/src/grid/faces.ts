import type { ShiftType } from '@rotawright/server/wire';
import type { CellValues } from '../document/index.ts';
import { cellFace } from '../parts/duty-cell.tsx';
import { boardWords } from '../words/board.ts';

/** How a value of a cell looks and sounds. */
export interface Face {
  readonly letters: string;
  readonly look: string;
  /** `long day LD, 08:30 to 21:00`: the letters are in it, so that somebody who speaks to the screen can name what they see. */
  readonly spoken: string;
  readonly isRest: boolean;
  readonly isPinned: boolean;
}

/** Faces by number of value, each made once. */
export class Faces {
  readonly #values: CellValues;
  readonly #shiftTypes: readonly ShiftType[];
  readonly #faces: Face[] = [];

  constructor(values: CellValues, shiftTypes: readonly ShiftType[]) {
    this.#values = values;
    this.#shiftTypes = shiftTypes;
  }

  of(number: number): Face {
    const known = this.#faces[number];
    if (known !== undefined) return known;
    const value = this.#values.at(number);
    const { letters, look, spoken } = cellFace(value, this.#shiftTypes);
    const isRest = value.codes === '' && value.leave === null;
    const times = value.leave === null ? this.#times(value.codes) : '';
    const face: Face = {
      letters,
      look: `look-${look}`,
      spoken: isRest ? boardWords.rest : `${spoken.charAt(0).toLowerCase()}${spoken.slice(1)} ${letters}${times}`,
      isRest,
      isPinned: value.isPinned,
    };
    this.#faces[number] = face;
    return face;
  }

  #times(codes: string): string {
    const types = codes.split('+').flatMap((code) => this.#shiftTypes.find((type) => type.code === code) ?? []);
    return types.map(({ start, end }) => `, ${boardWords.cell.times(start, end)}`).join('');
  }
}
