import type { NewSwap, RosterDocument } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { SWAP_CHECK, type SwapCheck } from '../../api/my.ts';
import { useSend } from '../../api/use-send.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Failure } from '../../parts/failure.tsx';
import { SelectField } from '../../parts/field.tsx';
import { useForm } from '../../parts/use-form.ts';
import { swapWords as words } from '../../words/swaps.ts';
import { dutyChoices, type SwapBook } from './swap-choice.ts';
import { SwapSides } from './swap-sides.tsx';

type Values = { with: string; theirs: string };

/** A swap of the doctor's own choice: with whom, for what; then the check of both sides; then the offer. */
export function OwnSwap(props: {
  readonly document: RosterDocument;
  readonly book: SwapBook;
  readonly today: string;
  readonly me: string;
  /** Key of the duties that are given. */
  readonly mine: string;
  readonly isBusy: boolean;
  readonly onOffer: (changes: NewSwap['changes'], name: string) => void;
}): ReactElement {
  const { document, book, today, me, mine, onOffer } = props;
  const form = useForm<Values>({ with: '', theirs: '' }, { check });
  const { send, error, isBusy, forget } = useSend();
  const [answer, setAnswer] = useState<SwapCheck | null>(null);
  const { values } = form;
  const name = document.people.find(({ id }) => id === values.with)?.name ?? '';
  const changes = () => book.changes(me, mine, values.with, values.theirs === '' ? null : values.theirs);
  const look = form.submit(async () => {
    const body = { versionId: document.versionId, changes: changes(), note: '' };
    setAnswer((await send<SwapCheck>('POST', SWAP_CHECK(document.versionId), body)) ?? null);
  });
  const field = (key: keyof Values) => {
    const made = form.field(key);
    const onValue = (value: string): void => {
      setAnswer(null);
      forget();
      form.set(key === 'with' ? { with: value, theirs: '' } : { [key]: value });
    };
    return { ...made, onValue };
  };
  return (
    <form onSubmit={look} noValidate>
      <ErrorSummary faults={form.faults} reference={form.reference} />
      <SelectField {...field('with')} label={words.with} choices={colleagues(document, me)} />
      {values.with === '' ? null : (
        <SelectField
          {...field('theirs')}
          label={words.theirDuty}
          choices={dutyChoices(book.dutiesOf(values.with, today), words.nothing)}
        />
      )}
      <Failure error={error} />
      {answer === null ? null : (
        <div className="note" role="status">
          <p>
            <strong>{words.checked}</strong>
          </p>
          <SwapSides sides={answer.sides} me={me} />
        </div>
      )}
      <div className="actions">
        {answer === null ? (
          <Button type="submit" kind="primary" isBig isOff={isBusy}>
            {words.check}
          </Button>
        ) : (
          <Button kind="primary" isBig onClick={() => onOffer(changes(), name)} isOff={isBusy || props.isBusy}>
            {words.send(name)}
          </Button>
        )}
      </div>
    </form>
  );
}

const check = (values: Values): Partial<Record<keyof Values, string>> =>
  values.with === '' ? { with: words.withMissing } : {};

const colleagues = (document: RosterDocument, me: string) => [
  { value: '', text: words.choose },
  ...document.people
    .filter(({ id, isVacant }) => id !== me && !isVacant)
    .map(({ id, name }) => ({ value: id, text: name })),
];
