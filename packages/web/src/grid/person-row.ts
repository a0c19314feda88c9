import type { Board, BoardRow } from '../actions/index.ts';
import { boardWords } from '../words/board.ts';
import type { Strip } from './band.ts';
import type { CellPainter, PaintedCell } from './cell-painter.ts';
import { DayStrip } from './day-strip.ts';
import { element, setAttribute, setText } from './elements.ts';
import type { GridLayout, Range } from './layout.ts';

/** What a row needs of the grid around it. */
export interface RowContext {
  readonly board: Board;
  readonly painter: () => CellPainter;
  readonly layout: () => GridLayout;
  /** Columns that stay in sight, for what is drawn of names and averages. */
  readonly names: HTMLElement;
  readonly averages: HTMLElement;
  /** An element is about to show another cell: the focus must not go with it. */
  readonly letGo: (element: HTMLElement) => void;
}

/** Rows and columns before the first person and day, as a screen reader counts them. */
export const HEAD_ROWS = 1;
export const HEAD_COLUMNS = 1;

/**
 * One row of the grid: the head of a group, or a person with name, cells and average. Used again for other rows. Name and average
 * are in the row for screen readers, and drawn in two columns of the grid that stay in sight: a sticky box in each row would
 * make a layer of each.
 */
export class GridRow implements Strip {
  readonly element: HTMLElement = element('r', 'row');
  readonly cells: DayStrip<PaintedCell>;
  /** Number of the person; -1 for the head of a group. */
  person = -1;
  readonly #context: RowContext;
  readonly #header: HTMLElement = element('sr', 'rowheader', { 'aria-colindex': '1' });
  readonly #total: HTMLElement = element('sr', 'gridcell');
  readonly #name: HTMLElement = element('nm');
  readonly #title: HTMLElement = document.createElement('b');
  readonly #badge: HTMLElement = document.createElement('em');
  readonly #doubts: HTMLElement = element('doubts');
  readonly #facts: HTMLElement = document.createElement('span');
  readonly #average: HTMLElement = element('av');
  readonly #strip: HTMLElement = element('cells', 'presentation');

  constructor(context: RowContext) {
    this.#context = context;
    this.#name.append(this.#title, this.#badge, this.#doubts, this.#facts);
    context.names.append(this.#name);
    context.averages.append(this.#average);
    this.element.append(this.#header, this.#strip, this.#total);
    this.cells = new DayStrip<PaintedCell>(this.#strip, {
      layout: context.layout,
      days: () => context.board.extent.days,
      make: makeCell,
      place: (cell, day) => {
        context.letGo(cell.element);
        cell.element.setAttribute('aria-colindex', String(day + 1 + HEAD_COLUMNS));
        cell.key = -1;
        if (this.person >= 0) context.painter().paint(cell, this.person, day);
      },
    });
  }

  drop(): void {
    this.#name.remove();
    this.#average.remove();
  }

  /** Becomes another row. */
  show(row: BoardRow, index: number): void {
    const { rowHeight, headHeight } = this.#context.layout();
    const top = `${headHeight + index * rowHeight}px`;
    for (const part of [this.element, this.#name, this.#average]) part.style.top = top;
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

  /** Paints what has changed: cells, breaches and doubts beside the name, average. */
  paint(): void {
    if (this.person < 0) return;
    const painter = this.#context.painter();
    this.cells.each((cell, day) => painter.paint(cell, this.person, day));
    this.#showFacts();
  }

  /** Marks the row of the focused cell. */
  setHere(isHere: boolean): void {
    this.#name.classList.toggle('here', isHere);
  }

  #showGroup(title: string, people: number): void {
    this.element.className = 'r group';
    this.#name.className = 'nm group';
    setText(this.#title, title);
    setText(this.#badge, '');
    setText(this.#doubts, '');
    setText(this.#facts, boardWords.groupPosts(people));
    this.#average.className = 'av group';
    setText(this.#average, '');
    setText(this.#header, `${title}, ${boardWords.groupPosts(people)}`);
    setAttribute(this.#header, 'aria-colspan', String(this.#context.board.extent.days + 1 + HEAD_COLUMNS));
    setAttribute(this.#total, 'role', 'presentation');
    setText(this.#total, '');
  }

  #showPerson(): void {
    const { document: version, selection } = this.#context.board;
    const row = version.frame.people[this.person];
    setAttribute(this.#header, 'aria-colspan', null);
    setAttribute(this.#total, 'role', 'gridcell');
    this.#total.setAttribute('aria-colindex', String(version.frame.days + 1 + HEAD_COLUMNS));
    this.element.className = 'r';
    this.#average.className = 'av';
    this.#name.className = row?.isVacant ? 'nm vacant' : 'nm';
    this.setHere(this.#context.board.personAt(selection.focus.place) === this.person);
    setText(this.#title, row?.name ?? '');
    this.#name.title = row?.name ?? '';
  }

  #showFacts(): void {
    const { document: version, checker } = this.#context.board;
    const row = version.frame.people[this.person];
    const verdict = checker?.verdictOf(this.person) ?? null;
    const breaches = verdict?.breaches ?? 0;
    const doubts = verdict?.cannotTell ?? 0;
    const percent = Math.round((row?.wte ?? 1) * 100);
    const part = percent < 100 ? boardWords.partTime(percent) : '';
    setText(this.#badge, breaches > 0 ? `▲${breaches}` : '');
    setText(this.#doubts, doubts > 0 ? `◇${doubts}` : '');
    setText(this.#facts, [row?.grade ?? '', part].filter(Boolean).join(' '));
    const totals = verdict?.totals ?? null;
    const known = totals === null ? '–' : (totals.workedMinutes / totals.weeks / 60).toFixed(1);
    const isLeast = totals !== null && totals.unknownWork > 0;
    setText(this.#average, isLeast ? boardWords.averageLeast(known) : known);
    setText(this.#total, isLeast ? boardWords.averageLeastSpoken(known) : known);
    const spoken = boardWords.nameCell(row?.name ?? '', [
      row?.isVacant ? boardWords.vacant : '',
      row?.grade ?? '',
      percent < 100 ? boardWords.partTimeSpoken(percent) : '',
      breaches > 0 ? boardWords.breachesOf(breaches) : '',
      doubts > 0 ? boardWords.cannotTell(doubts) : '',
    ]);
    setText(this.#header, spoken);
  }
}

function makeCell(): PaintedCell {
  const made = element('c', 'gridcell');
  const text = document.createTextNode('');
  made.append(text);
  return { element: made, text, person: -1, day: -1, key: -1 };
}
