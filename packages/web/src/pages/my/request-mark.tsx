import type { MyRequests, OwnRequest } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { requestWords } from '../../words/requests.ts';

const words = requestWords.mine;

/** What is asked for on a day, as letters in the look of the shift, over a bar to three for how much it matters. The words stand beside it. */
export function RequestMark(props: {
  readonly request: Pick<OwnRequest, 'want' | 'code' | 'weight'>;
  readonly shifts: MyRequests['shifts'];
}): ReactElement {
  const { want, code, weight } = props.request;
  const look = props.shifts.find((shift) => shift.code === code)?.look;
  const letters = want === 'off' ? words.key.offLetters : (code ?? words.key.anyLetters);
  return (
    <span className="request-mark" aria-hidden="true">
      <span className={`duty ${look === undefined ? `asks-${want}` : `look-${look}`}`}>{letters}</span>
      <Bars weight={weight} />
    </span>
  );
}

/** How much it matters, as one bar to three. */
export function Bars({ weight }: Pick<OwnRequest, 'weight'>): ReactElement {
  return <span className={`request-bars ${weight}`} aria-hidden="true" />;
}
