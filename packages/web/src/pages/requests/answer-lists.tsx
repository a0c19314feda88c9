import type { RequestReview, ReviewedPerson, ReviewedRequest } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { requestWords } from '../../words/requests.ts';
import { momentText, shortDay } from '../../words/text.ts';
import { type DayLine, dayKey, isTakeable, linesByDay } from './chosen-days.ts';

const words = requestWords.review;

/** Which days are ticked; `toggle` is `null` where nothing can be taken. */
export interface Ticks {
  readonly isOn: (key: string) => boolean;
  readonly toggle: ((key: string) => void) | null;
}

/** A block for each person who has answered: the note, and each day. */
export function ByPerson({ people, ticks }: { readonly people: readonly ReviewedPerson[]; readonly ticks: Ticks }) {
  return (
    <>
      {people.map((person) => (
        <article key={person.personId} className="asked-block" aria-labelledby={`asked-${person.personId}`}>
          <h3 id={`asked-${person.personId}`}>{person.name}</h3>
          <p className="small mute">
            {person.answeredAt === null ? '' : words.answeredAt(momentText(person.answeredAt))}
          </p>
          {person.note === '' ? null : (
            <blockquote className="own-note" aria-label={words.noteOf(person.name)}>
              {person.note}
            </blockquote>
          )}
          {person.requests.length === 0 ? <p>{words.asksNothing}</p> : null}
          <ul className="plain-list asked-lines">
            {person.requests.map((request) => (
              <Line key={request.date} line={{ person, request }} head={shortDay(request.date)} ticks={ticks} />
            ))}
          </ul>
        </article>
      ))}
    </>
  );
}

/** A block for each day on which somebody asks for something, with how many would be off. */
export function ByDay({ review, ticks }: { readonly review: RequestReview; readonly ticks: Ticks }): ReactElement {
  return (
    <>
      {linesByDay(review).map(([date, lines]) => {
        const off = lines.filter(({ request }) => request.request?.want === 'off').length;
        const work = lines.filter(({ request }) => request.request?.want === 'work').length;
        return (
          <article key={date} className="asked-block" aria-labelledby={`asked-${date}`}>
            <h3 id={`asked-${date}`}>{shortDay(date)}</h3>
            <p className="small mute">
              {[...(off > 0 ? [words.offOn(off)] : []), ...(work > 0 ? [words.workOn(work)] : [])].join(', ')}
            </p>
            <ul className="plain-list asked-lines">
              {lines.map((line) => (
                <Line key={line.person.personId} line={line} head={line.person.name} ticks={ticks} />
              ))}
            </ul>
          </article>
        );
      })}
    </>
  );
}

const TAGS: Readonly<Record<ReviewedRequest['status'], string>> = {
  ...{ new: 'tag asks', taken: 'tag live', changed: 'tag asks', withdrawn: 'tag asks', own: 'tag', unfit: 'tag late' },
};

function Line(props: { readonly line: DayLine; readonly head: string; readonly ticks: Ticks }): ReactElement {
  const { line, head, ticks } = props;
  const { person, request } = line;
  const { request: asks, asked, status, date } = request;
  const key = dayKey(person, request);
  const what = asks === null ? words.gone : words.line(requestWords.want(asks), requestWords.weight[asks.weight]);
  const { toggle } = ticks;
  return (
    <li>
      {toggle === null || !isTakeable(request) ? (
        <span />
      ) : (
        <input
          type="checkbox"
          aria-label={words.takeOne(person.name, shortDay(date), what)}
          checked={ticks.isOn(key)}
          onChange={() => toggle(key)}
        />
      )}
      <span className="asked-head">{head}</span>
      <span>
        {what}
        {asked === null || status === 'taken' ? null : (
          <small className="line mute">
            {words.nowAsked(requestWords.want(asked), requestWords.weight[asked.weight])}
          </small>
        )}
      </span>
      <span className={TAGS[status]}>{words.status[status]}</span>
    </li>
  );
}
