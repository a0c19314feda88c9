import type { ReactElement } from 'react';
import { describedBy, Notes, TextField } from '../../parts/field.tsx';
import type { Form } from '../../parts/use-form.ts';
import { lieuWords } from '../../words/lieu.ts';
import type { TypedAmount } from './typed-amount.ts';

const words = lieuWords.fields;

/** Days, hours and minutes of one amount. */
export function AmountFields(props: {
  readonly id: string;
  readonly field: (name: keyof TypedAmount) => ReturnType<Form<Record<string, string>>['field']>;
}): ReactElement {
  const { id, field } = props;
  return (
    <fieldset className="nhsuk-fieldset amount" aria-describedby={describedBy(id, words.amountHint, null)}>
      <legend className="nhsuk-fieldset__legend">{words.amount}</legend>
      <Notes id={id} hint={words.amountHint} error={null} />
      <div className="field-row">
        <TextField {...field('days')} label={words.days} inputMode="decimal" width={5} autoComplete="off" />
        <TextField {...field('hours')} label={words.hours} inputMode="numeric" width={5} autoComplete="off" />
        <TextField {...field('minutes')} label={words.minutes} inputMode="numeric" width={5} autoComplete="off" />
      </div>
    </fieldset>
  );
}
