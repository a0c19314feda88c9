import { durationText } from '@rotawright/formats/words';
import type { MyGap, MyRota } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { gapStep, useMyGaps } from '../../api/gaps.ts';
import { useSend } from '../../api/use-send.ts';
import { Button } from '../../parts/button.tsx';
import { DutyCell } from '../../parts/duty-cell.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Verdict } from '../../parts/verdict.tsx';
import { gapWords } from '../../words/gaps.ts';
import { clockIn, shortDay } from '../../words/text.ts';
import { MyFrame } from './my-frame.tsx';

const words = gapWords.mine;

/** Gaps that colleagues are asked to take, each with what it would do to the reader, and a way to come forward. */
export function MyGapsPage(): ReactElement {
  return <MyFrame title={words.title}>{(rota) => <GapsView key={rota.rotaId} rota={rota} />}</MyFrame>;
}

function GapsView({ rota }: { readonly rota: MyRota }): ReactElement {
  const gaps = useMyGaps();
  const [done, setDone] = useState<string | null>(null);
  const { zone } = rota.document;
  const onChange = (text: string): void => {
    setDone(text);
    void gaps.reload();
  };
  return (
    <>
      <p>{words.lead}</p>
      {done === null ? null : (
        <p className="note good" role="status">
          {done}
        </p>
      )}
      <WhenLoaded from={gaps} what={words.loading}>
        {(all) => {
          const here = all.filter(({ rotaId }) => rotaId === rota.rotaId);
          if (here.length === 0) return <Empty text={words.none} />;
          return <Gaps gaps={here} zone={zone} onChange={onChange} />;
        }}
      </WhenLoaded>
    </>
  );
}

interface Shown {
  readonly zone: string;
  readonly onChange: (text: string) => void;
}

/** Those that can be taken, or that the reader came forward for; then the others, with why not. */
function Gaps({ gaps, ...shown }: Shown & { readonly gaps: readonly MyGap[] }): ReactElement {
  const isFor = ({ check, hasComeForward }: MyGap): boolean => check.canTake || hasComeForward;
  const open = gaps.filter(isFor);
  const others = gaps.filter((gap) => !isFor(gap));
  return (
    <>
      <h2>{words.open}</h2>
      {open.length === 0 ? <Empty text={words.noneOpen} /> : null}
      {open.map((gap) => (
        <GapCard key={gap.id} gap={gap} {...shown} />
      ))}
      {others.length === 0 ? null : <h2>{words.others}</h2>}
      {others.map((gap) => (
        <GapCard key={gap.id} gap={gap} {...shown} />
      ))}
    </>
  );
}

function GapCard({ gap, zone, onChange }: Shown & { readonly gap: MyGap }): ReactElement {
  const { send, error, isBusy } = useSend();
  const { code, date, shift, look, place, check, hasComeForward, beginsAt, endsAt } = gap;
  const duty = gapWords.duty(shift === code ? code : shift, shortDay(date));
  const length = (Date.parse(endsAt) - Date.parse(beginsAt)) / 60_000;
  const step = async (name: 'volunteer' | 'step-back'): Promise<void> => {
    const answer = await send('POST', gapStep(gap, name));
    if (answer !== undefined) onChange(name === 'volunteer' ? words.came(duty) : words.went(duty));
  };
  return (
    <article className="panel gap-card" aria-label={duty}>
      <div className="gap-head">
        <div>
          <h3>{duty}</h3>
          <p className="num">{words.times(clockIn(zone, beginsAt), clockIn(zone, endsAt), durationText(length))}</p>
          <p className="small mute">{words.missing(place)}</p>
        </div>
        <DutyCell face={{ letters: code, look, spoken: '' }} isLarge />
      </div>
      <Judged check={check} />
      <Failure error={error} />
      {hasComeForward ? <p role="note">{words.forward}</p> : null}
      {hasComeForward || check.canTake ? (
        <div className="actions">
          <Button
            kind={hasComeForward ? 'plain' : 'primary'}
            isBig
            isOff={isBusy}
            onClick={() => void step(hasComeForward ? 'step-back' : 'volunteer')}
          >
            {hasComeForward ? words.back : words.come}
            <span className="hidden-text">: {duty}</span>
          </Button>
        </div>
      ) : null}
    </article>
  );
}

function Judged({ check }: Pick<MyGap, 'check'>): ReactElement {
  const { canTake, why, breaks, effects } = check;
  return (
    <>
      <p>
        {canTake ? (
          <Verdict kind="meets" text={words.keeps} />
        ) : breaks.length > 0 ? (
          <Verdict kind="breaks" text={words.breaks(breaks.length)} />
        ) : (
          <>
            <strong>{words.cannot}:</strong> {why}
          </>
        )}
      </p>
      {breaks.length === 0 ? null : (
        <ul>
          {breaks.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {effects.length === 0 ? null : (
        <details open={canTake}>
          <summary>{words.effects}</summary>
          <ul className="small">
            {effects.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
