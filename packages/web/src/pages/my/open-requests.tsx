import type { MyRequests, OwnRequest } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { Link } from 'wouter';
import { ApiProblem } from '../../api/problems.ts';
import { sayRequests } from '../../api/requests.ts';
import { useWrite } from '../../api/use-write.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { TextArea } from '../../parts/field.tsx';
import { requestWords } from '../../words/requests.ts';
import { longDay, shortDay } from '../../words/text.ts';
import { AskCalendar } from './ask-calendar.tsx';
import { AskDay } from './ask-day.tsx';
import { withDays } from './own-requests.ts';
import { Bars } from './request-mark.tsx';
import { RequestRows } from './request-rows.tsx';

const words = requestWords.mine;

/** Saying what one would like: days in a calendar, each saved at once, then a note for the whole. */
export function OpenRequests(props: {
  readonly mine: MyRequests;
  readonly onSaved: (next: MyRequests) => void;
  /** Changed elsewhere, or closed meanwhile: what stands is fetched. */
  readonly onPassed: () => void;
}): ReactElement {
  const { mine, onSaved, onPassed } = props;
  const { requests, budget, seq } = mine;
  const [date, setDate] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [error, setError] = useState<unknown>(null);
  const write = useWrite();
  const left = (after: readonly OwnRequest[]): number => Math.max(0, budget - after.length);

  /** Saves, and says so; throws where it is refused. */
  const save = async (next: readonly OwnRequest[], note: string, done: string): Promise<void> => {
    setError(null);
    try {
      onSaved(await sayRequests(write, mine.versionId, { seq, requests: [...next], note }));
      setSaid(done);
    } catch (cause) {
      if (cause instanceof ApiProblem && cause.status === 409) onPassed();
      throw cause;
    }
  };
  const saveHere = (next: readonly OwnRequest[], note: string, done: string): void => {
    save(next, note, done).catch((cause: unknown) => {
      setSaid('');
      setError(cause);
    });
  };
  const saveDays = async (next: readonly OwnRequest[], dates: readonly string[], wish: OwnRequest | null) => {
    await save(next, mine.note, savedText({ dates, wish, left: left(next) }));
    setDate(null);
  };
  return (
    <>
      <p>{words.openUntil(longDay(mine.lastDay))}</p>
      <section className="panel" aria-labelledby="ask-days">
        <h2 id="ask-days">{words.days}</h2>
        <p className="request-budget">
          <strong className="num">{words.used(requests.length, budget)}</strong>
          {left(requests) === 0 ? <span> {words.noDayLeft}</span> : null}
        </p>
        <AskCalendar mine={mine} onChoose={setDate} />
        <Key />
        <p className="small mute">
          {words.promise} <Link href="/my/leave">{words.askLeave}</Link>
        </p>
      </section>
      <p role="status" className={said === '' ? 'hidden-text' : 'note good'}>
        {said}
      </p>
      <Failure error={error} />
      <section className="panel" aria-labelledby="own-requests">
        <h2 id="own-requests">{words.list}</h2>
        {requests.length > 0 ? null : mine.answeredAt === null ? (
          <>
            <p>{words.noneYet}</p>
            <Button onClick={() => saveHere([], mine.note, words.nothingSaid)}>{words.nothing}</Button>
          </>
        ) : (
          <p>{words.nothingSaid}</p>
        )}
        <RequestRows
          mine={mine}
          beside={(request) => (
            <span className="actions">
              <Button onClick={() => setDate(request.date)} isOff={request.date < mine.firstDay}>
                {words.change}
                <span className="hidden-text">: {shortDay(request.date)}</span>
              </Button>
              <Button
                kind="quiet"
                onClick={() => {
                  const next = withDays(requests, [request.date], null);
                  saveHere(next, mine.note, words.dropped(shortDay(request.date), left(next)));
                }}
              >
                {words.drop}
                <span className="hidden-text">: {shortDay(request.date)}</span>
              </Button>
            </span>
          )}
        />
      </section>
      <Note mine={mine} onSave={(note) => saveHere(requests, note, words.noteSaved)} />
      {date === null ? null : <AskDay mine={mine} date={date} onClose={() => setDate(null)} onSave={saveDays} />}
    </>
  );
}

function savedText(change: {
  readonly dates: readonly string[];
  readonly wish: OwnRequest | null;
  readonly left: number;
}): string {
  const { dates, wish, left } = change;
  const [first = ''] = dates;
  const days = dates.length === 1 ? shortDay(first) : words.dayCount(dates.length);
  return wish === null ? words.dropped(days, left) : words.saved(days, requestWords.want(wish), left);
}

/** What the letters and bars in the calendar mean. */
function Key(): ReactElement {
  return (
    <ul className="legend request-key">
      <li>
        <span className="duty asks-off">{words.key.offLetters}</span> {words.key.off}
      </li>
      <li>
        <span className="duty asks-work">{words.key.anyLetters}</span> {words.key.any}
      </li>
      <li>
        <Bars weight="high" /> {words.key.bars}
      </li>
    </ul>
  );
}

const MOST_LETTERS = 500;

function Note({ mine, onSave }: { readonly mine: MyRequests; readonly onSave: (note: string) => void }): ReactElement {
  const [note, setNote] = useState(mine.note);
  return (
    <section className="panel" aria-label={words.noteShown}>
      <TextArea
        id="request-note"
        name="note"
        label={words.note}
        hint={words.noteHint}
        value={note}
        onValue={setNote}
        maxLength={MOST_LETTERS}
      />
      <Button onClick={() => onSave(note.trim())} isOff={note.trim() === mine.note}>
        {words.saveNote}
      </Button>
    </section>
  );
}
