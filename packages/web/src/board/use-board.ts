import { createContext, use, useSyncExternalStore } from 'react';
import type { Board } from '../actions/index.ts';
import type { Session } from './session.ts';

/** The open session, for everything under the board page. */
export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('no board is open around this');
  return session;
}

/** The board, looked at again after everything that it tells. */
export function useBoard(): Board {
  const { board } = useSession();
  useSyncExternalStore(
    (tell) => board.on(tell),
    () => board.version,
  );
  return board;
}
