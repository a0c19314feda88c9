import type { Feed } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { useFeed } from '../../api/my.ts';
import { useSend } from '../../api/use-send.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Sure } from '../../parts/sure.tsx';
import { myWords } from '../../words/my.ts';
import { momentText } from '../../words/text.ts';

/** The secret calendar link: made, renewed, and shown once. */
export function CalendarLink(): ReactElement {
  const feed = useFeed();
  const { send, error, isBusy, forget } = useSend();
  const [made, setMade] = useState<string | null>(null);
  const [isCopied, setCopied] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const renew = async (): Promise<void> => {
    const answer = await send<Feed>('POST', '/api/me/feed', {});
    if (answer === undefined) return;
    setAsked(false);
    setMade(answer.url);
    setCopied(false);
    await feed.reload();
  };
  const has = made !== null || (feed.data !== null && feed.data !== undefined);
  // Until it is known, a press could end a link unasked; where nobody can tell, it asks.
  const isLooking = made === null && feed.data === undefined && feed.error === undefined;
  const mayHave = made !== null || feed.data !== null;
  return (
    <section className="panel" aria-labelledby="calendar">
      <h2 id="calendar">{myWords.calendar}</h2>
      <p>{myWords.calendarText}</p>
      <Failure error={isAsked ? null : error} />
      {made === null ? (
        <p className="mute">
          {has
            ? myWords.lastRead(feed.data?.lastReadAt == null ? null : momentText(feed.data.lastReadAt))
            : myWords.noFeed}
        </p>
      ) : (
        <div role="status">
          <p>{myWords.feedMade}</p>
          <p className="feed-url">{made}</p>
          <div className="actions">
            <a className="btn primary" href={made.replace(/^https?:/, 'webcal:')}>
              {myWords.openFeed}
            </a>
            <Button onClick={() => void navigator.clipboard.writeText(made).then(() => setCopied(true))}>
              {isCopied ? myWords.copied : myWords.copyFeed}
            </Button>
          </div>
        </div>
      )}
      <div className="actions">
        <Button
          kind={has ? 'plain' : 'primary'}
          onClick={() => {
            forget();
            if (mayHave) setAsked(true);
            else void renew();
          }}
          isOff={isBusy || isLooking}
        >
          {has ? myWords.newFeed : myWords.makeFeed}
        </Button>
      </div>
      {has ? <p className="small mute">{myWords.newFeedHint}</p> : null}
      {isAsked ? (
        <Sure
          title={myWords.newFeedTitle}
          go={myWords.newFeedSure}
          isBusy={isBusy}
          error={error}
          onGo={() => void renew()}
          onClose={() => setAsked(false)}
        >
          <p>{myWords.newFeedLead}</p>
        </Sure>
      ) : null}
    </section>
  );
}
