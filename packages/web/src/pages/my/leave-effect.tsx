import type { LeaveEffect } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { Verdict } from '../../parts/verdict.tsx';
import { leaveWords as words } from '../../words/leave.ts';
import { listed, shortDay } from '../../words/text.ts';
import { LieuAfterText } from './lieu-after.tsx';

/** What leave would do to cover and to what is left, in sentences; for the doctor who asks and for the coordinator who decides. */
export function EffectOnCover(props: { readonly effect: LeaveEffect; readonly isOwn: boolean }): ReactElement {
  const { effect, isOwn } = props;
  const { duties, shortDays, othersOff, daysLeft, lieu } = effect;
  const most = Math.max(0, ...othersOff.map(({ count }) => count));
  return (
    <>
      {shortDays.length === 0 ? (
        <p>
          <Verdict kind="meets" text={words.covered} />
        </p>
      ) : (
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
      <p>
        {duties.length === 0
          ? isOwn
            ? words.noDuty
            : words.list.noDuty
          : `${isOwn ? words.duties(duties.length) : words.list.theirDuties(duties.length)} ${listed(
              duties.map(({ date, codes }) => `${codes} on ${shortDay(date)}`),
            )}.`}
      </p>
      <p>{words.othersOff(most)}</p>
      {daysLeft === null ? null : <p>{words.daysLeft(daysLeft)}</p>}
      {lieu === null ? null : <LieuAfterText lieu={lieu} />}
    </>
  );
}
