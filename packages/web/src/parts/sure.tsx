import type { ReactElement, ReactNode } from 'react';
import { partWords } from '../words/parts.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Failure } from './failure.tsx';

/** Asks once before something that cannot be undone: what it is, what goes with it, and the way out. */
export function Sure(props: {
  readonly title: string;
  /** What becomes of it. */
  readonly children: ReactNode;
  /** What the button that does it says. */
  readonly go: string;
  readonly onGo: () => void;
  readonly onClose: () => void;
  readonly isBusy?: boolean;
  /** What the last try ended with. */
  readonly error?: unknown;
}): ReactElement {
  const { title, children, go, onGo, onClose, isBusy = false, error = null } = props;
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <Failure error={error} />
      <div className="actions">
        <Button kind="danger" onClick={onGo} isOff={isBusy}>
          {go}
        </Button>
        <Button onClick={onClose}>{partWords.leaveIt}</Button>
      </div>
    </Dialog>
  );
}
