import type { Board, BoardRow } from '../actions/index.ts';
import { boardWords } from '../words/board.ts';
import { Band, type Strip } from './band.ts';
import type { CellPainter, PaintedCell } from './cell-painter.ts';
import { element, setAttribute, setText } from './elements.ts';
import type { GridLayout, Range } from './layout.ts';

/** What a row needs of the grid around it. */
export interface RowContext {
  readonly board: Board;
  readonly painter: () => CellPainter;
  readonly layout: () => GridLayout;
  /** An element is about to show another cell: the focus must not go with it. */
  readonly letGo: (element: HTMLElement) => void;
}

/** Rows and columns before the first person and day, as a screen reader counts them. */
export const HEAD_ROWS = 1;
export const HEAD_COLUMNS = 1;

/** One row of the grid: the head of a group, or a person with name, cells and average. Used again for other rows. */
export class GridRow implements Strip {
  readonly element: HTMLElement;
  readonly #context: RowContext;
  readonly #name: HTMLElement;
  readonly #title: HTMLElement;
  readonly #badge: HTMLElement;
  readonly #facts: HTMLElement;
  readonly #average: HTMLElement;
  readonly cells: Band<PaintedCell>;
  /** Number of the person; -1 for the head of a group. */
  person = -1;

  constructor(context: RowContext) {
    this.#context = context;
    this.element = element('r', 'row');
    this.#name = element('nm', 'rowheader', { 'aria-colindex': '1' });
    this.#title = document.createElement('b');
    this.#badge = document.createElement('em');
    this.#facts = document.createElement('span');
    this.#name.append(this.#title, this.#badge, this.#facts);
    this.#average = element('av', 'gridcell');
    this.element.append(this.#name, this.#average);
    this.cells = new Band<PaintedCell>(this.element, {
      after: this.#average,
      make: makeCell,
      place: (cell, day) => {
        context.letGo(cell.element);
        const { dayWidth, nameWidth } = context.layout();
        cell.element.style.left = `${nameWidth + day * dayWidth}px`;
        cell.element.setAttribute('aria-colindex', String(day + 1 + HEAD_COLUMNS));
        cell.key = -1;
        if (this.person >= 0) context.painter().paint(cell, this.person, day);
      },
    });
  }

  /** Becomes another row. */
  show(row: BoardRow, index: number): void {
    const { rowHeight, headHeight } = this.#context.layout();
    this.element.style.top = `${headHeight + index * rowHeight}px`;
    this.element.setAttribute('aria-rowindex', String(index + 1 + HEAD_ROWS));
    const before = this.person;
    this.person = row.kind === 'person' ? row.person : -1;
    if (row.kind === 'group') this.#showGroup(row.title, row.people);
    else this.#showPerson();
    if (before !== this.person) this.cells.each(({ element }) => this.#context.letGo(element));
    this.paint();
  }

  /** Moves the window of days. */
  showDays(range: Range, isNew: boolean): void {
    this.cells.show(range, isNew);
  }

  /** Paints what has changed: cells, breaches beside the name, average. */
  paint(): void {
    if (this.person < 0) return;
    const painter = this.#context.painter();
    this.cells.each((cell, day) => painter.paint(cell, this.person, day));
    this.#showFacts();
  }

  #showGroup(title: string, people: number): void {
    this.element.className = 'r group';
    setText(this.#title, title);
    setText(this.#badge, '');
    setText(this.#facts, boardWords.groupPosts(people));
    setText(this.#average, '');
    this.#name.removeAttribute('aria-label');
    setAttribute(this.#name, 'aria-colspan', String(this.#context.board.extent.days + 1 + HEAD_COLUMNS));
    setAttribute(this.#average, 'role', 'presentation');
  }

  #showPerson(): void {
    const { document, selection } = this.#context.board;
    const row = document.frame.people[this.person];
    setAttribute(this.#name, 'aria-colspan', null);
    setAttribute(this.#average, 'role', 'gridcell');
    this.#average.setAttribute('aria-colindex', String(document.frame.days + 1 + HEAD_COLUMNS));
    const isHere = this.#context.board.personAt(selection.focus.place) === this.person;
    this.element.className = `r${row?.isVacant ? ' vacant' : ''}${isHere ? ' here' : ''}`;
    setText(this.#title, row?.name ?? '');
  }

  #showFacts(): void {
    const { document, checker } = this.#context.board;
    const row = document.frame.people[this.person];
    const verdict = checker?.verdictOf(this.person) ?? null;
    const breaches = verdict?.breaches ?? 0;
    const percent = Math.round((row?.wte ?? 1) * 100);
    const part = percent < 100 ? boardWords.partTime(percent) : '';
    setText(this.#badge, breaches > 0 ? `▲${breaches}` : '');
    setText(this.#facts, [row?.grade ?? '', part].filter(Boolean).join(' · '));
    const totals = verdict?.totals ?? null;
    setText(this.#average, totals === null ? '–' : (totals.workedMinutes / totals.weeks / 60).toFixed(1));
    const spoken = boardWords.nameCell(row?.name ?? '', [
      row?.isVacant ? boardWords.vacant : '',
      row?.grade ?? '',
      percent < 100 ? boardWords.partTimeSpoken(percent) : '',
      breaches > 0 ? boardWords.breachesOf(breaches) : '',
    ]);
    setAttribute(this.#name, 'aria-label', spoken);
  }
}

function makeCell(): PaintedCell {
  const made = element('c', 'gridcell');
  const text = document.createTextNode('');
  made.append(text);
  return { element: made, text, person: -1, day: -1, key: -1 };
}
