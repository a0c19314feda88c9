import {
  actionOf,
  type Board,
  confirmPreview,
  copyText,
  cutText,
  type DutyTyping,
  keyName,
  pasteText,
} from '../actions/index.ts';

/** Keys and clipboard of the grid: letters of a duty first, then the actions. What nobody wants is left to the browser. */
export function listenToKeyboard(root: HTMLElement, board: Board, typing: DutyTyping): void {
  root.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const name = keyName(event);
    if (pressed(board, typing, { name, letter: event.key })) event.preventDefault();
  });
  const clip = (text: (board: Board) => string) => (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text(board));
    event.preventDefault();
  };
  root.addEventListener('copy', clip(copyText));
  root.addEventListener('cut', clip(cutText));
  root.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text !== '') pasteText(board, text);
    event.preventDefault();
  });
}

/**
 * An arrow pressed where nothing has the focus goes to the grid, so that a board just opened is worked by keys at once. Only arrows:
 * a letter typed at the page must not become a duty. Returns how to stop.
 */
export function takeArrowsFromPage(root: HTMLElement, focus: () => void): () => void {
  const hear = (event: KeyboardEvent): void => {
    const isArrow = /^Arrow(Left|Right|Up|Down)$/.test(event.key) && !event.altKey && !event.ctrlKey && !event.metaKey;
    if (!isArrow || event.target !== document.body || root.offsetParent === null) return;
    event.preventDefault();
    focus();
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { ...keyOf(event), bubbles: true }));
  };
  document.addEventListener('keydown', hear);
  return () => document.removeEventListener('keydown', hear);
}

const keyOf = ({ key, code, shiftKey }: KeyboardEvent): KeyboardEventInit => ({ key, code, shiftKey });

/** Was the key used? */
function pressed(board: Board, typing: DutyTyping, { name, letter }: { name: string; letter: string }): boolean {
  if (board.ghost !== null && (name === 'Enter' || name === 'Escape')) {
    if (name === 'Enter') confirmPreview(board);
    else board.dropPreview();
    return true;
  }
  if (typing.isUnderWay && (name === 'Enter' || name === 'Escape')) {
    if (name === 'Enter') typing.end();
    else typing.stop();
    return true;
  }
  if (board.isSelectingTo && name === 'Escape') {
    board.set({ isSelectingTo: false });
    board.say('');
    return true;
  }
  const isPlain = name === letter.toUpperCase();
  const isChoice =
    isPlain && /^[12]$/.test(letter) && board.document.conflictAt(board.cellAt(board.selection.focus)) !== null;
  if (isPlain && !isChoice && typing.takes(letter)) {
    typing.type(letter);
    return true;
  }
  const action = actionOf(name);
  if (action === null) return false;
  typing.stop();
  if (action.isEdit !== true || board.isEditable) action.run(board, name);
  return true;
}
