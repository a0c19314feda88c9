import type { MyRota, RosterDocument } from '@rotawright/server/wire';
import { type ReactElement, useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import { SWAP_CHECK, type SwapCheck, swapsPath } from '../../api/my.ts';
import { useSend } from '../../api/use-send.ts';
import { useVersion } from '../../api/versions.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Failure } from '../../parts/failure.tsx';
import { SelectField } from '../../parts/field.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { useForm } from '../../parts/use-form.ts';
import { swapWords as words } from '../../words/swaps.ts';
import { shortDay } from '../../words/text.ts';
import { nowIn } from './my-duties.ts';
import { type Givable, SwapBook } from './swap-choice.ts';
import { SwapSides } from './swap-sides.tsx';

/** Offering a swap: what, with whom, for what; then the check of both sides; then the offer. */
export function OfferSwap(props: { readonly rota: MyRota; readonly onOffered: (name: string) => void }): ReactElement {
  const version = useVersion(props.rota.versionId);
  return (
    <section className="panel" aria-labelledby="offer">
      <h2 id="offer">{words.offer}</h2>
      <WhenLoaded from={version} what={words.loading}>
        {(document) =>
          document.people.length < 2 ? <Empty text={words.hidden} /> : <OfferForm {...props} document={document} />
        }
      </WhenLoaded>
    </section>
  );
}

type Values = { mine: string; with: string; theirs: string };

function OfferForm(props: {
  readonly rota: MyRota;
  readonly document: RosterDocument;
  readonly onOffered: (name: string) => void;
}): ReactElement {
  const { rota, document, onOffered } = props;
  const [search] = useSearchParams();
  const book = useMemo(() => new SwapBook(document), [document]);
  const today = nowIn(document.zone, new Date()).slice(0, 10);
  const form = useForm<Values>({ mine: search.get('offer') ?? '', with: '', theirs: '' }, { check });
  const { send, error, isBusy, forget } = useSend();
  const [answer, setAnswer] = useState<SwapCheck | null>(null);
  const { values } = form;
  const name = document.people.find(({ id }) => id === values.with)?.name ?? '';
  const body = () => ({
    versionId: document.versionId,
    changes: book.changes(rota.personId, values.mine, values.with, values.theirs === '' ? null : values.theirs),
    note: '',
  });
  const look = form.submit(async () => {
    setAnswer((await send<SwapCheck>('POST', SWAP_CHECK(document.versionId), body())) ?? null);
  });
  const offer = async (): Promise<void> => {
    if ((await send('POST', swapsPath(document.versionId), body())) === undefined) return;
    setAnswer(null);
    form.set({ mine: '', with: '', theirs: '' });
    onOffered(name);
  };
  const field = (key: keyof Values) => {
    const made = form.field(key);
    const onValue = (value: string): void => {
      setAnswer(null);
      forget();
      form.set(key === 'with' ? { with: value, theirs: '' } : { [key]: value });
    };
    return { ...made, onValue };
  };
  const own = book.dutiesOf(rota.personId, today);
  if (own.length === 0) return <Empty text={words.noneAhead} />;
  return (
    <form onSubmit={look} noValidate>
      <ErrorSummary faults={form.faults} reference={form.reference} />
      <SelectField {...field('mine')} label={words.myDuty} choices={choices(own)} />
      <SelectField {...field('with')} label={words.with} choices={colleagues(document, rota.personId)} />
      {values.with === '' ? null : (
        <SelectField
          {...field('theirs')}
          label={words.theirDuty}
          choices={choices(book.dutiesOf(values.with, today), words.nothing)}
        />
      )}
      <Failure error={error} />
      {answer === null ? null : (
        <div className="note" role="status">
          <p>
            <strong>{words.checked}</strong>
          </p>
          <SwapSides sides={answer.sides} me={rota.personId} />
        </div>
      )}
      <div className="actions">
        {answer === null ? (
          <Button type="submit" kind="primary" isBig isOff={isBusy}>
            {words.check}
          </Button>
        ) : (
          <Button kind="primary" isBig onClick={() => void offer()} isOff={isBusy}>
            {words.send(name)}
          </Button>
        )}
      </div>
    </form>
  );
}

function check(values: Values): Partial<Record<keyof Values, string>> {
  return {
    ...(values.mine === '' ? { mine: words.dutyMissing } : {}),
    ...(values.with === '' ? { with: words.withMissing } : {}),
  };
}

const choices = (duties: readonly Givable[], none: string = words.choose) => [
  { value: '', text: none },
  ...duties.map(({ date, codes }) => ({ value: date, text: `${shortDay(date)}: ${codes}` })),
];

const colleagues = (document: RosterDocument, me: string) => [
  { value: '', text: words.choose },
  ...document.people
    .filter(({ id, isVacant }) => id !== me && !isVacant)
    .map(({ id, name }) => ({ value: id, text: name })),
];
