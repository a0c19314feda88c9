/** What of a key event its name is made of. */
export interface KeyPressed {
  readonly key: string;
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * Name of a pressed key as actions list theirs: `Ctrl+Shift+ArrowLeft`, `F8`, `/`. Command on a Mac is Ctrl. Shift is named only
 * with keys that write nothing, and with letters beside Ctrl or Alt: `?` already holds it.
 */
export function keyName({ key, code = '', ctrlKey, metaKey, altKey, shiftKey }: KeyPressed): string {
  const isCtrl = ctrlKey || metaKey;
  // Alt changes what a key writes on some keyboards, so digits and letters go by their place there.
  const plain = altKey && /^(Digit|Key)\w$/.test(code) ? code.slice(-1) : key;
  const isWriting = plain.length === 1 && plain !== ' ';
  const name = plain === ' ' ? 'Space' : isWriting ? plain.toUpperCase() : plain;
  const isShift = shiftKey && (!isWriting || isCtrl || altKey);
  return `${isCtrl ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${isShift ? 'Shift+' : ''}${name}`;
}
