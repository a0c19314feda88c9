import type { MyRequests, OwnRequest } from '@rotawright/server/wire';
import type { ReactElement, ReactNode } from 'react';
import { requestWords } from '../../words/requests.ts';
import { shortDay } from '../../words/text.ts';
import { RequestMark } from './request-mark.tsx';

const words = requestWords.mine;

/** Requests by day, each with what stands beside it. */
export function RequestRows(props: {
  readonly mine: MyRequests;
  readonly beside: (request: OwnRequest) => ReactNode;
}): ReactElement {
  const { mine, beside } = props;
  return (
    <ul className="plain-list request-rows">
      {mine.requests.map((request) => (
        <li key={request.date}>
          <RequestMark request={request} shifts={mine.shifts} />
          <span>
            <strong>
              {shortDay(request.date)}: {words.row(request)}
            </strong>
            <span className="small mute line">{words.matters(requestWords.weight[request.weight])}</span>
          </span>
          {beside(request)}
        </li>
      ))}
    </ul>
  );
}
