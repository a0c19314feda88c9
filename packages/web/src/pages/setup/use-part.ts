import type { RosterDocument, SeqAnswer } from '@rotawright/server/wire';
import { useRef, useState } from 'react';
import { ApiProblem } from '../../api/problems.ts';
import { useWrite } from '../../api/use-write.ts';
import { partPath } from '../../api/versions.ts';
import type { Fault } from '../../parts/fault.ts';
import { faultsAt } from '../../parts/use-form.ts';
import { setupWords } from '../../words/setup.ts';

/** What each part holds, as it is sent. */
const CONTENT = {
  people: ({ people, groups }: RosterDocument) => [people, groups],
  'shift-types': ({ shiftTypes }: RosterDocument) => shiftTypes,
  cover: ({ cover, bankHolidays }: RosterDocument) => [cover, bankHolidays],
};

type Part = keyof typeof CONTENT;
const contentOf = (document: RosterDocument, part: Part): string => JSON.stringify(CONTENT[part](document));

/** Fetches the draft again; `undefined` where nothing is to be fetched. */
export type Reload = () => Promise<RosterDocument | undefined> | undefined;

/**
 * Sends a part unless the page itself finds faults in it, and says whether it is kept. `fieldAt` leads from a place in what was sent,
 * `body.cover[2].title`, to the id of its field.
 */
type SavePart = (body: object, own: readonly Fault[], fieldAt?: (where: string) => string | null) => Promise<boolean>;

/**
 * Sends one part of a draft whole; faults of the page and of the server come back alike. What is typed stays, whatever is fetched
 * meanwhile. Where somebody edited other parts, it is sent again with the seq of now; where they changed this part since it was opened
 * here, nothing is sent: the page says so, and the next press keeps what is typed.
 */
export function usePart(document: RosterDocument, part: Part, reload: Reload) {
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [state, setState] = useState<'open' | 'busy' | 'kept'>('open');
  const write = useWrite();
  const seen = useRef<string | null>(null);
  seen.current ??= contentOf(document, part);

  const send = async (from: RosterDocument, body: object): Promise<readonly string[]> => {
    const now = contentOf(from, part);
    if (now !== seen.current) {
      seen.current = now;
      return [setupWords.passed];
    }
    try {
      await write<SeqAnswer>('PUT', partPath(from.versionId, part), { seq: from.seq, ...body });
    } catch (error) {
      const fresh = error instanceof ApiProblem && error.status === 409 ? await reload() : undefined;
      if (fresh === undefined || fresh.seq === from.seq) throw error;
      return send(fresh, body);
    }
    await reload();
    // What is kept now is what the next render has.
    seen.current = null;
    return [];
  };

  const save: SavePart = async (body, own, fieldAt = () => null) => {
    if (state === 'busy') return false;
    setState('busy');
    let found: readonly Fault[];
    try {
      found = own.length > 0 ? own : (await send(document, body)).map((text) => ({ field: null, text }));
    } catch (error) {
      found = faultsAt(error, fieldAt);
    }
    setFaults(found);
    setState(found.length > 0 ? 'open' : 'kept');
    return found.length === 0;
  };
  return { faults, isBusy: state === 'busy', isKept: state === 'kept', save };
}
