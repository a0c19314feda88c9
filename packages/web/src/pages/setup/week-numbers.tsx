import type { ReactElement } from 'react';
import { describedBy, groupClass, Notes } from '../../parts/field.tsx';
import { setupWords as words } from '../../words/setup.ts';

/** A number for each weekday, Monday first; `label` stands behind the day for those who hear it, where one question follows another. */
export function WeekNumbers(props: {
  readonly idOf: (day: string) => string;
  readonly legend: string;
  readonly label?: string;
  readonly hint?: string;
  readonly values: readonly string[];
  readonly onValues: (values: readonly string[]) => void;
  readonly errorOf: (field: string) => string | null;
}): ReactElement {
  const { idOf, legend, label, hint, values, onValues, errorOf } = props;
  const error = words.weekdays.flatMap((day) => errorOf(idOf(day)) ?? []).join('. ') || null;
  const notes = idOf('week');
  return (
    <div className={groupClass(error)}>
      <fieldset className="nhsuk-fieldset" aria-describedby={describedBy(notes, hint, error)}>
        <legend className="nhsuk-fieldset__legend">{legend}</legend>
        <Notes id={notes} hint={hint} error={error} />
        <div className="week-inputs">
          {words.weekdays.map((day, i) => (
            <label key={day} htmlFor={idOf(day)}>
              {day}
              {label === undefined ? null : <span className="hidden-text">, {label}</span>}
              <input
                id={idOf(day)}
                type="number"
                min="0"
                max="200"
                value={values[i] ?? ''}
                onChange={(event) => onValues(values.map((value, j) => (j === i ? event.target.value : value)))}
                aria-invalid={errorOf(idOf(day)) === null ? undefined : true}
                aria-describedby={errorOf(idOf(day)) === null ? undefined : `${notes}-error`}
              />
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
