import type { ReactElement, ReactNode } from 'react';
import { Button } from '../../parts/button.tsx';
import { togetherWords as words } from '../../words/together.ts';

/** The box of one line that is asked: its heading says the line in words as it stands, its foot takes it away. */
export function LineBox(props: {
  readonly text: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}): ReactElement {
  const { text, onRemove, children } = props;
  return (
    <fieldset className="panel">
      <legend className="nhsuk-fieldset__legend">{text}</legend>
      {children}
      <div className="actions">
        <Button kind="danger" onClick={onRemove}>
          {words.remove}
          <span className="hidden-text">: {text}</span>
        </Button>
      </div>
    </fieldset>
  );
}

/** Ticks side by side under one question. */
export function TickRow(props: { readonly legend: string; readonly children: ReactNode }): ReactElement {
  return (
    <fieldset className="nhsuk-fieldset">
      <legend className="nhsuk-fieldset__legend">{props.legend}</legend>
      <div className="tick-row">{props.children}</div>
    </fieldset>
  );
}
