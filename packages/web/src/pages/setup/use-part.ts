import type { RosterDocument, SeqAnswer } from '@rotawright/server/wire';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { partPath } from '../../api/versions.ts';
import type { Fault } from '../../parts/error-summary.tsx';
import { faultsOf } from '../../parts/use-form.ts';

/** Sends one part of a draft whole, with the seq that was seen; faults of the page and of the server come back alike. */
export function usePart(document: RosterDocument, part: 'people' | 'shift-types' | 'cover', onSaved: () => void) {
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [isBusy, setBusy] = useState(false);
  const save = async (body: object, own: readonly string[]): Promise<boolean> => {
    setFaults(own.map((text) => ({ field: null, text })));
    if (own.length > 0 || isBusy) return false;
    setBusy(true);
    try {
      await request<SeqAnswer>('PUT', partPath(document.versionId, part), { body: { seq: document.seq, ...body } });
      onSaved();
      return true;
    } catch (error) {
      setFaults(faultsOf(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { faults, isBusy, save };
}
