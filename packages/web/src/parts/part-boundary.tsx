import { type ReactElement, type ReactNode, Suspense } from 'react';
import { useOnline } from '../api/use-online.ts';
import { partWords } from '../words/parts.ts';
import { Boundary } from './boundary.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { isNotFetched } from './lazy-part.tsx';

interface Props {
  readonly children: ReactNode;
  /** Stands here while the part is fetched; nothing unless given. */
  readonly fallback?: ReactNode;
  /** Of a part that stands over the page: what closes it. Its failure is said in a dialog, too. */
  readonly onClose?: () => void;
}

/** Waits for a part whose code is fetched, and stands in for one that threw or could not be had, so that the rest of the page goes on. */
export function PartBoundary({ children, fallback, onClose }: Props): ReactElement {
  const lost = (error: unknown, again: () => void): ReactNode =>
    onClose === undefined ? (
      <Lost error={error} isTitled={false} onAgain={again} />
    ) : (
      <Dialog title={partWords.lost.title} onClose={onClose}>
        <Lost error={error} isTitled onAgain={again} />
      </Dialog>
    );
  return (
    <Boundary instead={lost}>
      <Suspense fallback={fallback}>{children}</Suspense>
    </Boundary>
  );
}

function Lost(props: {
  readonly error: unknown;
  /** The title stands above already. */
  readonly isTitled: boolean;
  readonly onAgain: () => void;
}): ReactElement {
  const { error, isTitled, onAgain } = props;
  const isOnline = useOnline();
  const words = partWords.lost;
  return (
    <div className="note bad" role="alert">
      {isTitled ? null : (
        <p>
          <strong>{words.title}</strong>
        </p>
      )}
      <p>{isNotFetched(error) ? (isOnline ? words.notFetched : words.offline) : words.broken}</p>
      <p>{words.kept}</p>
      <div className="actions">
        <Button onClick={onAgain}>{partWords.tryAgain}</Button>
        <Button kind="quiet" onClick={() => location.reload()}>
          {words.reload}
        </Button>
      </div>
    </div>
  );
}
