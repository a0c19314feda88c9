import type { Edit } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { isConflict } from '../../api/board.ts';
import { ApiProblem } from '../../api/problems.ts';
import { useWrite } from '../../api/use-write.ts';
import { editsPath } from '../../api/versions.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { templateWords as words } from '../../words/template.ts';

/** Puts back what stood in the draft before a template was written into it. What was changed since stays: it is named first. */
export function TakeBack(props: {
  readonly versionId: string;
  readonly edits: readonly Edit[];
  /** Told what can be taken back still, and what is to be said. */
  readonly onDone: (left: readonly Edit[], text: string) => void;
}): ReactElement {
  const { versionId, edits, onDone } = props;
  const write = useWrite();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const takeBack = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await write('POST', editsPath(versionId), { action: 'undo', edits, client: '' });
      onDone([], words.takenBack(edits.length));
    } catch (failure) {
      const changed = changedSince(failure);
      if (changed === null) setError(failure);
      else {
        const left = edits.filter(({ person, date }) => !changed.has(`${person} ${date}`));
        onDone(left, words.changedSince(edits.length - left.length, left.length));
      }
    }
    setBusy(false);
  };
  return (
    <>
      <Failure error={error} />
      <div className="actions">
        <Button kind="danger" isOff={isBusy} onClick={() => void takeBack()}>
          {words.takeBack}
        </Button>
      </div>
    </>
  );
}

/** Cells that were changed since, where that is why the server took nothing. */
function changedSince(failure: unknown): ReadonlySet<string> | null {
  if (!(failure instanceof ApiProblem)) return null;
  const { document } = failure;
  return isConflict(document) ? new Set(document.conflicts.map(({ person, date }) => `${person} ${date}`)) : null;
}
