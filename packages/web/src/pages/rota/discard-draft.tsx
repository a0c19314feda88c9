import type { Discarding } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { useSWRConfig } from 'swr';
import { useLocation } from 'wouter';
import { useSend } from '../../api/use-send.ts';
import { discardPath, useDiscarding } from '../../api/versions.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Failure } from '../../parts/failure.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { rotaSettingsWords as words } from '../../words/rota-settings.ts';

/** A draft, and whether it is all that there is of its rota. */
interface Draft {
  readonly versionId: string;
  readonly isWholeRota: boolean;
  readonly title: string;
}

/** A way to give a draft up. It asks once and says what goes with it. */
export function DiscardDraft(props: Draft): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="actions">
      <Button kind="danger" onClick={() => setOpen(true)}>
        {props.isWholeRota ? words.discardRota : words.discard}
      </Button>
      {isOpen ? <Sure {...props} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function Sure({ versionId, isWholeRota, title, onClose }: Draft & { readonly onClose: () => void }): ReactElement {
  const goes = useDiscarding(versionId);
  return (
    <Dialog title={`${isWholeRota ? words.discardRota : words.discard}: ${title}`} onClose={onClose}>
      <p>{isWholeRota ? words.discardRotaLead : words.discardLead}</p>
      <WhenLoaded from={goes} what={words.counting}>
        {(found) => (
          <Confirm versionId={versionId} goes={found} onClose={onClose} onPassed={() => void goes.reload()} />
        )}
      </WhenLoaded>
    </Dialog>
  );
}

function Confirm(props: {
  readonly versionId: string;
  readonly goes: Discarding;
  readonly onClose: () => void;
  /** The draft has changed since it was counted. */
  readonly onPassed: () => void;
}): ReactElement {
  const { versionId, goes, onClose, onPassed } = props;
  const { send, error, isBusy } = useSend();
  const { mutate } = useSWRConfig();
  const [, navigate] = useLocation();
  const discard = async (): Promise<void> => {
    const done = await send<null>('POST', discardPath(versionId), { seq: goes.seq });
    if (done === undefined) {
      onPassed();
      return;
    }
    navigate('/');
    await mutate((key) => typeof key === 'string' && /^\/api\/(rotas|departments)/.test(key));
  };
  const onlyHere = words.onlyHere(goes);
  return (
    <>
      {words.goes(goes).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {onlyHere === '' ? null : <p className="note warn">{onlyHere}</p>}
      <Failure error={error} />
      <div className="actions">
        <Button kind="danger" onClick={() => void discard()} isOff={isBusy}>
          {words.discardSure(goes.isWholeRota)}
        </Button>
        <Button onClick={onClose}>{words.keepIt}</Button>
      </div>
    </>
  );
}
