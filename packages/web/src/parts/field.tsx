import type { InputHTMLAttributes, ReactElement, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';

/** What every field needs: `useForm().field(name)` gives `id`, `name`, `value`, `onValue` and `error`. */
export interface FieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: ReactNode;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly hint?: ReactNode;
  readonly error?: string | null;
}

export const groupClass = (error: string | null | undefined): string =>
  error ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group';

export const describedBy = (id: string, hint: ReactNode, error: string | null | undefined): string | undefined =>
  [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;

/** Hint and error of a field, under the ids that `describedBy` names. */
export function Notes({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>): ReactElement {
  return (
    <>
      {hint ? (
        <div className="nhsuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <span className="nhsuk-error-message" id={`${id}-error`}>
          <span className="nhsuk-u-visually-hidden">Error: </span>
          {error}
        </span>
      ) : null}
    </>
  );
}

/** Label, hint and error around one control. */
function Group(props: Pick<FieldProps, 'id' | 'label' | 'hint' | 'error'> & { readonly children: ReactNode }) {
  const { id, label, hint, error, children } = props;
  return (
    <div className={groupClass(error)}>
      <label className="nhsuk-label" htmlFor={id}>
        {label}
      </label>
      <Notes id={id} hint={hint} error={error ?? null} />
      {children}
    </div>
  );
}

type Rest<E> = Omit<E, 'id' | 'name' | 'value' | 'onChange' | 'className'>;

/** One line of text; `width` counts characters. */
export function TextField(
  props: FieldProps & Rest<InputHTMLAttributes<HTMLInputElement>> & { readonly width?: 4 | 5 | 10 | 20 | 30 },
): ReactElement {
  const { id, name, label, value, onValue, hint, error, width, ...rest } = props;
  const size = width === undefined ? '' : ` nhsuk-input--width-${width}`;
  return (
    <Group id={id} label={label} hint={hint} error={error ?? null}>
      <input
        type="text"
        {...rest}
        id={id}
        name={name}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        className={`nhsuk-input${error ? ' nhsuk-input--error' : ''}${size}`}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? true : undefined}
      />
    </Group>
  );
}

/** A day. The browser's own picker, which every phone and screen reader knows. */
export function DayField(props: FieldProps & { readonly min?: string; readonly max?: string }): ReactElement {
  return <TextField {...props} type="date" width={10} />;
}

export function TextArea(props: FieldProps & Rest<TextareaHTMLAttributes<HTMLTextAreaElement>>): ReactElement {
  const { id, name, label, value, onValue, hint, error, ...rest } = props;
  return (
    <Group id={id} label={label} hint={hint} error={error ?? null}>
      <textarea
        rows={3}
        {...rest}
        id={id}
        name={name}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        className={`nhsuk-textarea${error ? ' nhsuk-textarea--error' : ''}`}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? true : undefined}
      />
    </Group>
  );
}

export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}

export function SelectField(
  props: FieldProps & Rest<SelectHTMLAttributes<HTMLSelectElement>> & { readonly choices: readonly Choice[] },
): ReactElement {
  const { id, name, label, value, onValue, hint, error, choices, ...rest } = props;
  return (
    <Group id={id} label={label} hint={hint} error={error ?? null}>
      <select
        {...rest}
        id={id}
        name={name}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        className={`nhsuk-select${error ? ' nhsuk-select--error' : ''}`}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? true : undefined}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </Group>
  );
}
