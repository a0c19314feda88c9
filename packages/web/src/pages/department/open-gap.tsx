import type { GapOffer, GapVolunteer } from '@rotawright/server/wire';
import { type ReactElement, useId, useState } from 'react';
import { gapStep, useGapVolunteers } from '../../api/gaps.ts';
import { type Sender, useSend } from '../../api/use-send.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Verdict } from '../../parts/verdict.tsx';
import { gapWords } from '../../words/gaps.ts';
import { momentText, shortDay } from '../../words/text.ts';

const words = gapWords.list;

/** One gap that is offered: why, since when, and who came forward, with the way to give it or take it back. */
export function OpenGap(props: {
  readonly offer: GapOffer;
  readonly mayGive: boolean;
  readonly onDone: (text: string) => void;
}): ReactElement {
  const { offer, mayGive, onDone } = props;
  const sender = useSend();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const duty = gapWords.duty(offer.code, shortDay(offer.date));
  const withdraw = async (): Promise<void> => {
    if ((await sender.send('POST', gapStep(offer, 'withdraw'))) !== undefined) onDone(words.withdrawn);
  };
  return (
    <article className="panel" aria-label={duty}>
      <h3>{duty}</h3>
      <p>
        {offer.place} · {offer.title} <span className="tag">{gapWords.reason[offer.reason]}</span>
      </p>
      <p className="small mute">{words.since(momentText(offer.offeredAt), gapWords.lasting(offer.openMinutes))}</p>
      <p>{words.forward(offer.cameForward)}</p>
      {isOpen ? <Forward id={id} offer={offer} sender={sender} onDone={onDone} /> : null}
      <Failure error={sender.error} />
      {mayGive ? (
        <div className="actions">
          {isOpen ? null : (
            <Button kind={offer.cameForward > 0 ? 'primary' : 'plain'} onClick={() => setOpen(true)}>
              {words.look}
              <span className="hidden-text">: {duty}</span>
            </Button>
          )}
          <Button onClick={() => void withdraw()} isOff={sender.isBusy}>
            {words.withdraw}
            <span className="hidden-text">: {duty}</span>
          </Button>
        </div>
      ) : null}
    </article>
  );
}

/** Who came forward, best first; those who cannot take it now come last, with why. */
function Forward(props: {
  readonly id: string;
  readonly offer: GapOffer;
  readonly sender: Sender;
  readonly onDone: (text: string) => void;
}): ReactElement {
  const { id, offer, sender, onDone } = props;
  const found = useGapVolunteers(offer.id);
  const give = async ({ personId, name }: GapVolunteer): Promise<void> => {
    const answer = await sender.send('POST', gapStep(offer, 'give'), { personId });
    if (answer === undefined) void found.reload();
    else onDone(words.given(name));
  };
  return (
    <WhenLoaded from={found} what={words.asking}>
      {({ volunteers, isMissing }) => (
        <>
          {isMissing ? null : <p className="note warn">{words.filled}</p>}
          {volunteers.length === 0 ? <p>{words.nobody}</p> : <p className="small mute">{words.ranked}</p>}
          <ol className="plain-list forward">
            {volunteers.map((one) => (
              <li key={one.personId} aria-labelledby={`${id}-${one.personId}`}>
                <h4 id={`${id}-${one.personId}`}>{one.name}</h4>
                {one.canTake ? null : <Verdict kind="breaks" text={words.cannot} />}
                <ul className="small">
                  {one.reasons.map((text) => (
                    <li key={text}>{text}</li>
                  ))}
                </ul>
                {one.canTake && isMissing ? (
                  <Button kind="primary" onClick={() => void give(one)} isOff={sender.isBusy}>
                    {words.give(one.name)}
                  </Button>
                ) : null}
              </li>
            ))}
          </ol>
        </>
      )}
    </WhenLoaded>
  );
}
