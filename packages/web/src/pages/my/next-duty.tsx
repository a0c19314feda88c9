import { durationText } from '@rotawright/formats/words';
import type { MyRota } from '@rotawright/server/wire';
import type { ReactElement, ReactNode } from 'react';
import { LinkButton } from '../../parts/button.tsx';
import { myWords } from '../../words/my.ts';
import { daysBetween, longDay, midSentence, shortDay } from '../../words/text.ts';
import type { MyDuty } from './my-duties.ts';

/** The next duty (or the one that is going on), in the dark panel that is seen first. */
export function NextDuty(props: {
  readonly rota: MyRota;
  readonly duties: readonly MyDuty[];
  readonly now: string;
}): ReactElement {
  const { rota, duties, now } = props;
  const at = duties.findIndex(({ until }) => until > now);
  const duty = duties[at];
  if (duty === undefined) return <p className="note">{myWords.noMore}</p>;
  const isNow = duty.from <= now;
  const { startClock, endClock } = duty.words;
  const after = duties[at + duty.rowOf - duty.inRow];
  const next = duties[at + duty.rowOf - duty.inRow + 1];
  const free = after === undefined || next === undefined ? null : next.words.start - after.words.end;
  return (
    <section className="next-duty" aria-labelledby="next">
      <p>{isNow ? myWords.onNow : myWords.nextDuty(daysBetween(now.slice(0, 10), duty.date))}</p>
      <h2 id="next">{myWords.nextHead(duty.name, longDay(duty.date))}</h2>
      <p className="num">
        {myWords.times(startClock, endClock, duty.endDate === null ? null : weekday(duty.endDate))} ·{' '}
        {durationText(duty.lasts)}
      </p>
      <dl>
        <Fact name={myWords.where}>{rota.department}</Fact>
        <Fact name={myWords.place}>{myWords.inRow(duty.inRow, duty.rowOf, midSentence(duty.name))}</Fact>
        <Fact name={myWords.with}>
          <Colleagues rota={rota} date={duty.date} codes={duty.words.code} />
        </Fact>
        <Fact name={myWords.thenOff}>
          {next === undefined ? myWords.endOfRota : `${shortDay(next.date)} ${next.words.startClock}`}
          {free === null ? null : <span className="thin">{myWords.rest(durationText(free))}</span>}
        </Fact>
      </dl>
      <div className="row">
        {/* Who is at work no longer swaps that duty, but may look for another. */}
        <LinkButton href={isNow ? '/my/swaps' : `/my/swaps?offer=${duty.date}`} isBig>
          {myWords.offerSwap}
        </LinkButton>
        <LinkButton href="/my/leave" kind="on-dark" isBig>
          {myWords.askLeave}
        </LinkButton>
      </div>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const SHOWN = 4;

function Colleagues(props: { readonly rota: MyRota; readonly date: string; readonly codes: string }): ReactElement {
  const { rota, date, codes } = props;
  const there = rota.colleagues.filter((one) => one.date === date && one.codes.split('+').includes(codes));
  if (there.length === 0) return <>{myWords.nobody}</>;
  return (
    <>
      {there.slice(0, SHOWN).map(({ name }) => (
        <span key={name} className="line">
          {name}
        </span>
      ))}
      {there.length > SHOWN ? <span className="line thin">+{there.length - SHOWN}</span> : null}
    </>
  );
}

/** `Saturday` of `2026-10-03`. */
const weekday = (date: string): string => longDay(date).split(' ')[0] ?? '';
