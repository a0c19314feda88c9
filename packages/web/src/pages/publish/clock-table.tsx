import type { NoticeClock } from '@rotawright/server/wire';
import { type ReactElement, type ReactNode, useState } from 'react';
import { useSend } from '../../api/use-send.ts';
import { Button } from '../../parts/button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Failure } from '../../parts/failure.tsx';
import { DayField } from '../../parts/field.tsx';
import { Verdict } from '../../parts/verdict.tsx';
import { publishWords as words } from '../../words/publish.ts';
import { daysBetween, fullDay } from '../../words/text.ts';

/** Publishing says it of the duty roster; the other notices are given outside of this app, and somebody says when. */
const SEEN_BY_SERVER = 'notice.duty-roster';

/** Notice clocks: what is due, when, and whether it was there. With a rota, a coordinator says when a notice was given. */
export function ClockTable(props: {
  readonly clocks: readonly NoticeClock[];
  readonly change?: { readonly rotaId: string; readonly onChange: () => void };
}): ReactElement {
  const { clocks, change } = props;
  return (
    <DataTable
      caption={words.clocksTitle}
      isCaptionHidden
      rows={clocks}
      keyOf={({ term }) => term}
      columns={[
        {
          key: 'what',
          head: words.clock,
          cell: ({ what, weeks }) => (
            <>
              {what}
              <small>{words.weeks(weeks)}</small>
            </>
          ),
        },
        { key: 'due', head: words.due, cell: ({ due }) => fullDay(due) },
        { key: 'state', head: words.state, cell: stateOf },
        ...(change === undefined
          ? []
          : [
              {
                key: 'say',
                head: words.action,
                cell: (clock: NoticeClock) =>
                  clock.term === SEEN_BY_SERVER ? null : <SayGiven clock={clock} {...change} />,
              },
            ]),
      ]}
    />
  );
}

function stateOf({ met, daysLeft, due }: NoticeClock): ReactNode {
  if (met === null) return daysLeft < 0 ? <Verdict kind="breaks" text={words.left(daysLeft)} /> : words.left(daysLeft);
  const late = daysBetween(due, met);
  return <Verdict kind={late > 0 ? 'breaks' : 'meets'} text={words.met(fullDay(met), late)} />;
}

function SayGiven(props: { readonly clock: NoticeClock; readonly rotaId: string; readonly onChange: () => void }) {
  const { clock, rotaId, onChange } = props;
  const [isOpen, setOpen] = useState(false);
  const [day, setDay] = useState('');
  const { send, error, isBusy } = useSend();
  const say = async (met: string | null): Promise<void> => {
    const answer = await send('POST', `/api/rotas/${rotaId}/clocks`, { term: clock.term, met });
    if (answer === undefined) return;
    setOpen(false);
    onChange();
  };
  if (clock.met !== null)
    return (
      <>
        <Failure error={error} />
        <Button onClick={() => void say(null)} isOff={isBusy}>
          {words.takeBack}
          <span className="hidden-text">: {clock.what}</span>
        </Button>
      </>
    );
  if (!isOpen)
    return (
      <Button onClick={() => setOpen(true)}>
        {words.sayGiven}
        <span className="hidden-text">: {clock.what}</span>
      </Button>
    );
  return (
    <>
      <Failure error={error} />
      <DayField id={`given-${clock.weeks}`} name="given" label={words.given} value={day} onValue={setDay} />
      <Button kind="primary" onClick={() => void say(day)} isOff={isBusy || day === ''}>
        {words.keep}
      </Button>
    </>
  );
}
