import type {
  EditConflict,
  EditRequest,
  Job,
  JobAnswer,
  LiveEvent,
  Me,
  Presence,
  RosterDocument,
  SolveRequest,
} from '@rotawright/server/wire';
import type { SendResult } from '../document/index.ts';
import { takeEarly } from './early.ts';
import { ApiProblem, NoConnection } from './problems.ts';
import { getJson, request } from './request.ts';
import type { Write } from './use-write.ts';

/** A version whole, as the board needs it. */
export const loadVersion = (id: string): Promise<RosterDocument> => getJson(`/api/versions/${id}`);

/** The same for a page that opens: it may have been asked for already. */
export const openVersion = (id: string): Promise<RosterDocument> => takeEarly(`/api/versions/${id}`);

/** Is there no such version any more, for this account? `false` too where the server cannot be asked, or somebody else is signed in. */
export async function versionIsGone(id: string, userId: string): Promise<boolean> {
  try {
    if ((await getJson<Me>('/api/me')).userId !== userId) return false;
    await getJson(`/api/versions/${id}/summary`);
    return false;
  } catch (error) {
    return error instanceof ApiProblem && error.status === 404;
  }
}

/** Sends one action. Never rejects: what cannot be sent now is told apart from what is refused for good. */
export async function sendEdits(version: string, key: string, body: EditRequest): Promise<SendResult> {
  try {
    return { kind: 'accepted', answer: await request('POST', `/api/versions/${version}/edits`, { key, body }) };
  } catch (error) {
    if (!(error instanceof ApiProblem)) return { kind: 'offline' };
    const { document } = error;
    if (isConflict(document)) return { kind: 'conflict', conflicts: document.conflicts };
    if (document.code === 'request.key-used') return { kind: 'key-used' };
    // A server that is starting, busy or ill may take it later.
    if (error.status >= 500 || error.status === 429 || error.status === 408) return { kind: 'offline' };
    return { kind: 'refused', title: document.detail ?? document.title, reference: error.reference };
  }
}

/** Was nothing applied, because somebody else has changed some of the cells since? */
export const isConflict = (document: object): document is EditConflict =>
  'code' in document && document.code === 'edits.conflict' && 'conflicts' in document;

/** Tells the others where this editor is. Nothing is lost when it fails. */
export async function sendPresence(version: string, presence: Presence): Promise<void> {
  try {
    await request('POST', `/api/versions/${version}/presence`, {
      body: presence,
      key: null,
      keepAlive: presence.cell === null,
    });
  } catch (error) {
    if (!(error instanceof ApiProblem || error instanceof NoConnection)) throw error;
  }
}

const TYPES = ['cells', 'document', 'state', 'discarded', 'presence', 'job', 'comments'];
/** Milliseconds until a line that the server closed is tried again. */
const AGAIN = 5000;

/**
 * Live changes of a version from a seq on. The browser connects again by itself and says what it heard last. To others this window is there as
 * long as it listens.
 */
export function liveEvents(
  version: string,
  { after, client }: { readonly after: number; readonly client: string },
  listen: { readonly event: (event: LiveEvent) => void; readonly line: (isUp: boolean) => void },
): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let heard = after;
  const open = (): void => {
    const made = new EventSource(`/api/versions/${version}/events?after=${heard}&client=${client}`);
    source = made;
    const hear = (message: MessageEvent<string>): void => {
      const event = JSON.parse(message.data) as LiveEvent;
      if ('seq' in event) heard = Math.max(heard, event.seq);
      listen.event(event);
    };
    made.onmessage = hear;
    for (const type of TYPES) made.addEventListener(type, hear);
    made.onopen = () => listen.line(true);
    made.onerror = () => {
      listen.line(false);
      // After an answer that is no stream, such as a proxy's error page, the browser gives up.
      if (made.readyState === EventSource.CLOSED) timer = setTimeout(open, AGAIN);
    };
  };
  open();
  return () => {
    source?.close();
    if (timer !== null) clearTimeout(timer);
  };
}

/** The newest searches of a version, newest first. */
export const loadJobs = (version: string): Promise<readonly Job[]> => getJson(`/api/versions/${version}/jobs`);

export const startSolve = (write: Write, version: string, body: SolveRequest): Promise<Job> =>
  write('POST', `/api/versions/${version}/solve`, body);

export const startWhyNot = (write: Write, version: string, body: SolveRequest): Promise<Job> =>
  write('POST', `/api/versions/${version}/why-not`, body);

export const loadJob = (id: string): Promise<Job> => getJson(`/api/jobs/${id}`);

/** Ends a run; what it has found so far is kept. */
export const stopJob = (write: Write, id: string): Promise<Job> => write('POST', `/api/jobs/${id}/stop`);

export const loadAnswer = (id: string): Promise<JobAnswer> => getJson(`/api/jobs/${id}/answer`);
