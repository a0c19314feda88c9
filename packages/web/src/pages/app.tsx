import { type ReactElement, Suspense } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { useMe } from '../api/me.ts';
import { ApiProblem } from '../api/problems.ts';
import { Failure } from '../parts/failure.tsx';
import { Loading } from '../parts/loading.tsx';
import { shellWords } from '../words/shell.ts';
import { BrokenBoundary } from './broken.tsx';
import { NotFound } from './not-found.tsx';
import { type Route as AppRoute, ROUTES } from './routes.ts';
import { Shell } from './shell.tsx';

/** The whole app: who is signed in decides what it shows. */
export function App(): ReactElement {
  const me = useMe();
  const [location] = useLocation();
  return (
    <Shell me={me.data ?? null}>
      <BrokenBoundary key={location}>
        <Suspense fallback={<Waiting what={shellWords.loading} />}>
          <Switch>
            {ROUTES.map((route) => (
              <Route key={route.path} path={route.path}>
                <Guarded route={route} />
              </Route>
            ))}
            <Route>
              <NotFound />
            </Route>
          </Switch>
        </Suspense>
      </BrokenBoundary>
    </Shell>
  );
}

/** Shows a page to somebody who is signed in; others go to sign in first and come back. */
function Guarded({ route }: { readonly route: AppRoute }): ReactElement {
  const me = useMe();
  const [location] = useLocation();
  if (route.isOpen) return <route.page />;
  if (me.error instanceof ApiProblem && me.error.status === 401)
    return <Redirect to={location === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(location)}`} replace />;
  if (me.data !== undefined) return <route.page />;
  if (me.error === undefined) return <Waiting what={shellWords.checkingWho} />;
  return (
    <main className="main" id="main">
      <Failure error={me.error} onRetry={() => void me.reload()} />
    </main>
  );
}

function Waiting({ what }: { readonly what: string }): ReactElement {
  return (
    <main className="main" id="main">
      <Loading what={what} />
    </main>
  );
}
