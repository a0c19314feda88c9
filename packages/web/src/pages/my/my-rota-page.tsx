import type { MyRota } from '@rotawright/server/wire';
import { type ReactElement, useMemo, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { DutyCell } from '../../parts/duty-cell.tsx';
import { Loading } from '../../parts/loading.tsx';
import { useNow } from '../../parts/use-now.ts';
import { myWords } from '../../words/my.ts';
import { addDays, fullDay, momentText, shortDay } from '../../words/text.ts';
import { CalendarLink } from './calendar-link.tsx';
import { Fortnight } from './fortnight.tsx';
import { Month } from './month.tsx';
import { type MyDuty, myDuties, nowIn } from './my-duties.ts';
import { MyFrame } from './my-frame.tsx';
import { NextDuty } from './next-duty.tsx';
import { RequestInvite } from './request-invite.tsx';
import { Unreadable } from './unreadable.tsx';
import { useMySums } from './use-my-sums.ts';

export function MyRotaPage(): ReactElement {
  return (
    <MyFrame title={myWords.title} above={<RequestInvite />}>
      {(rota) => <MyRotaView key={rota.versionId} rota={rota} />}
    </MyFrame>
  );
}

function MyRotaView({ rota }: { readonly rota: MyRota }): ReactElement {
  const { document } = rota;
  const read = useMemo(() => myDuties(document), [document]);
  const now = nowIn(document.zone, useNow());
  const today = now.slice(0, 10);
  const sums = useMySums(document, read, today);
  if (!read.ok) return <Unreadable faults={read.faults} />;
  const { duties } = read;
  return (
    <>
      <NextDuty rota={rota} duties={duties} now={now} />
      <section className="panel" aria-labelledby="fortnight">
        <h2 id="fortnight">{myWords.fortnight}</h2>
        <Fortnight duties={duties} sleep={sums?.sleep ?? []} today={today} shiftTypes={document.shiftTypes} />
        {sums === null ? (
          <Loading what={myWords.working} />
        ) : (
          <p className="small mute">{myWords.sleepNote(sums.sleepLabel)}</p>
        )}
      </section>
      <DutyList duties={duties.filter(({ until }) => until > now)} last={addDays(document.until, -1)} />
      <section className="panel" aria-labelledby="month">
        <h2 id="month">{myWords.month}</h2>
        <Month document={document} duties={duties} today={today} />
      </section>
      <CalendarLink />
      <p className="small mute">{myWords.published(momentText(rota.publishedAt))}</p>
      {rota.note === null ? null : <p>{myWords.publishedNote(rota.note)}</p>}
    </>
  );
}

const FIRST_DUTIES = 6;

function DutyList({
  duties,
  last,
}: {
  readonly duties: readonly MyDuty[];
  /** Of the rota. */
  readonly last: string;
}): ReactElement | null {
  const [isWhole, setWhole] = useState(false);
  // The next duty says that there is none.
  if (duties.length === 0) return null;
  const shown = isWhole ? duties : duties.slice(0, FIRST_DUTIES);
  return (
    <section className="panel" aria-labelledby="duties">
      <h2 id="duties">{myWords.duties}</h2>
      <ul className="duty-list">
        {shown.map((duty) => (
          <li key={duty.from}>
            <span className="duty-day">{shortDay(duty.date)}</span>
            <span>
              {duty.name}
              <small>{myWords.times(duty.words.startClock, duty.words.endClock, null)}</small>
            </span>
            <DutyCell face={{ letters: duty.words.code, look: duty.look, spoken: '' }} isLarge />
          </li>
        ))}
      </ul>
      {duties.length > FIRST_DUTIES ? (
        <Button onClick={() => setWhole(!isWhole)} aria-expanded={isWhole}>
          {isWhole ? myWords.fewerDuties : myWords.allDuties(fullDay(last))}
        </Button>
      ) : null}
    </section>
  );
}
