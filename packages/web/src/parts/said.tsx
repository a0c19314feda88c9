import { type ReactElement, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';

/** What was done to something in a list. */
interface Saying {
  /** For the heading over the list: it takes the focus, because the button that was pressed goes with what it was about. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly text: ReactNode;
  say(text: ReactNode): void;
}

export function useSaid(): Saying {
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState<{ readonly text: ReactNode } | null>(null);
  // After a dialog has closed and given the focus back to where it was opened.
  useEffect(() => {
    if (said !== null) heading.current?.focus();
  }, [said]);
  return { heading, text: said?.text ?? null, say: (text) => setSaid({ text }) };
}

/** The line that says it, there from the start: a screen reader hears only what changes in one that it knows. */
export function Said({ text }: Pick<Saying, 'text'>): ReactElement {
  return (
    <div role="status" className={text === null ? 'hidden-text' : 'note good'}>
      {text}
    </div>
  );
}
