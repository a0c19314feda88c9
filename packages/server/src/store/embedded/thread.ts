import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, types } from '@electric-sql/pglite';
import { DurableNodeFS, durableStart } from './durable-node-fs.ts';
import { emptyStore } from './empty-store.ts';
import { beginMaking, endMaking } from './new-folder.ts';
import { PreparedStatements, rowsOf } from './prepared.ts';
import type {
  Outcome,
  ThreadAnswer,
  ThreadError,
  ThreadRequest,
  ThreadStart,
  ThreadStatement,
} from './thread-messages.ts';

/** The embedded database in a thread of its own, because it blocks whichever thread it runs in. */
const port = parentPort;
if (port === null) throw new Error('this file runs as a worker thread');

const post = (answer: ThreadAnswer): void => port.postMessage(answer);

/** Days stay text and 64-bit whole numbers become numbers, as with the other driver. */
const parsers = { [types.DATE]: (text: string) => text, [types.INT8]: Number, [types.NUMERIC]: Number };

const start = workerData as ThreadStart;
let pg: PGlite;
try {
  const isNew = start.folder === null || beginMaking(start.folder);
  pg = await PGlite.create({
    ...(start.folder === null
      ? {}
      : { fs: new DurableNodeFS(start.folder), startParams: durableStart(PGlite.defaultStartParams) }),
    ...(start.image !== null
      ? { loadDataDir: new Blob([start.image.slice()]) }
      : isNew
        ? { loadDataDir: emptyStore() }
        : {}),
    parsers,
  });
  if (isNew && start.folder !== null) await endMaking(start.folder);
  post({ ready: true });
} catch (error) {
  post({ failed: error instanceof Error ? error.message : String(error) });
  throw error;
}

const prepared = new PreparedStatements(pg);

port.on('message', (request: ThreadRequest) => {
  answer(request).then(post, (error: unknown) => post({ id: request.id, error: plain(error) }));
});

async function answer(request: ThreadRequest): Promise<ThreadAnswer> {
  const { id } = request;
  switch (request.do) {
    case 'query':
      return { id, results: [await prepared.query(request.sql, request.parameters)] };
    case 'all':
      return { id, outcomes: await outcomesOf(request.statements) };
    case 'exec':
      await prepared.forget();
      return { id, results: (await pg.exec(request.sql)).map(rowsOf) };
    case 'listen':
      await pg.listen(request.channel, (payload) => post({ notify: request.channel, payload }));
      return { id, results: [] };
    case 'dump':
      return { id, dump: new Uint8Array(await (await pg.dumpDataDir('gzip')).arrayBuffer()) };
    case 'close':
      await pg.close();
      return { id, results: [] };
  }
}

/** Each by itself: one that fails leaves the others as they are. */
async function outcomesOf(statements: readonly ThreadStatement[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { sql, parameters } of statements) {
    outcomes.push(await prepared.query(sql, parameters).catch((error: unknown) => ({ error: plain(error) })));
  }
  return outcomes;
}

function plain(error: unknown): ThreadError {
  const { message, code, constraint, detail } = error as ThreadError;
  return {
    message: message ?? String(error),
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint }),
    ...(detail === undefined ? {} : { detail }),
  };
}
