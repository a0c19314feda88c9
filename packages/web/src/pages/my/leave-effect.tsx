import type { LeaveEffect } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { Verdict } from '../../parts/verdict.tsx';
import { leaveWords as words } from '../../words/leave.ts';
import { listed, shortDay } from '../../words/text.ts';
import { LieuAfterText } from './lieu-after.tsx';

/** What leave would do to cover and to what is left, in sentences; for the doctor who asks and for the coordinator who decides. */
export function EffectOnCover(props: { readonly effect: LeaveEffect; readonly isOwn: boolean }): ReactElement {
  const { effect, isOwn } = props;
  const { duties, shortDays, othersOff, daysLeft, daysWaiting, lieu, daysWithoutCover, daysWithoutRota } = effect;
  const most = Math.max(0, ...othersOff.map(({ count }) => count));
  return (
    <>
      {daysWithoutRota === 0 ? null : (
        <p>
          <Verdict kind="cannot-tell" text={words.noRota(daysWithoutRota)} />
        </p>
      )}
      {daysWithoutCover === 0 ? null : (
        <p>
          <Verdict kind="cannot-tell" text={words.noCover(daysWithoutCover)} />
        </p>
      )}
      {shortDays.length + daysWithoutCover + daysWithoutRota === 0 ? (
        <p>
          <Verdict kind="meets" text={words.covered} />
        </p>
      ) : null}
      {shortDays.length === 0 ? null : (
        <>
          <p>
            <Verdict kind="breaks" text={words.short(shortDays.length)} />
          </p>
          <ul>
            {shortDays.map(({ date, title, there, needed }) => (
              <li key={`${date}${title}`}>{words.shortDay(date, title, there, needed)}</li>
            ))}
          </ul>
          {isOwn ? <p>{words.mayAsk}</p> : null}
        </>
      )}
      {othersOff.length === 0 ? null : (
        <>
          <p>{dutiesText(duties, isOwn)}</p>
          <p>{words.othersOff(most)}</p>
        </>
      )}
      {daysLeft === null ? null : <p>{words.daysLeft(daysLeft, daysWaiting)}</p>}
      {lieu === null ? null : <LieuAfterText lieu={lieu} />}
    </>
  );
}

function dutiesText(duties: LeaveEffect['duties'], isOwn: boolean): string {
  if (duties.length === 0) return isOwn ? words.noDuty : words.list.noDuty;
  const said = listed(duties.map(({ date, codes }) => `${codes} on ${shortDay(date)}`));
  return `${isOwn ? words.duties(duties.length) : words.list.theirDuties(duties.length)} ${said}.`;
}
