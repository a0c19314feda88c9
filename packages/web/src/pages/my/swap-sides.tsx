import type { SwapSide } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { Verdict } from '../../parts/verdict.tsx';
import { swapWords as words } from '../../words/swaps.ts';
import { listed, shortDay } from '../../words/text.ts';

/** What a swap does to everybody in it, side by side and drawn alike. */
export function SwapSides(props: { readonly sides: readonly SwapSide[]; readonly me: string | null }): ReactElement {
  return (
    <div className="sides">
      {props.sides.map((side) => (
        <Side key={side.personId} side={side} isMe={side.personId === props.me} />
      ))}
    </div>
  );
}

function Side({ side, isMe }: { readonly side: SwapSide; readonly isMe: boolean }): ReactElement {
  return (
    <div className="side">
      <h3>{isMe ? words.you : side.name}</h3>
      <p>
        {words.gives}: {cells(side.gives)}
        <br />
        {words.takes}: {cells(side.takes)}
      </p>
      {side.breaks.length === 0 ? (
        <Verdict kind="meets" text={words.keeps} />
      ) : (
        <>
          <Verdict kind="breaks" text={words.breaks(side.breaks.length)} />
          <ul>
            {side.breaks.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <ul className="small mute">
        {[...side.effects, ...side.own].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

const cells = (list: SwapSide['gives']): string =>
  list.length === 0 ? words.nothingGiven : listed(list.map(({ date, codes }) => `${codes} on ${shortDay(date)}`));
