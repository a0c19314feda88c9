import { type ReactElement, useState } from 'react';
import { revokeOthers, revokeSession, type Session, useOwnSession, useSessions } from '../../api/account.ts';
import { Button } from '../../parts/button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Failure } from '../../parts/failure.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { accountWords as words } from '../../words/account.ts';
import { momentText } from '../../words/text.ts';

export function Sessions(): ReactElement {
  const sessions = useSessions();
  const own = useOwnSession().data?.session.id;
  const [error, setError] = useState<unknown>(null);
  const end = (what: Promise<unknown>): void => {
    setError(null);
    void what.then(() => sessions.reload(), setError);
  };
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{words.sessionsTitle}</h2>
      <Failure error={error} />
      <WhenLoaded from={sessions} what={words.sessionsLoading}>
        {(all) => (
          <>
            <DataTable
              caption={words.device}
              isCaptionHidden
              rows={all}
              keyOf={({ id }) => id}
              columns={[
                {
                  key: 'device',
                  head: words.device,
                  cell: ({ id, userAgent }) => (
                    <>
                      {deviceOf(userAgent)}
                      {id === own ? <small>{words.thisOne}</small> : null}
                    </>
                  ),
                },
                { key: 'since', head: words.since, cell: ({ createdAt }) => momentText(createdAt) },
                { key: 'used', head: words.lastUsed, cell: ({ updatedAt }) => momentText(updatedAt) },
                {
                  key: 'end',
                  head: words.end,
                  // Out of this one leads the button at the head of the page.
                  cell: (session: Session) =>
                    session.id === own ? null : (
                      <Button onClick={() => end(revokeSession(session.token))}>
                        {words.end}
                        <span className="hidden-text">: {deviceOf(session.userAgent)}</span>
                      </Button>
                    ),
                },
              ]}
            />
            {all.length > 1 ? <Button onClick={() => end(revokeOthers())}>{words.endOthers}</Button> : null}
          </>
        )}
      </WhenLoaded>
    </section>
  );
}

const BROWSERS = ['Firefox', 'Edg', 'Chrome', 'Safari'] as const;
const SYSTEMS = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'] as const;

/** `Chrome on Windows` of what a browser says of itself. */
function deviceOf(userAgent: string | null | undefined): string {
  const browser = BROWSERS.find((name) => userAgent?.includes(name));
  const system = SYSTEMS.find((name) => userAgent?.includes(name));
  if (browser === undefined) return words.unknown;
  const name = browser === 'Edg' ? 'Edge' : browser;
  return system === undefined ? name : `${name} on ${system}`;
}
