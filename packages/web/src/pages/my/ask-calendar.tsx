import type { MyRequests } from '@rotawright/server/wire';
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { cellFace } from '../../parts/duty-cell.tsx';
import { requestWords } from '../../words/requests.ts';
import { addDays, longDay } from '../../words/text.ts';
import { MonthTable } from './month-table.tsx';
import { dayWithin, weekdayOf } from './month-weeks.ts';
import { type AskableDay, askableDays } from './own-requests.ts';
import { RequestMark } from './request-mark.tsx';

const words = requestWords.mine;

/** Months of a round as buttons for days. One of them is in the tab order; arrows, Home, End and Page keys move it. */
export function AskCalendar(props: {
  readonly mine: MyRequests;
  readonly onChoose: (date: string) => void;
}): ReactElement {
  const { mine, onChoose } = props;
  const [current, setCurrent] = useState(() => firstShown(mine));
  const box = useRef<HTMLTableElement>(null);
  const isMoved = useRef(false);
  const first = `${current.slice(0, 7)}-01`;
  const at = askableDays(mine);
  useEffect(() => {
    if (isMoved.current) box.current?.querySelector<HTMLElement>(`[data-date="${current}"]`)?.focus();
    isMoved.current = false;
  }, [current]);
  const move = (date: string): void => setCurrent(dayWithin(date, mine));
  const onKeyDown = (event: KeyboardEvent): void => {
    const date = movedBy(event.key, current);
    if (date === null) return;
    event.preventDefault();
    isMoved.current = dayWithin(date, mine) !== current;
    move(date);
  };
  return (
    <MonthTable
      className="month ask"
      first={first}
      isFirst={first <= mine.firstDay}
      isLast={nextMonth(first) >= mine.until}
      onMove={(step) => move(step === 1 ? nextMonth(first) : addDays(first, -1))}
      caption={words.daysHint}
      table={box}
      onKeyDown={onKeyDown}
      day={(date) => (
        <Day
          day={at(date)}
          shifts={mine.shifts}
          isCurrent={date === current}
          onChoose={() => {
            setCurrent(date);
            onChoose(date);
          }}
        />
      )}
    />
  );
}

function Day(props: {
  readonly day: AskableDay;
  readonly shifts: MyRequests['shifts'];
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
}): ReactElement {
  const { day, shifts, isCurrent, onChoose } = props;
  const { date, isFree, isInside } = day;
  const number = Number(date.slice(8));
  if (!isInside) return <span className="month-day mute">{number}</span>;
  return (
    <button
      type="button"
      className={day.isFixedOff ? 'ask-day fixed' : 'ask-day'}
      data-date={date}
      tabIndex={isCurrent ? 0 : -1}
      aria-disabled={!isFree || undefined}
      onClick={isFree ? onChoose : undefined}
    >
      <span className="month-day">
        <span aria-hidden="true">{number}</span>
        <span className="hidden-text">{words.dayText(longDay(date), dayParts(day))}</span>
      </span>
      {day.request === null ? <DayFacts day={day} /> : <RequestMark request={day.request} shifts={shifts} />}
    </button>
  );
}

/** What is known of a day beside what is asked, drawn. */
function DayFacts({ day }: { readonly day: AskableDay }): ReactElement | null {
  const { leave, isBankHoliday } = day;
  const face = cellFace({ codes: '', leave: leave ?? (isBankHoliday ? 'bank-holiday' : null) }, []);
  if (leave === null && !isBankHoliday) return null;
  return (
    <span className={`duty look-${face.look}`} aria-hidden="true">
      {face.letters}
    </span>
  );
}

/** The same in words, with what is asked first. */
function dayParts({ request, leave, isBankHoliday, isFixedOff, isFree }: AskableDay): readonly string[] {
  return [
    request === null ? '' : words.asksFor(requestWords.want(request), requestWords.weight[request.weight]),
    leave === null ? '' : cellFace({ codes: '', leave }, []).spoken,
    isBankHoliday ? words.bankHoliday : '',
    isFixedOff ? words.fixedOff : '',
    isFree || leave !== null ? '' : words.past,
  ].filter((part) => part !== '');
}

const firstShown = ({ requests, firstDay, until }: MyRequests): string =>
  requests.find(({ date }) => date >= firstDay)?.date ?? (firstDay < until ? firstDay : addDays(until, -1));

function nextMonth(first: string): string {
  return `${addDays(first, 31).slice(0, 7)}-01`;
}

/** Where a key leads from a day; `null` for a key that leads nowhere. */
function movedBy(key: string, date: string): string | null {
  const weekday = weekdayOf(date);
  const steps: Readonly<Record<string, number>> = {
    ...{ ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7, PageUp: -28, PageDown: 28 },
    ...{ Home: -weekday, End: 6 - weekday },
  };
  const days = steps[key];
  return days === undefined ? null : addDays(date, days);
}
