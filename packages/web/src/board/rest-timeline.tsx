import type { Finding } from '@rotawright/core/rules';
import { civilDayOf, type DutyWords, dayText, durationText, dutyName } from '@rotawright/formats/words';
import type { ReactElement } from 'react';
import { openedWords } from '../words/board-opened.ts';
import { useBoard } from './use-board.ts';

const WIDTH = 372;
const BAR_TOP = 18;
const BAR = 20;
/** Room for the label of the end before the label of the start. */
const LABEL = 104;

/** A rest between two duties drawn to scale, with the instant at which the limit would be reached. Other findings draw nothing. */
export function RestTimeline(props: {
  readonly finding: Finding;
  readonly duties: readonly DutyWords[];
}): ReactElement | null {
  const { finding, duties } = props;
  const { shiftTypes } = useBoard().document.wire;
  const before = duties[finding.duties.at(-2) ?? -1];
  const after = duties[finding.duties.at(-1) ?? -1];
  const { limit, measured } = finding;
  if (!finding.rule.includes('rest') || before === undefined || after === undefined) return null;
  if (limit === null || measured === null || finding.unit !== 'minutes') return null;
  const due = before.end + limit;
  const from = before.end - Math.min(720, before.length);
  const until = Math.max(due, after.start + after.length) + 60;
  const x = (instant: number): number => ((Math.max(from, instant) - from) / (until - from)) * WIDTH;
  const look = (duty: DutyWords): string => shiftTypes.find(({ code }) => code === duty.code)?.look ?? 'spare-1';
  const at = (duty: DutyWords, minutes: number): string => clockAfter(duty, minutes);
  const edge = Math.min(x(due), WIDTH - 2);
  return (
    <div className="timeline" aria-hidden="true">
      <span className="tl-label" style={{ left: 0, top: 0 }}>
        {openedWords.ends(at(before, before.length))}
      </span>
      <span className="tl-label" style={{ left: Math.max(LABEL, x(after.start)), top: 0 }}>
        {openedWords.starts(at(after, 0))}
      </span>
      <span className={`tl-duty look-${look(before)}`} style={{ left: 0, width: x(before.end), top: BAR_TOP }}>
        {dutyName(before)}
      </span>
      <span className="tl-rest" style={{ left: x(before.end), width: x(after.start) - x(before.end), top: BAR_TOP }}>
        {durationText(measured)}
      </span>
      <span
        className={`tl-duty look-${look(after)}`}
        style={{ left: x(after.start), width: Math.max(14, x(after.end) - x(after.start)), top: BAR_TOP }}
      >
        {dutyName(after)}
      </span>
      {due > after.start ? (
        <span className="tl-short" style={{ left: x(after.start), width: edge - x(after.start), top: BAR_TOP + BAR }} />
      ) : null}
      <span className="tl-tick" style={{ left: edge, top: BAR_TOP - 3 }} />
      <span className="tl-label" style={{ right: WIDTH - edge - 2, top: BAR_TOP + BAR + 8 }}>
        {openedWords.limitIs(durationText(limit), at(before, before.length + limit))}
      </span>
    </div>
  );
}

/** `Sat 3 Oct 08:30`, some civil minutes after the start of a duty. */
function clockAfter({ day, startMinute }: DutyWords, minutes: number): string {
  const total = startMinute + minutes;
  const later = civilDayOf('roster', day.day + Math.floor(total / 1440));
  const rest = ((total % 1440) + 1440) % 1440;
  const clock = `${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(Math.round(rest % 60)).padStart(2, '0')}`;
  return `${dayText(later).slice(0, 3)} ${clock}`;
}
