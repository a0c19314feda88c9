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

/** The board, looked at again in each frame in which it has told anything. */
export function useBoard(): Board {
  const { board, frames } = useSession();
  useSyncExternalStore(frames.on, () => board.version);
  return board;
}

/** The board, looked at again when such a frame is painted: what is drawn from it comes a frame later. */
export function usePaintedBoard(): Board {
  const { board, frames } = useSession();
  useSyncExternalStore(frames.onPainted, () => board.version);
  return board;
}
