import { boardWords } from '../words/board.ts';
import { Band, type Strip } from './band.ts';
import type { Calendar } from './calendar.ts';
import { DayStrip } from './day-strip.ts';
import { element, setText } from './elements.ts';
import type { GridLayout, Range } from './layout.ts';
import { HEAD_COLUMNS } from './person-row.ts';

const LETTERS = ['M', 'T', 'W', 'T', 'F', 'S', 'S'];

interface DayHead extends Strip {
  readonly letter: HTMLElement;
  readonly number: Text;
}

/** The sticky row of weeks and dates. */
export class HeadRow {
  readonly element: HTMLElement;
  readonly #corner: HTMLElement;
  readonly #days: DayStrip<DayHead>;
  readonly #weeks: Band<Strip>;
  readonly #calendar: Calendar;

  constructor(calendar: Calendar, options: { readonly posts: number; readonly layout: () => GridLayout }) {
    this.#calendar = calendar;
    this.element = element('hd', 'row', { 'aria-rowindex': '1' });
    this.#corner = element('lab', 'columnheader', { 'aria-colindex': '1' });
    setText(this.#corner, boardWords.posts(options.posts));
    const average = element('hrs', 'columnheader', {
      'aria-colindex': String(calendar.days.length + 1 + HEAD_COLUMNS),
      'aria-label': boardWords.averageSpoken,
    });
    setText(average, boardWords.average);
    const weeks = element('weeks', null, { 'aria-hidden': 'true' });
    const strip = element('cells', 'presentation');
    this.element.append(this.#corner, strip, average, weeks);
    const { layout } = options;
    this.#days = new DayStrip<DayHead>(strip, {
      layout,
      days: () => calendar.days.length,
      make: makeDayHead,
      place: (head, day) => placeDay(head, calendar, day),
    });
    this.#weeks = new Band<Strip>(weeks, {
      make: () => ({ element: element('wk') }),
      place: ({ element: week }, at) => {
        const { day = 0, number = 0, length = 7 } = calendar.weeks[at] ?? {};
        const { nameWidth, dayWidth } = layout();
        week.style.left = `${nameWidth + day * dayWidth}px`;
        week.style.width = `${length * dayWidth}px`;
        const bold = document.createElement('b');
        const isWide = length * dayWidth > 90;
        bold.textContent = isWide ? boardWords.week(number) : dayWidth * length > 20 ? String(number) : '';
        const date = isWide ? ` ${boardWords.monthDay(calendar.days[day]?.date ?? '')}` : '';
        week.replaceChildren(bold, date);
      },
    });
  }

  show(range: Range, isNew: boolean): void {
    this.#days.show(range, isNew);
    const { weeks } = this.#calendar;
    const first = weeks.findLastIndex(({ day }) => day <= range.first);
    const end = weeks.findIndex(({ day }) => day >= range.end);
    this.#weeks.show({ first: Math.max(0, first), end: end < 0 ? weeks.length : end }, isNew);
  }
}

function makeDayHead(): DayHead {
  const made = element('d', 'columnheader');
  const letter = document.createElement('small');
  const number = document.createTextNode('');
  made.append(letter, number);
  return { element: made, letter, number };
}

function placeDay({ element: head, letter, number }: DayHead, calendar: Calendar, day: number): void {
  const found = calendar.days[day];
  if (found === undefined) return;
  const { weekday, dayOfMonth, isBankHoliday, isToday, date, week } = found;
  head.className = ['d', weekday > 4 ? 'we' : '', isBankHoliday ? 'bh' : '', isToday ? 'today' : ''].join(' ');
  setText(letter, LETTERS[weekday] ?? '');
  number.data = String(dayOfMonth);
  const notes = [isToday ? boardWords.today : '', isBankHoliday ? boardWords.bankHoliday : ''].filter(Boolean);
  head.setAttribute('aria-label', boardWords.dayHead(date, week, notes));
  head.setAttribute('aria-colindex', String(day + 1 + HEAD_COLUMNS));
}
