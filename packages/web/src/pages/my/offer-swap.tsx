import type { MyRota, NewSwap, RosterDocument } from '@rotawright/server/wire';
import { type ReactElement, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { swapsPath } from '../../api/my.ts';
import { useSend } from '../../api/use-send.ts';
import { useVersion } from '../../api/versions.ts';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { SelectField } from '../../parts/field.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { useForm } from '../../parts/use-form.ts';
import { swapWords as words } from '../../words/swaps.ts';
import { FoundSwaps, othersIn } from './found-swaps.tsx';
import { nowIn } from './my-duties.ts';
import { OwnSwap } from './own-swap.tsx';
import { choiceAsked, dutyChoices, SwapBook } from './swap-choice.ts';

/** Offering a swap: which duties; then who could take them, found by the server, or a swap of one's own choice. */
export function OfferSwap(props: { readonly rota: MyRota; readonly onOffered: (name: string) => void }): ReactElement {
  const version = useVersion(props.rota.versionId);
  return (
    <section className="panel" aria-labelledby="offer">
      <h2 id="offer">{words.offer}</h2>
      <WhenLoaded from={version} what={words.loading}>
        {(document) =>
          document.people.length < 2 ? <Empty text={words.hidden} /> : <Offer {...props} document={document} />
        }
      </WhenLoaded>
    </section>
  );
}

function Offer(props: {
  readonly rota: MyRota;
  readonly document: RosterDocument;
  readonly onOffered: (name: string) => void;
}): ReactElement {
  const { rota, document, onOffered } = props;
  const [search] = useSearchParams();
  const book = useMemo(() => new SwapBook(document), [document]);
  const today = nowIn(document.zone, new Date()).slice(0, 10);
  const own = book.dutiesOf(rota.personId, today);
  const form = useForm({ mine: choiceAsked(own, search.get('offer')) });
  const { send, error, isBusy } = useSend();
  if (own.length === 0) return <Empty text={words.noneAhead} />;
  const { mine } = form.values;
  const offer = async (changes: NewSwap['changes'], name: string): Promise<void> => {
    const body = { versionId: document.versionId, changes, note: '' };
    if ((await send('POST', swapsPath(document.versionId), body)) === undefined) return;
    form.set({ mine: '' });
    onOffered(name);
  };
  const parts = { document, me: rota.personId, mine, isBusy };
  return (
    <>
      <SelectField {...form.field('mine')} label={words.myDuty} choices={dutyChoices(own)} />
      <Failure error={error} />
      {mine === '' ? null : (
        <>
          <FoundSwaps
            {...parts}
            versionId={document.versionId}
            onOffer={(choice) => void offer(choice.changes, othersIn(choice, rota.personId))}
          />
          <details className="own-swap">
            <summary>{words.own}</summary>
            <OwnSwap {...parts} key={mine} book={book} today={today} onOffer={(...swap) => void offer(...swap)} />
          </details>
        </>
      )}
    </>
  );
}
