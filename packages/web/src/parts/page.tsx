import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { partWords } from '../words/parts.ts';

/** False only for the first page of a visit, which must not take the focus from the browser. */
let hasMoved = false;

/** Has one come here from another page? Then the page takes the focus, which its link took away with it. Asked once a page. */
export function comesFromPage(): boolean {
  const before = hasMoved;
  hasMoved = true;
  return before;
}

/** A page: its title in the tab and as the heading, which takes the focus when one comes from another page. */
export function Page(props: {
  readonly title: string;
  /** The heading, where it says more than the title. */
  readonly heading?: ReactNode;
  readonly lead?: ReactNode;
  readonly crumbs?: ReactNode;
  readonly actions?: ReactNode;
  readonly width?: 'usual' | 'narrow' | 'full';
  readonly children: ReactNode;
}): ReactElement {
  const { title, heading = title, lead, crumbs, actions, width = 'usual', children } = props;
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = partWords.pageTitle(title);
  }, [title]);
  useEffect(() => {
    if (!comesFromPage()) return;
    head.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  return (
    <main className={`main ${width}`} id="main" tabIndex={-1}>
      {crumbs ? (
        <nav className="crumbs" aria-label={partWords.crumbs}>
          {crumbs}
        </nav>
      ) : null}
      <div className="page-head">
        <div>
          <h1 ref={head} tabIndex={-1}>
            {heading}
          </h1>
          {lead ? <p className="lead">{lead}</p> : null}
        </div>
        {actions ? <div className="actions">{actions}</div> : null}
      </div>
      {children}
    </main>
  );
}
