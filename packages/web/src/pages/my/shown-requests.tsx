import type { MyRequests } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { requestWords } from '../../words/requests.ts';
import { dayIn, longDay } from '../../words/text.ts';
import { RequestRows } from './request-rows.tsx';

const words = requestWords.mine;

/** Requests that can no longer be changed: while the rota is made, and what became of each once it is published. */
export function ShownRequests({ mine }: { readonly mine: MyRequests }): ReactElement {
  const { results, requests, note } = mine;
  const met = new Map((results ?? []).map(({ date, isMet }) => [date, isMet]));
  const count = [...met.values()].filter((isMet) => isMet).length;
  return (
    <>
      {results === null ? (
        <p className="note">{closedText(mine)}</p>
      ) : requests.length === 0 ? null : (
        <section className="panel" aria-labelledby="met">
          <h2 id="met" className="big-figure">
            {words.met(count, requests.length)}
          </h2>
          <p>{words.metLead}</p>
        </section>
      )}
      <section className="panel" aria-labelledby="own-requests">
        <h2 id="own-requests">{words.list}</h2>
        {requests.length === 0 ? <p>{words.nothingAsked}</p> : null}
        <RequestRows
          mine={mine}
          beside={({ date }) =>
            results === null ? null : (
              <span className={met.get(date) ? 'tag live' : 'tag'}>{met.get(date) ? words.isMet : words.isNotMet}</span>
            )
          }
        />
        {note === '' ? null : (
          <>
            <h3>{words.noteShown}</h3>
            <p className="own-note">{note}</p>
          </>
        )}
      </section>
    </>
  );
}

function closedText({ lastDay, zone }: MyRequests): string {
  const today = dayIn(zone, new Date());
  return today > lastDay ? words.closed(longDay(lastDay)) : words.closedEarly;
}
