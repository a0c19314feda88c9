import { EDITS } from '@rotawright/server/roles';
import { type ReactElement, useEffect, useState } from 'react';
import { useParams } from 'wouter';
import { holds, useMe } from '../api/me.ts';
import { Failure } from '../parts/failure.tsx';
import { Loading } from '../parts/loading.tsx';
import { boardWords } from '../words/board.ts';
import { BoardScreen } from './board-screen.tsx';
import { openSession, type Session } from './session.ts';
import { SessionContext } from './use-board.ts';
import './board.css';
import './touch.css';

/** The rota board of the version in the address. */
export function BoardPage(): ReactElement {
  const { id = '' } = useParams<{ id: string }>();
  const { data: me } = useMe();
  const [session, setSession] = useState<Session | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try opens anew
  useEffect(() => {
    if (me === undefined) return;
    let isGone = false;
    let opened: Session | null = null;
    openSession(id, me.userId, (departmentId) => ({
      isEditor: holds(me, departmentId, EDITS),
      personId:
        me.memberships.find((one) => one.departmentId === departmentId && one.personId !== null)?.personId ?? null,
    })).then(
      (made) => {
        opened = made;
        if (isGone) made.close();
        else setSession(made);
      },
      (cause: unknown) => setError(cause),
    );
    return () => {
      isGone = true;
      opened?.close();
    };
  }, [id, me?.userId, tries]);
  if (session !== null)
    return (
      <SessionContext value={session}>
        <BoardScreen />
      </SessionContext>
    );
  return (
    <main className="main" id="main">
      {error === null ? (
        <Loading what={boardWords.loading} />
      ) : (
        <Failure
          error={error}
          onRetry={() => {
            setError(null);
            setTries(tries + 1);
          }}
        />
      )}
    </main>
  );
}
