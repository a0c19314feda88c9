import type { Board } from '../actions/index.ts';
import { boardWords } from '../words/board.ts';

/**
 * Says to screen readers what happens to a board without its user: no line, a change refused, a cell that somebody else changed too.
 * The eye has notices for it, which come and go without taking the focus.
 */
export function sayNews(board: Board): () => void {
  let sending = board.sending.kind;
  let wasOffline = sending === 'offline';
  let conflicts = board.document.conflicts.length;
  return board.on(() => {
    const before = { sending, conflicts };
    sending = board.sending.kind;
    conflicts = board.document.conflicts.length;
    if (conflicts > before.conflicts) board.speak(boardWords.spoken.conflicts(conflicts));
    if (sending === before.sending) return;
    if (board.sending.kind === 'refused') board.speak(boardWords.spoken.refused(board.sending.title));
    else if (sending === 'offline') board.speak(boardWords.spoken.offline);
    else if (sending === 'saved' && wasOffline && conflicts === 0) board.speak(boardWords.spoken.online);
    if (sending !== 'saving') wasOffline = sending === 'offline';
  });
}
