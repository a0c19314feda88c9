import type { RequestReview, StandingRound } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { setRound } from '../../api/requests.ts';
import { useWrite } from '../../api/use-write.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Failure } from '../../parts/failure.tsx';
import { DayField, TextField } from '../../parts/field.tsx';
import { useForm } from '../../parts/use-form.ts';
import { requestWords } from '../../words/requests.ts';
import { addDays, isDay, longDay } from '../../words/text.ts';

const words = requestWords.review;
/** What is offered to a coordinator who opens a round: two weeks, and a request about every other day of a month. */
const USUAL_DAYS = 14;
const USUAL_BUDGET = '12';
const USUAL_REMIND_DAYS = '3';

interface RoundProps {
  readonly versionId: string;
  readonly review: RequestReview;
  readonly onChange: (next: RequestReview, said: string) => void;
  /** Somebody else has changed the round: what stands is fetched. */
  readonly onPassed: () => void;
}

/** When the people of a draft may ask, and for how many days each. */
export function RoundPart(props: RoundProps): ReactElement {
  const { review } = props;
  const { round, state } = review;
  return (
    <section className="panel" aria-labelledby="round">
      <h2 id="round">{words.round}</h2>
      {round === null ? <p>{words.notOpen}</p> : <RoundState round={round} />}
      {state !== 'draft' ? null : round?.isOpen ? <OpenRound {...props} round={round} /> : <RoundForm {...props} />}
    </section>
  );
}

function RoundState({ round }: { readonly round: StandingRound }): ReactElement {
  const day = longDay(round.lastDay);
  const text = round.isOpen ? words.isOpen(day) : round.isClosed ? words.isClosed : words.isOver(day);
  return (
    <p>
      <span className={round.isOpen ? 'tag live' : 'tag'}>{text}</span> {words.each(round.budget)}
      {round.isOpen ? ` ${words.reminds(round.remindDays)}` : null}
    </p>
  );
}

/** An open round: closed by one press, changed behind another. */
function OpenRound(props: RoundProps & { readonly round: StandingRound }): ReactElement {
  const { versionId, round, onChange, onPassed } = props;
  const [error, setError] = useState<unknown>(null);
  const write = useWrite();
  const close = (): void => {
    setError(null);
    const { seq, lastDay, budget, remindDays } = round;
    setRound(write, versionId, { seq, lastDay, budget, remindDays, isClosed: true })
      .then((next) => onChange(next, words.closed))
      .catch((cause: unknown) => {
        setError(cause);
        onPassed();
      });
  };
  return (
    <>
      <Failure error={error} />
      <details>
        <summary>{words.change}</summary>
        <RoundForm {...props} />
      </details>
      <div className="actions">
        <Button onClick={close}>{words.close}</Button>
      </div>
    </>
  );
}

function RoundForm({ versionId, review, onChange, onPassed }: RoundProps): ReactElement {
  const { round } = review;
  const today = new Date().toISOString().slice(0, 10);
  const form = useForm(
    {
      lastDay: round !== null && round.lastDay > today ? round.lastDay : addDays(today, USUAL_DAYS),
      budget: round === null ? USUAL_BUDGET : String(round.budget),
      remindDays: round === null ? USUAL_REMIND_DAYS : String(round.remindDays),
    },
    { prefix: 'round-', check, onPassed },
  );
  const send = form.submit(async ({ lastDay, budget, remindDays }, write) => {
    const next = await setRound(write, versionId, {
      seq: round?.seq ?? 0,
      lastDay,
      budget: Number(budget),
      remindDays: Number(remindDays),
      isClosed: false,
    });
    const wasTold = review.people.filter(({ toldAt }) => toldAt !== null).length;
    const told = next.people.filter(({ toldAt }) => toldAt !== null).length - wasTold;
    const hasMoved = round !== null && round.lastDay !== lastDay;
    const done = round?.isOpen ? words.changed : words.opened(told);
    onChange(next, hasMoved ? `${done} ${words.toldOfMove}` : done);
  });
  return (
    <form onSubmit={send} noValidate>
      <ErrorSummary faults={form.faults} reference={form.reference} />
      <div className="field-row">
        <DayField {...form.field('lastDay')} label={words.lastDay} hint={words.lastDayHint} min={today} />
        <TextField
          {...form.field('budget')}
          label={words.budget}
          hint={words.budgetHint}
          inputMode="numeric"
          width={4}
        />
        <TextField
          {...form.field('remindDays')}
          label={words.remindDays}
          hint={words.remindDaysHint}
          inputMode="numeric"
          width={4}
        />
      </div>
      <Button type="submit" kind={round?.isOpen ? 'plain' : 'primary'} isOff={form.isBusy}>
        {round === null ? words.open : round.isOpen ? words.save : words.reopen}
      </Button>
    </form>
  );
}

type Values = Record<'lastDay' | 'budget' | 'remindDays', string>;

function check({ lastDay, budget, remindDays }: Values): Partial<Values> {
  const isFrom = (text: string, least: number, most: number): boolean =>
    /^\d{1,3}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;
  return {
    ...(isDay(lastDay) ? {} : { lastDay: words.lastDayMissing }),
    ...(isFrom(budget, 1, 100) ? {} : { budget: words.budgetWrong }),
    ...(isFrom(remindDays, 0, 30) ? {} : { remindDays: words.remindDaysWrong }),
  };
}
