import { type ReactElement, useEffect, useId, useRef } from 'react';
import { partWords } from '../words/parts.ts';
import type { Fault } from './fault.ts';

/** Every fault at once, in focus as soon as it is there; a link leads to the field. */
export function ErrorSummary(props: {
  readonly faults: readonly Fault[];
  readonly title?: string;
  readonly reference?: string | null;
}): ReactElement | null {
  const { faults, title = partWords.problemTitle, reference = null } = props;
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const key = faults.map(({ text }) => text).join('\n');
  useEffect(() => {
    if (key !== '') box.current?.focus();
  }, [key]);
  if (faults.length === 0) return null;
  return (
    <div className="nhsuk-error-summary" ref={box} tabIndex={-1} role="alert" aria-labelledby={id}>
      <h2 className="nhsuk-error-summary__title" id={id}>
        {title}
      </h2>
      <div className="nhsuk-error-summary__body">
        <ul className="nhsuk-list nhsuk-error-summary__list">
          {faults.map(({ field, text }) => (
            <li key={`${field}-${text}`}>
              {field === null ? (
                text
              ) : (
                <a href={`#${field}`} onClick={(event) => goTo(event, field)}>
                  {text}
                </a>
              )}
            </li>
          ))}
        </ul>
        {reference ? <p className="small mute">{partWords.reference(reference)}</p> : null}
      </div>
    </div>
  );
}

/** Focus, not only scroll; and no `#` in the address, which belongs to the router. */
function goTo(event: { preventDefault(): void }, field: string): void {
  event.preventDefault();
  document.getElementById(field)?.focus();
}
