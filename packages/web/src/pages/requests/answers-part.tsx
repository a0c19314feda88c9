import type { RequestReview } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { useAsked } from '../../api/asked.ts';
import { takeRequests } from '../../api/requests.ts';
import { useWrite } from '../../api/use-write.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { RadioField } from '../../parts/choice.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { requestWords } from '../../words/requests.ts';
import { listed, momentText } from '../../words/text.ts';
import { ByDay, ByPerson } from './answer-lists.tsx';
import { takeableKeys, toTake } from './chosen-days.ts';

const words = requestWords.review;

/** Who has answered and who has not, what they ask for, and taking it into the draft. */
export function AnswersPart(props: {
  readonly versionId: string;
  readonly review: RequestReview;
  readonly onChange: (next: RequestReview, said: string) => void;
}): ReactElement {
  const { versionId, review, onChange } = props;
  const asked = useAsked(versionId);
  const takeable = takeableKeys(review);
  // What is not ticked is remembered, so that what comes to stand here later is ticked.
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [order, setOrder] = useState('person');
  const [error, setError] = useState<unknown>(null);
  const write = useWrite();
  const [isBusy, setBusy] = useState(false);
  const chosen = new Set(takeable.filter((key) => !left.has(key)));
  const answered = review.people.filter(({ answeredAt }) => answeredAt !== null);
  const days = review.people.reduce((sum, { requests }) => sum + requests.filter(({ request }) => request).length, 0);
  const isDraft = review.state === 'draft';
  const take = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const { review: next, set, dropped, passed } = await takeRequests(write, versionId, toTake(review, chosen));
      const names = review.people.filter(({ personId }) => passed.includes(personId)).map(({ name }) => name);
      onChange(next, [words.taken(set, dropped), ...(names.length > 0 ? [words.passed(listed(names))] : [])].join(' '));
      // The board's dialog must not begin with what the draft asked before.
      void asked.reload();
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  };
  const ticks = {
    isOn: (key: string) => chosen.has(key),
    toggle: isDraft ? (key: string) => setLeft(toggled(left, key)) : null,
  };
  return (
    <>
      <section className="panel" aria-labelledby="answers">
        <h2 id="answers">{words.answered(answered.length, review.people.length)}</h2>
        <p>{words.counts(days)}</p>
        <Waiting review={review} />
      </section>
      <section className="panel" aria-labelledby="asked-for">
        <h2 id="asked-for">{words.answers}</h2>
        {answered.length === 0 ? (
          <Empty text={words.nobody} />
        ) : (
          <>
            <RadioField
              id="order"
              name="order"
              label={words.order}
              value={order}
              onValue={setOrder}
              isInline
              choices={[
                { value: 'person', text: words.byPerson },
                { value: 'day', text: words.byDay },
              ]}
            />
            {isDraft ? (
              <>
                <p className="mute">{words.takeLead}</p>
                <Failure error={error} />
                <div className="actions">
                  <Button kind="primary" isOff={isBusy || chosen.size === 0} onClick={() => void take()}>
                    {takeable.length === 0 ? words.nothingToTake : words.take(chosen.size)}
                  </Button>
                  {takeable.length === 0 ? null : (
                    <Button onClick={() => setLeft(chosen.size === 0 ? new Set() : new Set(takeable))}>
                      {chosen.size === 0 ? words.tickAll : words.tickNone}
                    </Button>
                  )}
                  <LinkButton href={`/versions/${versionId}`}>{words.board}</LinkButton>
                </div>
              </>
            ) : null}
            {order === 'day' ? <ByDay review={review} ticks={ticks} /> : <ByPerson people={answered} ticks={ticks} />}
          </>
        )}
      </section>
    </>
  );
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}

function Waiting({ review }: { readonly review: RequestReview }): ReactElement {
  const waiting = review.people.filter(({ answeredAt }) => answeredAt === null);
  if (waiting.length === 0) return <p>{words.allAnswered}</p>;
  return (
    <details>
      <summary>
        {words.waiting} ({waiting.length})
      </summary>
      <ul className="columns">
        {waiting.map(({ personId, name, hasAccount, toldAt, remindedAt }) => (
          <li key={personId}>
            {name}
            {hasAccount ? null : <span className="mute">, {words.noAccount}</span>}
            {remindedAt === null ? null : <span className="mute">, {words.reminded(momentText(remindedAt))}</span>}
            {hasAccount && toldAt === null ? <span className="mute">, {words.notTold}</span> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
