import type { LieuLedger, LieuPerson } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { usePersonLieu, writeLieu } from '../../api/lieu.ts';
import { Button } from '../../parts/button.tsx';
import { RadioField } from '../../parts/choice.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { DayField, SelectField, TextArea } from '../../parts/field.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { useForm } from '../../parts/use-form.ts';
import { lieuWords } from '../../words/lieu.ts';
import { isDay } from '../../words/text.ts';
import { AmountFields } from './amount-fields.tsx';
import { codeOf, DutyChoice, dayOf } from './duty-choice.tsx';
import { type EntryKind, entryFaults, signedEntry } from './new-entry.ts';
import { amountFaults, NO_AMOUNT, type TypedAmount } from './typed-amount.ts';

const words = lieuWords.write;
const { fields } = lieuWords;

interface WriteProps {
  /** Whose ledger may be written in; one person has no choice. */
  readonly people: readonly Pick<LieuPerson, 'personId' | 'name'>[];
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}

/** Writing an entry: whose, what it is, the day or the duty, how much and why, with the balance afterwards. */
export function WriteEntry({ people, onDone, onClose }: WriteProps): ReactElement {
  const [personId, setPersonId] = useState(people[0]?.personId ?? '');
  const loaded = usePersonLieu(personId === '' ? null : personId);
  return (
    <Dialog title={words.title} onClose={onClose}>
      {people.length > 1 ? (
        <SelectField
          id="entry-who"
          name="entry-who"
          label={words.who}
          value={personId}
          onValue={setPersonId}
          choices={people.map((one) => ({ value: one.personId, text: one.name }))}
        />
      ) : null}
      <WhenLoaded from={loaded} what={words.loading}>
        {(ledger) => (
          <EntryForm
            key={personId}
            ledger={ledger}
            onDone={() => {
              void loaded.reload();
              onDone(words.done(ledger.name));
            }}
          />
        )}
      </WhenLoaded>
    </Dialog>
  );
}

type Values = Record<'cause' | 'date' | 'reason' | keyof TypedAmount, string>;

function EntryForm({ ledger, onDone }: { readonly ledger: LieuLedger; readonly onDone: () => void }): ReactElement {
  const [duty, setDuty] = useState('');
  const form = useForm<Values>(
    { ...NO_AMOUNT, cause: 'credit', date: ledger.today, reason: '' },
    { prefix: 'entry-', check },
  );
  const send = form.submit(async ({ cause, date, reason, ...typed }, write) => {
    const entry = signedEntry(cause as EntryKind, typed);
    await writeLieu(write, ledger.personId, { ...entry, date, reason: reason.trim(), code: codeOf(duty, date) });
    onDone();
  });
  const { cause, date, reason: _, ...typed } = form.values;
  return (
    <form onSubmit={send} noValidate>
      <ErrorSummary faults={form.faults} reference={form.reference} />
      <RadioField {...form.field('cause')} label={words.cause} choices={words.causes} />
      <DutyChoice
        id="entry-duty"
        ledger={ledger}
        value={duty}
        onValue={(value) => {
          setDuty(value);
          if (value !== '') form.set({ date: dayOf(value) });
        }}
      />
      <DayField
        {...form.field('date')}
        label={fields.day}
        {...(cause === 'credit' && { max: ledger.today })}
        {...(date !== '' && { hint: lieuWords.day(date) })}
      />
      <AmountFields id="entry-amount" field={(name) => form.field(name)} />
      <TextArea {...form.field('reason')} label={fields.reason} hint={fields.reasonHint} maxLength={500} />
      <p aria-live="polite">
        <strong>{words.after(afterwards(ledger, cause as EntryKind, typed))}</strong>
      </p>
      <p className="small mute">{words.once}</p>
      <div className="actions">
        <Button type="submit" kind="primary" isOff={form.isBusy}>
          {words.send}
        </Button>
      </div>
    </form>
  );
}

/** The balance with what is typed; as it is while that is no time. */
function afterwards({ sums: { left } }: LieuLedger, kind: EntryKind, typed: TypedAmount) {
  if (Object.keys(amountFaults(typed)).length > 0) return left;
  const { days, minutes } = signedEntry(kind, typed);
  return { days: left.days + days, minutes: left.minutes + minutes };
}

function check({ cause, date, reason, ...typed }: Values): Partial<Record<keyof Values, string>> {
  return {
    ...(isDay(date) ? {} : { date: fields.dayMissing }),
    ...entryFaults(cause as EntryKind, typed),
    ...(reason.trim() === '' ? { reason: fields.reasonMissing } : {}),
  };
}
