import type { ReactElement, ReactNode } from 'react';

/** A small button of the bar, with its key beside its name. */
export function Tool(props: {
  readonly onClick: () => void;
  readonly children: ReactNode;
  readonly keys?: string;
  readonly isOff?: boolean;
}): ReactElement {
  const { onClick, children, keys, isOff = false } = props;
  return (
    <button
      type="button"
      className="btn tool"
      aria-disabled={isOff || undefined}
      onClick={() => (isOff ? null : onClick())}
    >
      {children}
      {keys === undefined ? null : <kbd>{keys}</kbd>}
    </button>
  );
}
