import type { Me } from '@rotawright/server/wire';
import type { ReactElement, ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { dutyMembership } from '../api/me.ts';
import { useOnline } from '../api/use-online.ts';
import { lazyPart } from '../parts/lazy-part.tsx';
import { Mark } from '../parts/mark.tsx';
import { PartBoundary } from '../parts/part-boundary.tsx';
import { shellWords } from '../words/shell.ts';
import { isTourOn, useTourPlace } from './tour-place.ts';

const Tour = lazyPart(async () => (await import('./tour.tsx')).Tour);

/** The frame around every page: bar, strip when offline, page, foot. The board takes the whole width. */
export function Shell(props: { readonly me: Me | null; readonly children: ReactNode }): ReactElement {
  const { me, children } = props;
  const [location] = useLocation();
  const isOnTour = isTourOn(useTourPlace());
  const isFull = /^\/versions\/[^/]+$/.test(location);
  return (
    <>
      <a className="skip" href="#main">
        {shellWords.skip}
      </a>
      <header className={isFull ? 'top full' : 'top'}>
        <div className="top-row">
          <Link href="/" className="brand">
            <Mark />
            <span className="brand-name">{shellWords.name}</span>
          </Link>
          {isFull && me !== null ? (
            <>
              <div id="board-head" className="board-head" />
              <details className="menu" key={location}>
                <summary>{shellWords.menu}</summary>
                <div className="menu-links">
                  <SignedInLinks me={me} location={location} />
                </div>
              </details>
            </>
          ) : me === null ? (
            <SignedOutLinks />
          ) : (
            <SignedInLinks me={me} location={location} />
          )}
        </div>
      </header>
      <OfflineStrip />
      {children}
      {isFull ? null : <Foot />}
      {me === null || !isOnTour ? null : (
        <PartBoundary>
          <Tour me={me} />
        </PartBoundary>
      )}
    </>
  );
}

function SignedInLinks({ me, location }: { readonly me: Me; readonly location: string }): ReactElement {
  const current = (path: string): 'page' | undefined => (location === path ? 'page' : undefined);
  return (
    <>
      <nav aria-label={shellWords.main}>
        <Link href="/" aria-current={current('/')}>
          {shellWords.home}
        </Link>
        {dutyMembership(me) === undefined ? null : (
          <Link href="/my" aria-current={location.startsWith('/my') ? 'page' : undefined}>
            {shellWords.myRota}
          </Link>
        )}
        <Link href="/notices" aria-current={current('/notices')}>
          {shellWords.notices(me.unreadNotices)}
        </Link>
        <Link href="/help" aria-current={current('/help')}>
          {shellWords.help}
        </Link>
      </nav>
      <Link href="/account" aria-current={current('/account')}>
        {shellWords.account(me.name)}
      </Link>
    </>
  );
}

function SignedOutLinks(): ReactElement {
  return (
    <nav aria-label={shellWords.main}>
      <Link href="/help">{shellWords.help}</Link>
    </nav>
  );
}

function OfflineStrip(): ReactElement {
  const isOnline = useOnline();
  return (
    <div role="status">
      {isOnline ? null : (
        <div className="strip">
          <p>{shellWords.offline}</p>
        </div>
      )}
    </div>
  );
}

function Foot(): ReactElement {
  return (
    <footer className="foot">
      <ul>
        <li>
          <Link href="/help">{shellWords.help}</Link>
        </li>
        <li>
          <Link href="/accessibility">{shellWords.accessibility}</Link>
        </li>
        <li className="mute">{shellWords.notice}</li>
      </ul>
    </footer>
  );
}
