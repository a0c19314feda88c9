import { type Board, DutyTyping, isOneCell, type News, type Place } from '../actions/index.ts';
import { boardWords } from '../words/board.ts';
import { Band } from './band.ts';
import { type Calendar, calendarOf } from './calendar.ts';
import { CellPainter } from './cell-painter.ts';
import { CoverStrip } from './cover-strip.ts';
import { BLOCK } from './day-strip.ts';
import { element, setAttribute } from './elements.ts';
import { HeadRow } from './head-row.ts';
import { listenToKeyboard, takeArrowsFromPage } from './keyboard.ts';
import { type GridLayout, gridLayout, revealed, visibleRange, withBoxes } from './layout.ts';
import { type Box, Overlays } from './overlays.ts';
import { GridRow, HEAD_COLUMNS, HEAD_ROWS } from './person-row.ts';
import { listenToPointer } from './pointer.ts';
import { RowFiller } from './row-filler.ts';
import { isTouch } from './touch.ts';

const SPARE_ROWS = 3;

/**
 * The board's grid in the page: people down, days across, only what is seen of both. It is written without a framework because an
 * edit must be painted in the frame in which it is made. One tab stop; the focused cell has the focus itself.
 */
export class GridView {
  readonly #host: HTMLElement;
  readonly #board: Board;
  readonly #today: string;
  readonly #resize: ResizeObserver;
  readonly #stops: readonly (() => void)[];
  #parts: Parts;
  #layout: GridLayout;
  #isGone = false;
  #isMoving = false;
  #wasWide = false;
  #height = 0;

  constructor(host: HTMLElement, board: Board, today: string) {
    this.#host = host;
    this.#board = board;
    this.#today = today;
    this.#layout = this.#measured();
    this.#parts = this.#build();
    // Where it stands before what it shows: what is not in sight would be laid out for nothing.
    this.#size();
    this.#scrollToWeekOf(board.selection.focus.day);
    this.#window(true);
    host.addEventListener('scroll', this.#scrolled, { passive: true });
    this.#resize = new ResizeObserver(() => this.#relayout());
    this.#resize.observe(host);
    this.#stops = [board.on((news) => this.#hear(news)), takeArrowsFromPage(host, () => this.focus())];
  }

  destroy(): void {
    this.#isGone = true;
    for (const stop of this.#stops) stop();
    this.#resize.disconnect();
    this.#host.removeEventListener('scroll', this.#scrolled);
    this.#parts.typing.stop();
    this.#parts.filler.stop();
    this.#host.replaceChildren();
  }

  /** Gives the focus to the focused cell. */
  focus(): void {
    this.#reveal(this.#board.selection.focus);
    this.#focusCell();
  }

  focusCover(): void {
    if (!this.#parts.cover.isEmpty) this.#parts.cover.focus(0, this.#board.selection.focus.day);
  }

  /** Where a cell lies in the window. */
  boxOf(place: Place): Box {
    const { left, top, width, height } = this.#parts.overlays.boxOf(place, place);
    const host = this.#host.getBoundingClientRect();
    return {
      left: host.left + left - this.#host.scrollLeft,
      top: host.top + top - this.#host.scrollTop,
      width,
      height,
    };
  }

  #build(): Parts {
    const board = this.#board;
    const { document: version, rows } = board;
    const calendar = calendarOf(version.frame, version.wire.bankHolidays, this.#today);
    const painter = new CellPainter(board, calendar);
    const layout = () => this.#layout;
    const root = element('grid', 'grid', {
      'aria-label': boardWords.grid,
      'aria-rowcount': String(rows.rows.length + HEAD_ROWS),
      'aria-colcount': String(version.frame.days + HEAD_COLUMNS + 1),
      'aria-multiselectable': 'true',
      'aria-describedby': 'board-keys-hint',
      tabindex: '0',
    });
    const head = new HeadRow(calendar, { posts: rows.order.length, layout });
    const overlays = new Overlays(board, layout);
    const sides = element('side-columns', null, { 'aria-hidden': 'true' });
    const names = element('names');
    const averages = element('averages');
    sides.append(names, averages);
    root.append(head.element, sides, overlays.element);
    const letGo = (cell: HTMLElement): void => this.#letGo(cell);
    const context = { board, painter: () => painter, layout, names, averages, letGo };
    const body = new Band<GridRow>(root, {
      after: sides,
      make: () => new GridRow(context),
      place: (row, index) => {
        const shown = board.rows.rows[index];
        if (shown !== undefined) row.show(shown, index);
      },
    });
    const cover = new CoverStrip(board, calendar, { layout, reveal: (day) => this.#revealDay(day) });
    const typing = new DutyTyping(board);
    this.#host.replaceChildren(root, cover.element);
    cover.element.hidden = cover.isEmpty;
    listenToKeyboard(root, board, typing);
    listenToPointer({ board, root, overlays, placeAt: (x, y) => this.#placeAt(x, y) });
    root.addEventListener('focus', () => {
      // While the window moves, the grid holds the focus for a cell that is out of sight.
      if (!this.#isMoving) this.#focusCell();
    });
    return { root, head, body, filler: new RowFiller(body), overlays, cover, painter, typing, calendar };
  }

  #hear(news: News): void {
    if (this.#isGone) return;
    const { painter, cover, body, overlays } = this.#parts;
    switch (news.kind) {
      case 'cells':
        body.each((row) => {
          if (news.people.has(row.person)) row.paint();
        });
        cover.paint(news.days);
        break;
      case 'all':
        painter.lookAtGhost();
        body.each((row) => row.paint());
        cover.paint();
        break;
      case 'layout':
        this.#rebuild();
        break;
      case 'selection': {
        // Asked first: a cell that stops being the tab stop loses the focus.
        const hadFocus = this.#hasFocus();
        if (news.reveal) this.#reveal(this.#board.selection.focus);
        this.#paintSelection();
        overlays.show();
        if (news.reveal && hadFocus) this.#focusCell();
        break;
      }
      case 'cover':
        cover.focus(news.line, news.day);
        break;
      default:
    }
  }

  /** Rows or days are others, or another number of weeks is wanted. */
  #rebuild(): void {
    const hadFocus = this.#hasFocus();
    const { frame } = this.#board.document;
    const isSame = frame === this.#parts.calendar.frame;
    const firstDay = Math.round(this.#host.scrollLeft / this.#layout.dayWidth);
    this.#layout = this.#measured();
    if (!isSame) {
      this.#parts.typing.stop();
      this.#parts.filler.stop();
      this.#parts = this.#build();
    }
    this.#arrange();
    this.#host.scrollLeft = firstDay * this.#layout.dayWidth;
    this.#reveal(this.#board.selection.focus);
    this.#window(true);
    if (hadFocus) this.#focusCell();
  }

  #relayout(): void {
    const before = this.#layout;
    this.#layout = this.#measured();
    const isSame = before.dayWidth === this.#layout.dayWidth && before.nameWidth === this.#layout.nameWidth;
    if (isSame && before.density === this.#layout.density) this.#window(false);
    else this.#arrange();
    // A panel that opens under the grid must not hide what it is about.
    const height = this.#host.clientHeight;
    if (height < this.#height && height > 0) this.#reveal(this.#board.selection.focus);
    this.#height = height;
  }

  #measured(): GridLayout {
    const { weeks, extent } = this.#board;
    return gridLayout(this.#host.clientWidth, weeks, { days: extent.days, isTouch: isTouch() });
  }

  #arrange(): void {
    this.#size();
    this.#window(true);
  }

  #size(): void {
    const { dayWidth, rowHeight, nameWidth, averageWidth, headHeight, density } = this.#layout;
    const { extent, rows } = this.#board;
    const { style } = this.#host;
    style.setProperty('--day', `${dayWidth}px`);
    style.setProperty('--row', `${rowHeight}px`);
    style.setProperty('--names', `${nameWidth}px`);
    style.setProperty('--average', `${averageWidth}px`);
    style.setProperty('--head', `${headHeight}px`);
    style.setProperty('--wide', `${nameWidth + extent.days * dayWidth + averageWidth}px`);
    this.#host.dataset['density'] = dayWidth < 12 ? 'overview' : density;
    this.#parts.root.style.height = `${headHeight + rows.rows.length * rowHeight}px`;
  }

  readonly #scrolled = (): void => this.#window(false);

  /** Shows the rows and days that are in sight. */
  #window(isNew: boolean): void {
    const { body, filler, head, cover, overlays } = this.#parts;
    const { dayWidth, rowHeight, nameWidth, averageWidth, headHeight } = this.#layout;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.#host;
    const { rows, extent } = this.#board;
    const across = clientWidth - nameWidth - averageWidth;
    const inSight = visibleRange(scrollLeft, across, { size: dayWidth, count: extent.days, spare: 0 });
    const days = withBoxes(inSight, BLOCK, extent.days);
    const seen = visibleRange(scrollTop, clientHeight - headHeight, {
      size: rowHeight,
      count: rows.rows.length,
      spare: SPARE_ROWS,
    });
    this.#isMoving = true;
    head.show(days, isNew);
    body.show(seen, isNew);
    filler.show(inSight, days, isNew);
    cover.showDays(days, isNew);
    this.#isMoving = false;
    if (isNew) overlays.show();
    this.#keepTabStop();
  }

  #paintSelection(): void {
    const { selection } = this.#board;
    const here = this.#board.personAt(selection.focus.place);
    // One cell selected before and after: no cell looks different, the outline lies over them.
    const isWide = !isOneCell(selection);
    const mustPaint = isWide || this.#wasWide;
    this.#wasWide = isWide;
    this.#parts.body.each((row) => {
      row.setHere(row.person === here);
      if (mustPaint) row.paint();
    });
    this.#keepTabStop();
  }

  #reveal({ place, day }: Place): void {
    const { rowHeight, headHeight } = this.#layout;
    const host = this.#host;
    const coverHeight = this.#parts.cover.element.offsetHeight;
    const { scrollTop } = host;
    const view = { from: scrollTop, length: host.clientHeight - headHeight - coverHeight };
    const top = revealed((this.#board.rows.rowOf[place] ?? 0) * rowHeight, rowHeight, view);
    const left = this.#leftFor(day);
    if (top === scrollTop && left === null) return;
    host.scrollTop = Math.max(0, top);
    if (left !== null) host.scrollLeft = left;
    this.#window(false);
  }

  /** Where to scroll sideways to bring a day in sight; `null` where it is. */
  #leftFor(day: number): number | null {
    const { dayWidth, nameWidth, averageWidth } = this.#layout;
    const { scrollLeft, clientWidth } = this.#host;
    const view = { from: scrollLeft, length: clientWidth - nameWidth - averageWidth };
    const left = Math.max(0, revealed(day * dayWidth, dayWidth, view));
    return left === scrollLeft ? null : left;
  }

  /** Puts the Monday of a day beside the names. */
  #scrollToWeekOf(day: number): void {
    const weekday = this.#parts.calendar.days[day]?.weekday ?? 0;
    this.#host.scrollLeft = Math.max(0, day - weekday) * this.#layout.dayWidth;
  }

  #revealDay(day: number): void {
    const left = this.#leftFor(day);
    if (left === null) return;
    this.#host.scrollLeft = left;
    this.#window(false);
  }

  #cellOf({ place, day }: Place): HTMLElement | null {
    const row = this.#board.rows.rowOf[place];
    return row === undefined ? null : (this.#parts.body.at(row)?.cells.at(day)?.element ?? null);
  }

  /** The focused cell is the tab stop; while it is out of sight the grid itself is. */
  #keepTabStop(): void {
    const { root } = this.#parts;
    const cell = this.#cellOf(this.#board.selection.focus);
    const before = root.querySelector('.c[tabindex]');
    if (before !== cell) before?.removeAttribute('tabindex');
    if (cell !== null) setAttribute(cell, 'tabindex', '0');
    setAttribute(root, 'tabindex', cell === null ? '0' : '-1');
  }

  #focusCell(): void {
    this.#keepTabStop();
    this.#cellOf(this.#board.selection.focus)?.focus({ preventScroll: true });
  }

  #hasFocus(): boolean {
    return this.#parts.root.contains(document.activeElement);
  }

  /** A cell goes out of sight with the focus: the grid keeps it, so that keys still work. */
  #letGo(cell: HTMLElement): void {
    if (cell !== document.activeElement) return;
    cell.removeAttribute('tabindex');
    setAttribute(this.#parts.root, 'tabindex', '0');
    this.#parts.root.focus({ preventScroll: true });
  }

  #placeAt(x: number, y: number): Place | null {
    const { dayWidth, rowHeight, nameWidth, headHeight } = this.#layout;
    const box = this.#host.getBoundingClientRect();
    if (x < box.left + nameWidth || y < box.top + headHeight) return null;
    const day = Math.floor((x - box.left + this.#host.scrollLeft - nameWidth) / dayWidth);
    const row = this.#board.rows.rows[Math.floor((y - box.top + this.#host.scrollTop - headHeight) / rowHeight)];
    if (row?.kind !== 'person' || day < 0 || day >= this.#board.extent.days) return null;
    return { place: this.#board.rows.placeOf[row.person] ?? 0, day };
  }
}

interface Parts {
  readonly root: HTMLElement;
  readonly head: HeadRow;
  readonly body: Band<GridRow>;
  readonly filler: RowFiller;
  readonly overlays: Overlays;
  readonly cover: CoverStrip;
  readonly painter: CellPainter;
  readonly typing: DutyTyping;
  readonly calendar: Calendar;
}
