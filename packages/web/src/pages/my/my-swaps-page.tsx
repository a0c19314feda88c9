import type { MyRota, Swap } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { swapStep, useMySwaps } from '../../api/my.ts';
import { useSend } from '../../api/use-send.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Said, useSaid } from '../../parts/said.tsx';
import { swapWords as words } from '../../words/swaps.ts';
import { listed, momentText } from '../../words/text.ts';
import { MyFrame } from './my-frame.tsx';
import { OfferSwap } from './offer-swap.tsx';
import { SwapSides } from './swap-sides.tsx';

export function MySwapsPage(): ReactElement {
  return <MyFrame title={words.title}>{(rota) => <SwapsView key={rota.rotaId} rota={rota} />}</MyFrame>;
}

function SwapsView({ rota }: { readonly rota: MyRota }): ReactElement {
  const swaps = useMySwaps();
  const { heading, text, say } = useSaid();
  const open = (swap: Swap): boolean => swap.state === 'offered' || swap.state === 'agreed';
  return (
    <>
      <section aria-labelledby="open-swaps">
        <h2 id="open-swaps" ref={heading} tabIndex={-1}>
          {words.mine}
        </h2>
        <Said text={text} />
        <WhenLoaded from={swaps} what={words.loading}>
          {(all) =>
            all.length === 0 ? (
              <Empty text={words.none} />
            ) : (
              [...all]
                .sort((a, b) => Number(open(b)) - Number(open(a)) || b.offeredAt.localeCompare(a.offeredAt))
                .map((swap) => (
                  <SwapCard
                    key={swap.id}
                    swap={swap}
                    me={rota.personId}
                    onChange={(done) => {
                      if (done !== '') say(done);
                      void swaps.reload();
                    }}
                  />
                ))
            )
          }
        </WhenLoaded>
      </section>
      <OfferSwap
        rota={rota}
        onOffered={(name) => {
          say(words.offered(name));
          void swaps.reload();
        }}
      />
    </>
  );
}

/** One swap with what it does to both sides, and what this person can do about it. */
function SwapCard(props: {
  readonly swap: Swap;
  readonly me: string;
  /** Told what was done, in words; empty where the server did not take it. */
  readonly onChange: (done: string) => void;
}): ReactElement {
  const { swap, me, onChange } = props;
  const { send, error, isBusy } = useSend();
  const isOpen = swap.state === 'offered' || swap.state === 'agreed';
  const others = listed(swap.sides.filter(({ personId }) => personId !== me).map(({ name }) => name));
  const hasAgreed = swap.agreed.includes(me);
  // Who offers a swap has agreed to it first.
  const isMine = swap.agreed[0] === me;
  const step = async (name: 'agree' | 'refuse' | 'withdraw'): Promise<void> => {
    const answer = await send('POST', swapStep(swap.id, name), {});
    onChange(answer === undefined ? '' : words.done[name](others));
  };
  return (
    <article className="panel" aria-label={swap.sides.map(({ name }) => name).join(', ')}>
      <p>
        <span className={isOpen ? 'tag asks' : 'tag'}>{words.state[swap.state]}</span>{' '}
        <span className="small mute">{words.offeredOn(momentText(swap.offeredAt))}</span>
      </p>
      <SwapSides sides={swap.sides} me={me} />
      {swap.note === '' ? null : <p>{swap.note}</p>}
      <Failure error={error} />
      {isOpen && !hasAgreed ? (
        <div className="actions">
          <Button kind="primary" isBig onClick={() => void step('agree')} isOff={isBusy}>
            {words.accept}
          </Button>
          <Button isBig onClick={() => void step('refuse')} isOff={isBusy}>
            {words.refuse}
          </Button>
        </div>
      ) : null}
      {isOpen && hasAgreed ? (
        <div className="actions">
          <span>{words.youAgreed}</span>
          {isMine ? (
            <Button onClick={() => void step('withdraw')} isOff={isBusy}>
              {words.withdraw}
            </Button>
          ) : (
            <Button onClick={() => void step('refuse')} isOff={isBusy}>
              {words.refuseAfterAll}
            </Button>
          )}
        </div>
      ) : null}
    </article>
  );
}
