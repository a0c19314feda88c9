import type { MyRequests, OwnRequest } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { Button } from '../../parts/button.tsx';
import { RadioField } from '../../parts/choice.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { SelectField } from '../../parts/field.tsx';
import { useForm } from '../../parts/use-form.ts';
import { requestWords } from '../../words/requests.ts';
import { addDays, longDay, shiftName, shortDay } from '../../words/text.ts';
import { askableDays, freeDays, withDays } from './own-requests.ts';

const words = requestWords.mine;
/** Days on end that are asked for with one press, at most. */
const MOST_DAYS = 7;

/** What is asked for on one day, or on some on end; saved with one press. */
export function AskDay(props: {
  readonly mine: MyRequests;
  readonly date: string;
  readonly onClose: () => void;
  /** Saves all requests; throws where the server refuses. */
  readonly onSave: (
    requests: readonly OwnRequest[],
    dates: readonly string[],
    wish: OwnRequest | null,
  ) => Promise<void>;
}): ReactElement {
  const { mine, date, onClose, onSave } = props;
  const { request } = askableDays(mine)(date);
  const form = useForm(
    { want: request === null ? 'off' : wantValue(request), weight: request?.weight ?? 'medium', span: '1' },
    { prefix: 'ask-', check: (values) => tooMany(mine, date, values) },
  );
  const save = form.submit(async (values) => {
    const dates = freeDays(mine, date, Number(values.span));
    const wish = wishOf(date, values);
    await onSave(withDays(mine.requests, dates, wish), dates, wish);
  });
  const isNothing = form.values.want === NOTHING;
  const spans = Array.from({ length: MOST_DAYS }, (_, i) => i + 1).filter((n) => addDays(date, n - 1) < mine.until);
  return (
    <Dialog title={longDay(date)} onClose={onClose}>
      <form onSubmit={save} noValidate>
        <ErrorSummary faults={form.faults} reference={form.reference} />
        <RadioField
          {...form.field('want')}
          label={words.what}
          choices={[
            { value: 'off', text: words.off },
            { value: ANY, text: words.any },
            ...mine.shifts.map((shift) => ({
              value: `code ${shift.code}`,
              text: words.shift(shift.code, shiftName(shift), shift.start, shift.end),
            })),
            { value: NOTHING, text: words.no },
          ]}
        />
        {isNothing ? null : (
          <RadioField {...form.field('weight')} label={words.weightLabel} choices={words.weights} isInline />
        )}
        <SelectField
          {...form.field('span')}
          label={words.span}
          choices={spans.map((n) => ({ value: String(n), text: words.spanChoice(n, shortDay(addDays(date, n - 1))) }))}
        />
        <div className="actions">
          <Button type="submit" kind="primary" isBig isOff={form.isBusy}>
            {words.saveMany(freeDays(mine, date, Number(form.values.span)).length)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const ANY = 'any';
const NOTHING = 'nothing';

type Values = { want: string; weight: string; span: string };

const wantValue = ({ want, code }: OwnRequest): string =>
  want === 'off' ? 'off' : code === null ? ANY : `code ${code}`;

/** What the fields ask for; `null` for nothing. */
function wishOf(date: string, { want, weight }: Values): OwnRequest | null {
  if (want === NOTHING) return null;
  return {
    date,
    want: want === 'off' ? 'off' : 'work',
    code: want.startsWith('code ') ? want.slice(5) : null,
    // The choices are the three words.
    weight: weight as OwnRequest['weight'],
  };
}

function tooMany(mine: MyRequests, date: string, values: Values): Partial<Record<keyof Values, string>> {
  const dates = freeDays(mine, date, Number(values.span));
  const after = withDays(mine.requests, dates, wishOf(date, values)).length;
  const most = Math.max(mine.budget, mine.requests.length);
  return after > most ? { span: words.tooMany(most - mine.requests.length) } : {};
}
