import { EDITS } from '@rotawright/server/roles';
import type { ApprovedSwap, Swap } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useSwaps } from '../../api/departments.ts';
import { useHolds } from '../../api/me.ts';
import { swapStep } from '../../api/my.ts';
import { useSend } from '../../api/use-send.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { TextField } from '../../parts/field.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { Said, useSaid } from '../../parts/said.tsx';
import { useForm } from '../../parts/use-form.ts';
import { swapWords } from '../../words/swaps.ts';
import { momentText } from '../../words/text.ts';
import { SwapSides } from '../my/swap-sides.tsx';
import { DepartmentCrumbs } from './department-crumbs.tsx';
import { useDepartmentHere } from './use-department.ts';

const words = swapWords.list;

export function SwapListPage(): ReactElement {
  const { id, department } = useDepartmentHere();
  const swaps = useSwaps(id);
  const mayDecide = useHolds(id, EDITS);
  const name = department?.name ?? '';
  const { heading, text, say } = useSaid();
  const decided: Decided = (swap, answer) => {
    if (answer !== null) say(<Outcome swap={swap} draft={answer.draft} />);
    void swaps.reload();
  };
  return (
    <Page title={words.title} heading={words.of(name)} crumbs={<DepartmentCrumbs id={id} name={name} />}>
      <WhenLoaded from={swaps} what={swapWords.loading}>
        {(all) => (
          <>
            <h2 ref={heading} tabIndex={-1}>
              {words.waiting}
            </h2>
            <Said text={text} />
            <Cards
              swaps={all.filter(({ state }) => state === 'agreed')}
              none={words.noneWaiting}
              mayDecide={mayDecide}
              onDecided={decided}
            />
            <h2>{words.other}</h2>
            <Cards
              swaps={all.filter(({ state }) => state !== 'agreed')}
              none={words.noneOther}
              mayDecide={mayDecide}
              onDecided={decided}
            />
          </>
        )}
      </WhenLoaded>
    </Page>
  );
}

/** Called with the draft that an approved swap has entered, `null` where it was refused; with `null` where the server took neither. */
type Decided = (swap: Swap, answer: { readonly draft: string | null } | null) => void;

const namesOf = ({ sides }: Swap): string => sides.map(({ name }) => name).join(', ');

function Outcome({ swap, draft }: { readonly swap: Swap; readonly draft: string | null }): ReactElement {
  if (draft === null) return <p>{words.refused(namesOf(swap))}</p>;
  return (
    <p>
      {words.approved} <Link href={`/versions/${draft}/publish`}>{words.review}</Link>
    </p>
  );
}

function Cards(props: {
  readonly swaps: readonly Swap[];
  readonly none: string;
  readonly mayDecide: boolean;
  readonly onDecided: Decided;
}) {
  if (props.swaps.length === 0) return <Empty text={props.none} />;
  return (
    <>
      {props.swaps.map((swap) => (
        <Card key={swap.id} swap={swap} mayDecide={props.mayDecide} onDecided={props.onDecided} />
      ))}
    </>
  );
}

function Card(props: { readonly swap: Swap; readonly mayDecide: boolean; readonly onDecided: Decided }): ReactElement {
  const { swap, mayDecide, onDecided } = props;
  const form = useForm({ reason: '' }, { prefix: `${swap.id}-` });
  const { send, error, isBusy } = useSend();
  const step = async (name: 'approve' | 'refuse'): Promise<void> => {
    const body = name === 'refuse' ? { reason: form.values.reason } : {};
    const answer = await send<Partial<ApprovedSwap>>('POST', swapStep(swap.id, name), body);
    onDecided(swap, answer === undefined ? null : { draft: answer.draft ?? null });
  };
  return (
    <article className="panel" aria-label={namesOf(swap)}>
      <p>
        <span className={swap.state === 'agreed' ? 'tag asks' : 'tag'}>{swapWords.state[swap.state]}</span>{' '}
        <span className="small mute">{swapWords.offeredOn(momentText(swap.offeredAt))}</span>
      </p>
      <SwapSides sides={swap.sides} me={null} />
      <Failure error={error} />
      {swap.state === 'agreed' && mayDecide ? (
        <>
          <p className="small mute">{words.note}</p>
          <TextField {...form.field('reason')} label={words.reason} width={30} maxLength={500} />
          <div className="actions">
            <Button kind="primary" onClick={() => void step('approve')} isOff={isBusy}>
              {words.approve}
            </Button>
            <Button kind="danger" onClick={() => void step('refuse')} isOff={isBusy}>
              {words.refuse}
            </Button>
          </div>
        </>
      ) : null}
    </article>
  );
}
