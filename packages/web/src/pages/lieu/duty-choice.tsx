import type { LieuLedger } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { SelectField } from '../../parts/field.tsx';
import { lieuWords } from '../../words/lieu.ts';

const words = lieuWords.fields;

/** Published duties of the last weeks: what an entry may say it came from. `value` is `<day> <code>`, or empty. */
export function DutyChoice(props: {
  readonly id: string;
  readonly ledger: Pick<LieuLedger, 'duties'>;
  readonly value: string;
  readonly onValue: (value: string) => void;
}): ReactElement {
  const { id, ledger, value, onValue } = props;
  return (
    <SelectField
      id={id}
      name={id}
      label={words.duty}
      value={value}
      onValue={onValue}
      choices={[
        { value: '', text: words.noDuty },
        ...ledger.duties.map(({ date, code }) => ({ value: `${date} ${code}`, text: words.dutyOn(code, date) })),
      ]}
    />
  );
}

/** The code of a duty that was chosen, where the day is still its own. */
export function codeOf(duty: string, date: string): string | null {
  const [day, code] = duty.split(' ');
  return code !== undefined && day === date ? code : null;
}

/** The day of a duty that was chosen. */
export const dayOf = (duty: string): string => duty.split(' ')[0] ?? '';
