import { type Board, keyName } from '../actions/index.ts';
import { boardWords } from '../words/board.ts';
import type { Strip } from './band.ts';
import type { Calendar } from './calendar.ts';
import { DayStrip } from './day-strip.ts';
import { element, setAttribute, setText } from './elements.ts';
import type { GridLayout, Range } from './layout.ts';
import { HEAD_COLUMNS } from './person-row.ts';

interface CoverRow {
  readonly cells: DayStrip<CoverCell>;
}

interface CoverCell extends Strip {
  key: string;
}

/** People on duty by line of cover and day, under the board and scrolled with it: a grid of its own, with its own tab stop. */
export class CoverStrip {
  readonly element: HTMLElement;
  readonly #board: Board;
  readonly #calendar: Calendar;
  readonly #layout: () => GridLayout;
  #rows: CoverRow[] = [];
  #focus = { line: 0, day: 0 };
  #range: Range = { first: 0, end: 0 };
  /** The press that goes on is a finger's second on one cell. */
  #isAgain = false;
  readonly #reveal: (day: number) => void;
  /** Columns that stay in sight: a sticky box in each row would make a layer of each. */
  readonly #names: HTMLElement = element('names');
  readonly #ends: HTMLElement = element('averages');

  constructor(
    board: Board,
    calendar: Calendar,
    options: { readonly layout: () => GridLayout; readonly reveal: (day: number) => void },
  ) {
    this.#board = board;
    this.#calendar = calendar;
    this.#layout = options.layout;
    this.#reveal = options.reveal;
    this.element = element('cov', 'grid', {
      'aria-label': boardWords.coverGrid,
      'aria-rowcount': String(board.cover.lines.length),
      'aria-colcount': String(calendar.days.length + HEAD_COLUMNS),
      tabindex: '-1',
    });
    const head = element('cov-head', null, { 'aria-hidden': 'true' });
    const title = document.createElement('b');
    title.textContent = boardWords.cover;
    head.append(title, ` ${boardWords.coverHelp}`);
    const sides = element('side-columns', null, { 'aria-hidden': 'true' });
    sides.append(this.#names, this.#ends);
    this.element.append(head);
    this.#makeRows();
    this.element.append(sides);
    this.element.addEventListener('keydown', (event) => this.#pressed(event));
    this.element.addEventListener('pointerdown', (event) => this.#pointed(event));
    // A finger that scrolls ends in no click.
    this.element.addEventListener('click', (event) => {
      if (this.#isAgain && cellAt(event) !== null) this.#whoCould(this.#focus.line, this.#focus.day);
    });
    this.element.addEventListener('dblclick', (event) => {
      const cell = cellAt(event);
      if (cell !== null && !this.#isAgain) this.#whoCould(cell.line, cell.day);
    });
  }

  get isEmpty(): boolean {
    return this.#board.cover.lines.length === 0;
  }

  showDays(range: Range, isNew: boolean): void {
    this.#range = range;
    for (const { cells } of this.#rows) cells.show(range, isNew);
    this.#keepTabStop();
  }

  /** Paints the counts again, all or those of some days. */
  paint(days: ReadonlySet<number> | null = null): void {
    for (const [line, { cells }] of this.#rows.entries()) {
      if (days === null) cells.each((cell, day) => this.#paint(cell, line, day));
      else
        for (const day of days) {
          const cell = cells.at(day);
          if (cell !== null) this.#paint(cell, line, day);
        }
    }
  }

  /** Moves the focus to a cell. */
  focus(line: number, day: number): void {
    this.#focus = { line, day };
    this.#reveal(day);
    this.#keepTabStop();
    this.#rows[line]?.cells.at(day)?.element.focus({ preventScroll: true });
  }

  #makeRows(): void {
    this.#rows = this.#board.cover.lines.map((line, at) => {
      const row = element('r', 'row', { 'aria-rowindex': String(at + 1) });
      const header = element('sr', 'rowheader', { 'aria-colindex': '1' });
      const name = element('nm');
      const title = document.createElement('b');
      title.textContent = line.title;
      const need = document.createElement('span');
      need.textContent = needText(line.minimum);
      setText(header, `${line.title} ${need.textContent}`);
      name.append(title, need);
      this.#names.append(name);
      const strip = element('cells', 'presentation');
      row.append(header, strip);
      this.element.append(row);
      const cells = new DayStrip<CoverCell>(strip, {
        layout: this.#layout,
        days: () => this.#calendar.days.length,
        make: () => ({ element: element('c', 'gridcell'), key: '' }),
        place: (cell, day) => {
          cell.element.setAttribute('aria-colindex', String(day + 1 + HEAD_COLUMNS));
          cell.element.dataset['day'] = String(day);
          cell.element.dataset['line'] = String(at);
          cell.key = '';
          this.#paint(cell, at, day);
        },
      });
      return { cells };
    });
  }

  #paint(cell: CoverCell, line: number, day: number): void {
    const { there, needed, target } = this.#board.cover.at(line, day);
    const found = this.#calendar.days[day];
    const isNothing = there === 0 && needed === 0;
    const state = there < needed ? ' short' : target !== null && there < target ? ' under' : isNothing ? ' none' : '';
    const name = `c${state}${(found?.weekday ?? 0) > 4 ? ' we' : ''}${found?.weekday === 0 ? ' w0' : ''}`;
    const key = `${day} ${name} ${there}`;
    if (cell.key === key) return;
    cell.key = key;
    cell.element.className = name;
    setText(cell.element, isNothing ? '' : String(there));
    const title = this.#board.cover.lines[line]?.title ?? '';
    cell.element.setAttribute('aria-label', boardWords.coverCell(title, found?.date ?? '', there, needed));
  }

  #keepTabStop(): void {
    const { line, day } = this.#focus;
    const inSight = Math.max(this.#range.first, Math.min(this.#range.end - 1, day));
    for (const [at, { cells }] of this.#rows.entries()) {
      cells.each(({ element: cell }, i) => setAttribute(cell, 'tabindex', at === line && i === inSight ? '0' : null));
    }
  }

  #pressed(event: KeyboardEvent): void {
    const name = keyName(event);
    const { line, day } = this.#focus;
    const last = { line: this.#board.cover.lines.length - 1, day: this.#calendar.days.length - 1 };
    const to = movedBy(name, { line, day }, last);
    if (to !== null) this.focus(to.line, to.day);
    else if (name === 'Enter' || name === 'G' || name === 'Space') this.#whoCould(line, day);
    else return;
    event.preventDefault();
  }

  #pointed(event: PointerEvent): void {
    const cell = cellAt(event);
    if (cell === null) return;
    event.preventDefault();
    const hasFocus = this.element.contains(document.activeElement);
    const isSame = cell.line === this.#focus.line && cell.day === this.#focus.day;
    this.#isAgain = event.pointerType === 'touch' && hasFocus && isSame;
    this.focus(cell.line, cell.day);
  }

  #whoCould(line: number, day: number): void {
    const { there, needed } = this.#board.cover.at(line, day);
    const [code = ''] = this.#board.cover.lines[line]?.codes ?? [];
    this.#board.open({ kind: 'who', gap: { day, code, person: null, line, missing: Math.max(1, needed - there) } });
  }
}

/** The cell of the strip that a press met; `null` beside them. */
function cellAt({ target }: Event): { readonly line: number; readonly day: number } | null {
  const { day, line } = target instanceof HTMLElement ? target.dataset : {};
  return day === undefined || line === undefined ? null : { line: Number(line), day: Number(day) };
}

function movedBy(
  name: string,
  { line, day }: { readonly line: number; readonly day: number },
  last: { readonly line: number; readonly day: number },
): { line: number; day: number } | null {
  const to = {
    ArrowUp: { line: line - 1, day },
    ArrowDown: { line: line + 1, day },
    ArrowLeft: { line, day: day - 1 },
    ArrowRight: { line, day: day + 1 },
    PageUp: { line, day: day - 28 },
    PageDown: { line, day: day + 28 },
    Home: { line, day: 0 },
    End: { line, day: last.day },
  }[name];
  if (to === undefined) return null;
  return { line: Math.max(0, Math.min(last.line, to.line)), day: Math.max(0, Math.min(last.day, to.day)) };
}

/** `2`, or `8, weekend 2`, or the seven numbers where they follow neither. */
function needText(minimum: readonly number[]): string {
  const [monday = 0] = minimum;
  const saturday = minimum[5] ?? 0;
  const isPlain = minimum.every((need) => need === monday);
  if (isPlain) return boardWords.need(String(monday));
  const isWeekend = minimum.slice(0, 5).every((need) => need === monday) && minimum[6] === saturday;
  return isWeekend ? `${monday}, wkd ${saturday}` : minimum.join(' ');
}
