import { emptyEdgeNotes } from '@rotawright/core/roster';
import type { Finding } from '@rotawright/core/rules';
import { knownWeekText, weeklyHoursText } from '@rotawright/formats/words';
import { memo, type ReactElement, useId } from 'react';
import type { PersonVerdict, WeekHours } from '../check/index.ts';
import { boardWords } from '../words/board.ts';

const WIDTH = 288;
const HEIGHT = 84;
const FOOT = 16;
const LEFT = 22;

const isAverage = ({ rule, limit }: Finding): boolean => rule.endsWith('.average') && limit !== null;

/** Hours worked, and what the rule on averages makes of them, so that its figure is not taken for them. */
function sumUp(worked: number, unknown: number, rule: Finding | undefined): string {
  const said = boardWords.hoursWorked(knownWeekText(worked, unknown));
  const measured = rule?.measured ?? null;
  const limit = rule?.limit ?? null;
  if (measured === null || limit === null) return said;
  const most = weeklyHoursText(limit);
  const isSame = weeklyHoursText(measured) === weeklyHoursText(worked);
  if (isSame) return `${said}, ${boardWords.hoursLimit(most)}`;
  return `${said}, ${boardWords.hoursByRule(knownWeekText(measured, unknown, limit), most)}`;
}

/** Hours by week as bars, with the average's limit as a line where the contract has one, and who may have joined late or left early. */
export const HoursChart = memo(function HoursChart(props: {
  readonly verdict: PersonVerdict;
  readonly weeks: readonly WeekHours[];
}): ReactElement | null {
  const { verdict, weeks } = props;
  const id = useId();
  if (verdict.totals === null || weeks.length === 0) return null;
  const average = verdict.findings.find(isAverage);
  const limit = average?.limit ?? null;
  const most = Math.max(limit ?? 0, ...weeks.map(({ minutes }) => minutes)) || 1;
  const step = (WIDTH - LEFT) / weeks.length;
  const y = (minutes: number): number => HEIGHT - FOOT - (minutes / most) * (HEIGHT - FOOT - 8);
  const hours = (minutes: number): string => weeklyHoursText(minutes);
  const sums = weeks.map(({ minutes }) => minutes);
  const { workedMinutes, unknownWork, weeks: span } = verdict.totals;
  const edges = verdict.rota === null ? [] : emptyEdgeNotes(verdict.rota, 0);
  const lacking = unknownWork === 0 ? '' : boardWords.hoursUnknown(unknownWork);
  return (
    <section>
      <h3>
        {boardWords.hoursByWeek}{' '}
        <small>{[sumUp(workedMinutes / span, unknownWork, average), lacking].filter(Boolean).join(', ')}</small>
      </h3>
      {edges.map((note) => (
        <p key={note} className="mute">
          {note}
        </p>
      ))}
      <svg className="hours" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={id}>
        <title id={id}>
          {boardWords.hoursPicture(weeks.length, hours(Math.min(...sums)), hours(Math.max(...sums)), lacking)}
        </title>
        {weeks.map(({ day, minutes }, i) => (
          <rect
            key={day}
            className={limit !== null && minutes > limit ? 'over-limit' : 'week'}
            x={LEFT + i * step + 1}
            y={y(minutes)}
            width={Math.max(1, step - 2)}
            height={HEIGHT - FOOT - y(minutes)}
          />
        ))}
        {limit === null ? null : (
          <>
            <line className="limit" x1={LEFT} x2={WIDTH} y1={y(limit)} y2={y(limit)} />
            <text x={LEFT - 4} y={y(limit) + 4} textAnchor="end">
              {Math.round(limit / 60)}
            </text>
          </>
        )}
        <line className="ground" x1={LEFT} x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} />
        <text x={LEFT - 4} y={HEIGHT - FOOT} textAnchor="end">
          0
        </text>
        <text x={LEFT} y={HEIGHT - 2}>
          {boardWords.week(1)}
        </text>
        <text x={WIDTH} y={HEIGHT - 2} textAnchor="end">
          {weeks.length}
        </text>
      </svg>
    </section>
  );
});
