import type { SleepSpoken } from '@rotawright/core/fatigue';
import { parseCivilDate } from '@rotawright/core/time';
import { mondayOf } from '@rotawright/formats/picture';
import type { ShiftType } from '@rotawright/server/wire';
import { type ReactElement, useId } from 'react';
import { myWords } from '../../words/my.ts';
import { addDays, shiftName } from '../../words/text.ts';
import type { MyDuty } from './my-duties.ts';

const DAYS = 14;
const WIDTH = 24;
const HOUR = 6.3;
const SHORT = 360;
const LETTERS = ['M', 'T', 'W', 'T', 'F', 'S', 'S'];

/** Two weeks, days as columns and hours downwards: duties and likely sleep, so that a night shows where it falls. */
export function Fortnight(props: {
  readonly duties: readonly MyDuty[];
  readonly sleep: readonly SleepSpoken[];
  readonly today: string;
  readonly shiftTypes: readonly ShiftType[];
}): ReactElement {
  const { duties, sleep, today, shiftTypes } = props;
  const id = useId();
  const monday = addDays(today, -((parseCivilDate(today) ?? 0) - mondayOf('roster', parseCivilDate(today) ?? 0)));
  const dates = Array.from({ length: DAYS }, (_, i) => addDays(monday, i));
  const end = `${addDays(monday, DAYS)}T00:00`;
  const inside = <T extends { from: string; until: string }>(list: readonly T[]): readonly T[] =>
    list.filter(({ from, until }) => until > `${monday}T00:00` && from < end);
  const shown = inside(duties);
  const slept = inside(sleep);
  const shortSleeps = slept.filter(({ minutes }) => minutes < SHORT).length;
  const pieces = (from: string, until: string) => piecesOf(from, until, dates);
  return (
    <>
      <svg
        className="fortnight"
        viewBox={`0 0 ${DAYS * WIDTH + 22} ${24 * HOUR + 44}`}
        role="img"
        aria-label={myWords.fortnightSaid(shown.length, shortSleeps)}
      >
        <Patterns id={id} />
        {dates.map((date, i) => (
          <DayHead key={date} date={date} i={i} isToday={date === today} />
        ))}
        <g transform="translate(22 38)">
          {[0, 6, 12, 18, 24].map((hour) => (
            <g key={hour}>
              <path d={`M0 ${hour * HOUR}H${DAYS * WIDTH}`} stroke="#d8dde0" />
              {hour % 12 === 0 ? (
                <text x="-5" y={hour * HOUR + 4} textAnchor="end" fontSize="11" fill="#4c6272">
                  {hour}
                </text>
              ) : null}
            </g>
          ))}
          {slept.flatMap((block) =>
            pieces(block.from, block.until).map(({ day, top, height }) => (
              <rect
                key={`${block.from}-${day}`}
                x={day * WIDTH + 4}
                width={WIDTH - 8}
                y={top}
                height={height}
                rx="7"
                {...(block.minutes < SHORT
                  ? { fill: '#fff', stroke: '#7a4b00', strokeWidth: 1.5, strokeDasharray: '3 2' }
                  : { fill: '#9fb0bb' })}
              />
            )),
          )}
          {shown.map((duty) => (
            <DutyBar key={duty.from} duty={duty} pieces={pieces(duty.from, duty.until)} id={id} />
          ))}
        </g>
      </svg>
      <ul className="legend">
        {shiftTypes
          .filter(({ code }) => shown.some(({ words }) => words.code === code))
          .map((type) => (
            <li key={type.code}>
              <span className={`duty look-${type.look}`}>{type.code}</span> {shiftName(type)}
            </li>
          ))}
        <li>
          <i className="sleep-key" /> {myWords.sleep}
        </li>
        <li>
          <i className="sleep-key short" /> {myWords.shortSleep}
        </li>
      </ul>
    </>
  );
}

function DayHead({ date, i, isToday }: { readonly date: string; readonly i: number; readonly isToday: boolean }) {
  const x = 22 + i * WIDTH;
  return (
    <g textAnchor="middle" fontSize="11">
      {i % 7 > 4 ? <rect x={x} y="0" width={WIDTH} height={38 + 24 * HOUR} fill="#eef1f3" /> : null}
      <text x={x + WIDTH / 2} y="11" fill="#4c6272">
        {LETTERS[i % 7]}
      </text>
      {isToday ? <rect x={x + 3} y="15" width={WIDTH - 6} height="16" rx="3" fill="#005eb8" /> : null}
      <text x={x + WIDTH / 2} y="27" fontWeight="700" fill={isToday ? '#fff' : '#212b32'}>
        {Number(date.slice(8))}
      </text>
    </g>
  );
}

interface Piece {
  readonly day: number;
  readonly top: number;
  readonly height: number;
}

/** A span cut at midnights, as boxes in the columns of the days shown. */
function piecesOf(from: string, until: string, dates: readonly string[]): readonly Piece[] {
  return dates.flatMap((date, day) => {
    const [start, end] = [minuteOn(date, from), minuteOn(date, until)];
    if (end <= 0 || start >= 1440 || end <= start) return [];
    const top = (Math.max(0, start) / 60) * HOUR;
    return [{ day, top, height: (Math.min(1440, end) / 60) * HOUR - top }];
  });
}

/** Minutes of a civil stamp after the midnight that begins a day; may be negative or beyond the day. */
function minuteOn(date: string, stamp: string): number {
  const days = (parseCivilDate(stamp.slice(0, 10)) ?? 0) - (parseCivilDate(date) ?? 0);
  return days * 1440 + Number(stamp.slice(11, 13)) * 60 + Number(stamp.slice(14, 16));
}

/** As the cells of the same looks, without their patterns. */
const FILLS: Readonly<Record<ShiftType['look'], readonly [fill: string, ink: string]>> = {
  day: ['#a6cdf2', '#12304a'],
  long: ['#ffc24d', '#2b1d00'],
  late: ['#e58fba', '#3d0a26'],
  night: ['#1f2a55', '#fff'],
  'on-call': ['#fff', '#00514a'],
  'spare-1': ['#7fd6c8', '#06302a'],
  'spare-2': ['#e0996b', '#2d1400'],
  'spare-3': ['#c19ae0', '#2a0d40'],
  'spare-4': ['#6b3f8f', '#fff'],
  'spare-5': ['#b9e4ee', '#00404a'],
  'spare-6': ['#b8cc52', '#232f00'],
};

function DutyBar(props: { readonly duty: MyDuty; readonly pieces: readonly Piece[]; readonly id: string }) {
  const { duty, pieces, id } = props;
  const [fill, ink] = FILLS[duty.look];
  const tallest = pieces.reduce<Piece | undefined>(
    (a, b) => (a === undefined || b.height > a.height ? b : a),
    undefined,
  );
  return (
    <g>
      {pieces.map(({ day, top, height }) => (
        <g key={day}>
          <rect x={day * WIDTH + 1.5} width={WIDTH - 3} y={top} height={height} fill={fill} stroke="#212b32" />
          {duty.look === 'night' ? (
            <rect x={day * WIDTH + 1.5} width={WIDTH - 3} y={top} height={height} fill={`url(#${id}dots)`} />
          ) : null}
        </g>
      ))}
      {tallest === undefined ? null : (
        <text
          x={tallest.day * WIDTH + WIDTH / 2}
          y={tallest.top + tallest.height / 2 + 4}
          textAnchor="middle"
          fontSize="11"
          fontWeight="700"
          fill={ink}
        >
          {duty.words.code}
        </text>
      )}
    </g>
  );
}

function Patterns({ id }: { readonly id: string }): ReactElement {
  return (
    <defs>
      <pattern id={`${id}dots`} width="5" height="5" patternUnits="userSpaceOnUse">
        <circle cx="2" cy="2" r=".8" fill="#8f9bd0" opacity=".6" />
      </pattern>
    </defs>
  );
}
