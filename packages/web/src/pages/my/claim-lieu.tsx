import type { LieuLedger } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { claimLieu } from '../../api/lieu.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { DayField, TextArea } from '../../parts/field.tsx';
import { useForm } from '../../parts/use-form.ts';
import { lieuWords } from '../../words/lieu.ts';
import { isDay } from '../../words/text.ts';
import { AmountFields } from '../lieu/amount-fields.tsx';
import { codeOf, DutyChoice, dayOf } from '../lieu/duty-choice.tsx';
import { amountFaults, amountOf, NO_AMOUNT, type TypedAmount } from '../lieu/typed-amount.ts';

const words = lieuWords.claim;
const { fields } = lieuWords;

type Values = Record<'date' | 'reason' | keyof TypedAmount, string>;
const EMPTY: Values = { ...NO_AMOUNT, date: '', reason: '' };

/** Claiming time: the duty or the day, how much, and why. */
export function ClaimLieu(props: { readonly ledger: LieuLedger; readonly onClaimed: () => void }): ReactElement {
  const { ledger, onClaimed } = props;
  const [duty, setDuty] = useState('');
  const form = useForm<Values>(EMPTY, { prefix: 'claim-', check });
  const send = form.submit(async ({ date, reason, ...typed }, write) => {
    const body = { ...amountOf(typed), date, reason: reason.trim(), code: codeOf(duty, date) };
    await claimLieu(write, ledger.departmentId, body);
    form.set(EMPTY);
    setDuty('');
    onClaimed();
  });
  return (
    <section className="panel" aria-labelledby="claim">
      <h2 id="claim">{words.title}</h2>
      <p>{words.lead}</p>
      <ErrorSummary faults={form.faults} reference={form.reference} />
      <form onSubmit={send} noValidate>
        <DutyChoice
          id="claim-duty"
          ledger={ledger}
          value={duty}
          onValue={(value) => {
            setDuty(value);
            if (value !== '') form.set({ date: dayOf(value) });
          }}
        />
        <DayField {...form.field('date')} label={fields.day} max={ledger.today} />
        <AmountFields id="claim-amount" field={(name) => form.field(name)} />
        <TextArea {...form.field('reason')} label={fields.reason} hint={fields.reasonHint} maxLength={500} />
        <Button type="submit" kind="primary" isBig isOff={form.isBusy}>
          {words.send}
        </Button>
      </form>
    </section>
  );
}

function check({ date, reason, ...typed }: Values): Partial<Record<keyof Values, string>> {
  return {
    ...(isDay(date) ? {} : { date: fields.dayMissing }),
    ...amountFaults(typed),
    ...(reason.trim() === '' ? { reason: fields.reasonMissing } : {}),
  };
}
