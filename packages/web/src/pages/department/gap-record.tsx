import type { GapOffer, GapOfferPage } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { olderGapOffers } from '../../api/gaps.ts';
import { Button } from '../../parts/button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { gapWords } from '../../words/gaps.ts';
import { momentText, shortDay } from '../../words/text.ts';

const words = gapWords.list;

/** Gaps that have ended, newest first: why each was there, how long it stood open, and how it ended. */
export function GapRecord(props: { readonly departmentId: string; readonly first: GapOfferPage }): ReactElement {
  const { departmentId, first } = props;
  const [older, setOlder] = useState<readonly GapOffer[]>([]);
  const [next, setNext] = useState(first.next);
  const [error, setError] = useState<unknown>(null);
  if (first.offers.length === 0) return <Empty text={words.noRecord} />;
  const more = async (before: string): Promise<void> => {
    try {
      const page = await olderGapOffers(departmentId, before);
      setOlder([...older, ...page.offers]);
      setNext(page.next);
      setError(null);
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <>
      <p className="mute">{words.recordLead}</p>
      <DataTable
        caption={words.record}
        isCaptionHidden
        rows={[...first.offers, ...older]}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'duty',
            head: words.when,
            cell: ({ code, date, title }) => (
              <>
                {gapWords.duty(code, shortDay(date))}
                <small>{title}</small>
              </>
            ),
          },
          { key: 'place', head: words.place, cell: ({ place }) => place },
          { key: 'why', head: words.why, cell: ({ reason }) => gapWords.reason[reason] },
          { key: 'offered', head: words.offered, cell: ({ offeredAt }) => momentText(offeredAt) },
          { key: 'stood', head: words.stood, cell: ({ openMinutes }) => gapWords.lasting(openMinutes) },
          { key: 'came', head: words.came, isNumber: true, cell: ({ cameForward }) => cameForward },
          {
            key: 'ended',
            head: words.ended,
            cell: ({ state, givenTo }) => (givenTo === null ? gapWords.state[state] : words.givenTo(givenTo.name)),
          },
        ]}
      />
      <Failure error={error} />
      {next === null ? null : (
        <div className="actions">
          <Button onClick={() => void more(next)}>{words.more}</Button>
        </div>
      )}
    </>
  );
}
