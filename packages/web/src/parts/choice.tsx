import type { ReactElement, ReactNode } from 'react';
import { type Choice, describedBy, type FieldProps, groupClass, Notes } from './field.tsx';

/** One of a few, all in sight. */
export function RadioField(props: FieldProps & { readonly choices: readonly Choice[]; readonly isInline?: boolean }) {
  const { id, name, label, value, onValue, hint, error, choices, isInline = false } = props;
  return (
    <div className={groupClass(error)}>
      <fieldset className="nhsuk-fieldset" aria-describedby={describedBy(id, hint, error)}>
        <legend className="nhsuk-fieldset__legend">{label}</legend>
        <Notes id={id} hint={hint} error={error ?? null} />
        <div className={`nhsuk-radios nhsuk-radios--small${isInline ? ' nhsuk-radios--inline' : ''}`}>
          {choices.map((choice, i) => (
            <div className="nhsuk-radios__item" key={choice.value}>
              <input
                className="nhsuk-radios__input"
                type="radio"
                id={i === 0 ? id : `${id}-${i}`}
                name={name}
                value={choice.value}
                checked={value === choice.value}
                onChange={() => onValue(choice.value)}
                aria-describedby={choice.hint ? `${id}-${i}-hint` : undefined}
              />
              <label className="nhsuk-label nhsuk-radios__label" htmlFor={i === 0 ? id : `${id}-${i}`}>
                {choice.text}
              </label>
              {choice.hint ? (
                <div className="nhsuk-hint nhsuk-radios__hint" id={`${id}-${i}-hint`}>
                  {choice.hint}
                </div>
              ) : null}
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

/** One box to tick. */
export function CheckField(props: {
  readonly id: string;
  readonly label: ReactNode;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}): ReactElement {
  return (
    <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
      <div className="nhsuk-checkboxes__item">
        <input
          className="nhsuk-checkboxes__input"
          type="checkbox"
          id={props.id}
          checked={props.isOn}
          onChange={(event) => props.onChange(event.target.checked)}
        />
        <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={props.id}>
          {props.label}
        </label>
      </div>
    </div>
  );
}
