import type { Board } from '../actions/index.ts';
import { CLASHES, DOUBTED, PROVES, TIPS } from '../check/index.ts';
import { OFF } from '../document/index.ts';
import { boardWords } from '../words/board.ts';
import type { Calendar } from './calendar.ts';
import { cellLabel, tippedRules } from './cell-label.ts';
import { setAttribute } from './elements.ts';
import { Faces } from './faces.ts';

/** A cell's element and what it shows now. */
export interface PaintedCell {
  readonly element: HTMLElement;
  readonly text: Text;
  person: number;
  day: number;
  /** Number that stands for everything shown; -1 before the first time. */
  key: number;
}

/** Bits above those of `day-marks`. */
const UNSAVED = 16;
const CHANGED = 32;
const CONFLICT = 64;
const SELECTED = 128;
const GHOST = 256;
const NOTED = 512;
const FLAGS = 1024;

/** More letters than these would lie over the next day: an import may name a shift by its times. */
const MOST_LETTERS = 4;

const CLASSES: readonly (readonly [flag: number, name: string])[] = [
  [TIPS, 'tips'],
  [PROVES, 'proves'],
  [DOUBTED, 'doubted'],
  [CLASHES, 'clash'],
  [UNSAVED, 'unsaved'],
  [CHANGED, 'changed'],
  [CONFLICT, 'conflict'],
  [SELECTED, 'selected'],
  [GHOST, 'ghost'],
  [NOTED, 'noted'],
];

/** Paints cells, each only where something of it has changed. */
export class CellPainter {
  readonly #board: Board;
  readonly #calendar: Calendar;
  readonly #faces: Faces;
  #ghosts: ReadonlyMap<number, number> = new Map();

  constructor(board: Board, calendar: Calendar) {
    this.#board = board;
    this.#calendar = calendar;
    this.#faces = new Faces(board.document.values, board.document.wire.shiftTypes);
  }

  get faces(): Faces {
    return this.#faces;
  }

  /** Takes up what is previewed; cells are painted after. */
  lookAtGhost(): void {
    this.#ghosts = new Map(this.#board.ghost?.changes.map(({ cell, value }) => [cell, value]));
  }

  /** Shows a cell of a person and a day. */
  paint(cell: PaintedCell, person: number, day: number): void {
    const { document, checker } = this.#board;
    const index = person * document.frame.days + day;
    const ghost = this.#ghosts.get(index);
    const value = ghost ?? document.local[index] ?? OFF;
    let flags = checker?.verdictOf(person)?.marks[day] ?? 0;
    if (document.isUnsaved(index)) flags |= UNSAVED;
    if (document.isChanged(index)) flags |= CHANGED;
    if (document.conflictAt(index) !== null) flags |= CONFLICT;
    if (this.#isSelected(person, day)) flags |= SELECTED;
    if (ghost !== undefined) flags |= GHOST;
    if (this.#board.commented.has(index)) flags |= NOTED;
    const key = value * FLAGS + flags;
    if (cell.key === key && cell.person === person && cell.day === day && (flags & CONFLICT) === 0) return;
    cell.key = key;
    cell.person = person;
    cell.day = day;
    this.#draw(cell, { value, flags, index });
  }

  #draw(cell: PaintedCell, { value, flags, index }: { value: number; flags: number; index: number }): void {
    const { document } = this.#board;
    const face = this.#faces.of(value);
    const day = this.#calendar.days[cell.day];
    const isGap = !face.isRest && document.frame.people[cell.person]?.isVacant === true;
    let name = `c ${isGap ? 'look-gap' : face.look}`;
    if (face.isRest && (day?.weekday ?? 0) > 4) name += ' we';
    if (face.isRest && day?.isBankHoliday) name += ' bh';
    if (day?.weekday === 0) name += ' w0';
    if (day?.isToday) name += ' today';
    if (face.isPinned) name += ' pinned';
    if (face.letters.length > 2) name += ' long';
    const isCut = face.letters.length > MOST_LETTERS;
    if (isCut) name += ' cut';
    for (const [flag, className] of CLASSES) if ((flags & flag) !== 0) name += ` ${className}`;
    cell.element.className = name;
    const conflict = document.conflictAt(index);
    const letters =
      conflict === null
        ? face.letters
        : `${this.#faces.of(conflict.mine).letters}⁄${this.#faces.of(conflict.theirs).letters}`;
    if (cell.text.data !== letters) cell.text.data = letters;
    setAttribute(cell.element, 'title', isCut ? face.letters : null);
    setAttribute(cell.element, 'aria-selected', (flags & SELECTED) === 0 ? null : 'true');
    cell.element.setAttribute('aria-label', this.#label(cell, { value, flags, index }));
  }

  #label(
    { person, day }: PaintedCell,
    { value, flags, index }: { value: number; flags: number; index: number },
  ): string {
    const { document, checker } = this.#board;
    const face = this.#faces.of(value);
    const row = document.frame.people[person];
    const conflict = document.conflictAt(index);
    const words = boardWords.cell;
    return cellLabel({
      name: row?.name ?? '',
      day: this.#calendar.days[day]?.spoken ?? '',
      value: (flags & GHOST) === 0 ? face.spoken : words.ghost(face.spoken),
      notes: [
        row?.isVacant && !face.isRest ? words.nobody : '',
        (flags & CLASHES) === 0 ? '' : words.clash,
        (flags & TIPS) === 0 ? '' : boardWords.breaksRules(tippedRules(checker?.verdictOf(person) ?? null, day)),
        (flags & PROVES) === 0 ? '' : words.proves,
        (flags & DOUBTED) === 0 ? '' : words.doubted,
        conflict === null
          ? ''
          : words.conflict(
              this.#faces.of(conflict.mine).spoken,
              this.#faces.of(conflict.theirs).spoken,
              conflict.by ?? boardWords.somebody,
            ),
        (flags & CHANGED) === 0 ? '' : words.changed,
        (flags & UNSAVED) === 0 ? '' : words.unsaved,
        face.isPinned ? words.pinned : '',
        (flags & NOTED) === 0 ? '' : words.noted,
      ],
    });
  }

  #isSelected(person: number, day: number): boolean {
    const { top, bottom, left, right } = this.#board.span;
    if (top === bottom && left === right) return false;
    const place = this.#board.rows.placeOf[person] ?? -1;
    return place >= top && place <= bottom && day >= left && day <= right;
  }
}
