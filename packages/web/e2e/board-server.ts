import type { ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type {
  CellValue,
  EditRequest,
  Job,
  JobAnswer,
  KeptAsked,
  LiveEvent,
  Presence,
  RosterDocument,
} from '@rotawright/server/wire';
import { DEPARTMENT, fixtureId, LIVE_VERSION, VERSION } from './board-fixture.ts';
import { type FakeAnswer, type FakeRoutes, fakeServer } from './fake-server.ts';

export const RUTH = { userId: fixtureId(9, 1), name: 'Ruth Price' };
/** Another coordinator who may sit down at the same browser. */
export const ANOTHER = { userId: fixtureId(9, 3), name: 'Jo Webb' };
const OFF: CellValue = { codes: '', leave: null, isPinned: false };

/** What a test may do to the server and see of it. */
export interface BoardServer {
  readonly origin: string;
  /** Actions in the order in which they were taken. */
  readonly taken: readonly EditRequest[];
  valueOf(person: string, date: string): CellValue;
  /** Somebody else sets a cell, from nowhere. */
  setByOther(person: string, date: string, value: CellValue, name?: string): void;
  /** Pulls the plug, or puts it back: requests and streams end without an answer. */
  setDown(isDown: boolean): void;
  /** Takes edits, but their answers are lost on the way. */
  setDeaf(isDeaf: boolean): void;
  /** Who is signed in, in every window. */
  signIn(who: typeof RUTH): void;
  job: { state: Job; answer: JobAnswer | null };
  tellJob(): void;
  close(): Promise<void>;
}

/** The rule of revs in memory behind the built app, with live events: for the board's journeys. */
export async function boardServer(folder: string, wire: RosterDocument): Promise<BoardServer> {
  const { rows, dates } = frameOf(wire);
  const cells = new Map(
    wire.cells.map(([p, d, codes, leave, isPinned, rev]) => [
      `${wire.people[p]?.id}/${dates[d]}`,
      { value: { codes, leave, isPinned }, rev },
    ]),
  );
  const at = (person: string, date: string) => cells.get(`${person}/${date}`) ?? { value: OFF, rev: 0 };
  const answers = new Map<string, { readonly body: string; readonly answer: FakeAnswer }>();
  const streams = new Set<ServerResponse>();
  const taken: EditRequest[] = [];
  let seq = wire.seq;
  let isDown = false;
  let isDeaf = false;
  let who = RUTH;
  const tell = (event: LiveEvent): void => {
    for (const stream of streams) stream.write(`data: ${JSON.stringify(event)}\n\n`);
  };
  const now = (): string => new Date().toISOString();

  const version = (): RosterDocument => ({
    ...wire,
    seq,
    cells: [...cells].map(([key, { value, rev }]) => {
      const [person = '', date = ''] = key.split('/');
      return [rows.get(person) ?? 0, dates.indexOf(date), value.codes, value.leave, value.isPinned, rev];
    }),
  });

  function edit(request: EditRequest, key: string): FakeAnswer {
    if (request.by !== who.userId) return { status: 403, json: problemOf('sign-in.other', 403) };
    const body = JSON.stringify(request);
    const known = answers.get(key);
    if (known !== undefined)
      return known.body === body ? known.answer : { status: 422, json: problemOf('request.key-used', 422) };
    const stale = request.edits.filter(({ person, date, rev }) => at(person, date).rev !== rev);
    if (stale.length > 0) {
      const conflicts = stale.map(({ person, date, value }) => {
        const { value: theirs, rev } = at(person, date);
        return { person, date, mine: value, theirs, rev, by: { userId: fixtureId(9, 2), name: 'Maya T' }, at: now() };
      });
      return {
        status: 409,
        json: { type: 'about:blank', title: 'Changed', status: 409, code: 'edits.conflict', conflicts },
      };
    }
    seq += 1;
    taken.push(request);
    for (const { person, date, rev, value } of request.edits) cells.set(`${person}/${date}`, { value, rev: rev + 1 });
    const done = request.edits.map(({ person, date, rev }) => ({ person, date, rev: rev + 1 }));
    const answer = { json: { seq, cells: done } };
    answers.set(key, { body, answer });
    const news = request.edits.map(({ person, date, rev, value }) => ({ person, date, rev: rev + 1, value }));
    tell({ type: 'cells', seq, client: request.client, by: who, at: now(), action: request.action, cells: news });
    return answer;
  }

  let asked: KeptAsked = { seq: 0, presence: [], supervision: [], weights: {}, openings: [], requests: [] };
  const job: BoardServer['job'] = { state: emptyJob(), answer: null };
  const routes: FakeRoutes = {
    'GET /api/me': () => ({ json: { ...ME, ...who } }),
    'GET /api/rotas': () => ({ json: [] }),
    [`GET /api/versions/${VERSION}`]: () => ({ json: version() }),
    [`GET /api/versions/${LIVE_VERSION}`]: () => ({ json: { ...wire, versionId: LIVE_VERSION, state: 'published' } }),
    'POST /api/versions/:id/edits': ({ body, headers }) =>
      edit(body as EditRequest, String(headers['idempotency-key'] ?? '')),
    'POST /api/versions/:id/presence': ({ body }) => {
      tell({ type: 'presence', by: who, ...(body as Presence) });
      return { status: 204 };
    },
    'GET /api/versions/:id/asked': () => ({ json: asked }),
    'PUT /api/versions/:id/asked': ({ body }) => {
      const sent = body as KeptAsked;
      if (sent.seq !== asked.seq) return { status: 409, json: problemOf('request.seq-passed') };
      asked = { ...sent, seq: sent.seq + 1 };
      return { json: asked };
    },
    'POST /api/versions/:id/solve': () => {
      job.state = { ...emptyJob(), state: 'running' };
      return { json: job.state };
    },
    'GET /api/versions/:id/jobs': () => ({ json: job.state.state === 'waiting' ? [] : [job.state] }),
    'GET /api/jobs/:id': () => ({ json: job.state }),
    'POST /api/jobs/:id/stop': () => {
      job.state = { ...job.state, state: 'stopped', hasAnswer: job.answer !== null, finishedAt: now() };
      return { json: job.state };
    },
    'GET /api/jobs/:id/answer': () => ({ json: job.answer }),
  };
  const server = await fakeServer(folder, routes, (request, response, url) => {
    if (isDown) {
      request.socket.destroy();
      return true;
    }
    if (isDeaf && url.pathname.endsWith('/edits')) {
      void text(request).then((body) => {
        edit(JSON.parse(body) as EditRequest, String(request.headers['idempotency-key'] ?? ''));
        request.socket.destroy();
      });
      return true;
    }
    if (!url.pathname.endsWith('/events')) return false;
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('retry: 300\n\n');
    streams.add(response);
    response.on('close', () => streams.delete(response));
    return true;
  });
  return {
    origin: server.origin,
    taken,
    job,
    valueOf: (person, date) => at(person, date).value,
    setByOther: (person, date, value, name = 'Maya T') => {
      const rev = at(person, date).rev + 1;
      cells.set(`${person}/${date}`, { value, rev });
      seq += 1;
      const by = { userId: fixtureId(9, 2), name };
      tell({
        type: 'cells',
        seq,
        client: 'other',
        by,
        at: now(),
        action: 'type',
        cells: [{ person, date, value, rev }],
      });
    },
    setDown: (down) => {
      isDown = down;
      if (down) for (const stream of streams) stream.destroy();
    },
    setDeaf: (deaf) => {
      isDeaf = deaf;
    },
    signIn: (next) => {
      who = next;
    },
    tellJob: () => tell({ type: 'job', jobId: job.state.id }),
    close: server.close,
  };
}

function frameOf(wire: RosterDocument): {
  readonly rows: ReadonlyMap<string, number>;
  readonly dates: readonly string[];
} {
  const first = Date.parse(wire.from);
  const days = (Date.parse(wire.until) - first) / 86_400_000;
  return {
    rows: new Map(wire.people.map(({ id }, p) => [id, p])),
    dates: Array.from({ length: days }, (_, d) => new Date(first + d * 86_400_000).toISOString().slice(0, 10)),
  };
}

const problemOf = (code: string, status = 409) => ({ type: 'about:blank', title: 'Changed', status, code });

function emptyJob(): Job {
  return {
    id: fixtureId(8, 1),
    kind: 'solve',
    versionId: VERSION,
    state: 'waiting',
    by: RUTH,
    createdAt: new Date().toISOString(),
    finishedAt: null,
    progress: [],
    outcome: [],
    hasAnswer: false,
  };
}

const ME = {
  userId: RUTH.userId,
  name: RUTH.name,
  email: 'ruth@example.org',
  hasSecondFactor: true,
  unreadNotices: 0,
  memberships: [
    {
      departmentId: DEPARTMENT,
      department: 'General medicine',
      organisation: 'St Aldhelm’s Hospital',
      role: 'coordinator',
      personId: null,
    },
  ],
};
