import { type KeyboardEvent, type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';
import { boardWords } from '../words/board.ts';

/**
 * Tools that are seldom used, behind one button of a narrow bar. They open over the grid; whatever is done with one of them, a press elsewhere
 * or Esc folds them again, and the button has the focus unless what was done took it.
 */
export function FoldedTools({ children }: { readonly children: ReactNode }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const tools = useRef<HTMLDivElement>(null);
  const fold = (): void => {
    if (tools.current?.contains(document.activeElement)) button.current?.focus();
    setOpen(false);
  };
  const foldByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    fold();
  };
  useEffect(() => {
    if (!isOpen) return undefined;
    const outside = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !tools.current?.contains(target) && !button.current?.contains(target))
        setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [isOpen]);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="btn tool fold-button"
        aria-expanded={isOpen}
        aria-controls="board-folded"
        onClick={() => setOpen(!isOpen)}
        onKeyDown={foldByKey}
      >
        {boardWords.moreTools}
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is pressed are the buttons and links inside */}
      <div
        ref={tools}
        id="board-folded"
        className="folded-tools"
        hidden={!isOpen}
        onClick={({ target }) => {
          if (target instanceof Element && target.closest('button, a') !== null) fold();
        }}
        onKeyDown={foldByKey}
      >
        {children}
      </div>
    </>
  );
}
