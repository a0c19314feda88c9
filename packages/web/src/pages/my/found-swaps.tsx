import type { SwapChoice, SwapChoices } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { useSwapChoices } from '../../api/my.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { swapWords as words } from '../../words/swaps.ts';
import { addDays, daysBetween, daysUntil, listed, shortDay } from '../../words/text.ts';
import { spanOfKey } from './swap-choice.ts';
import { SwapSides } from './swap-sides.tsx';

/** Who could take chosen duties, found by the server: swaps of two or three, and takers; each is offered with one press. */
export function FoundSwaps(props: {
  readonly versionId: string;
  /** Key of the duties. */
  readonly mine: string;
  readonly me: string;
  readonly isBusy: boolean;
  readonly onOffer: (choice: SwapChoice) => void;
}): ReactElement {
  const choices = useSwapChoices(props.versionId, spanOfKey(props.mine));
  return (
    <WhenLoaded from={choices} what={words.finding}>
      {({ exchanges, takers, isWhole }) => (
        <>
          <Choices {...props} title={words.exchanges} none={words.noExchange} choices={exchanges} />
          <Choices {...props} title={words.takers} none={words.noTaker} choices={takers} />
          {isWhole ? null : <p className="small mute">{words.more}</p>}
        </>
      )}
    </WhenLoaded>
  );
}

function Choices(props: {
  readonly title: string;
  readonly none: string;
  readonly choices: SwapChoices['exchanges'];
  readonly me: string;
  readonly isBusy: boolean;
  readonly onOffer: (choice: SwapChoice) => void;
}): ReactElement {
  const { title, none, choices, me, isBusy, onOffer } = props;
  return (
    <>
      <h3>{title}</h3>
      {choices.length === 0 ? <Empty text={none} /> : null}
      <ul className="swap-choices">
        {choices.map((choice) => (
          <li key={JSON.stringify(choice.changes)}>
            <p>{movesText(choice, me)}</p>
            <details>
              <summary>{words.effects}</summary>
              <SwapSides sides={choice.sides} me={me} />
            </details>
            <Button onClick={() => onOffer(choice)} isOff={isBusy}>
              {words.send(othersIn(choice, me))}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Names of everybody else in a swap. */
export const othersIn = ({ sides }: Pick<SwapChoice, 'sides'>, me: string): string =>
  listed(sides.filter(({ personId }) => personId !== me).map(({ name }) => name));

/** `Ben takes N on Fri 2 Oct; you take LD on Sat 10 Oct.` */
function movesText({ sides }: SwapChoice, me: string): string {
  const others = sides.filter(({ personId, takes }) => personId !== me && takes.length > 0);
  const own = sides.find(({ personId }) => personId === me)?.takes ?? [];
  return `${[
    ...others.map(({ name, takes }) => words.taking(name, dutiesText(takes))),
    own.length === 0 ? words.youTakeNothing : words.youTake(dutiesText(own)),
  ].join('; ')}.`;
}

/** `N on Fri 2 Oct`; of a run of the same `N on Fri 2 Oct to Sun 4 Oct`. */
function dutiesText(duties: SwapChoices['exchanges'][number]['sides'][number]['takes']): string {
  const [first] = duties;
  const last = duties.at(-1);
  if (first === undefined || last === undefined) return '';
  const isRun = daysBetween(first.date, last.date) === duties.length - 1;
  if (isRun && duties.every(({ codes }) => codes === first.codes))
    return `${first.codes} on ${daysUntil(first.date, addDays(last.date, 1))}`;
  return listed(duties.map(({ date, codes }) => `${codes} on ${shortDay(date)}`));
}
