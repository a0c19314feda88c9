import type { ReactElement, ReactNode } from 'react';

/** Nothing here yet: says so, and what to do next. */
export function Empty({ text, children }: { readonly text: string; readonly children?: ReactNode }): ReactElement {
  return (
    <div className="empty">
      <p>{text}</p>
      {children ? <div className="actions">{children}</div> : null}
    </div>
  );
}
