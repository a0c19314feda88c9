import type { AddressInfo } from 'node:net';
import { serve as listen, type ServerType } from '@hono/node-server';
import { OutsideError } from '@rotawright/core/problems';
import { type DestinationStream, type Logger, pino } from 'pino';
import { signIn } from '../auth/index.ts';
import type { Settings } from '../config/index.ts';
import type { Services } from '../http/index.ts';
import { Kept } from '../kept/index.ts';
import { LiveHub } from '../live/index.ts';
import { ROUTES } from '../routes/index.ts';
import { makeSample, sampleAccounts, sampleUser } from '../sample/index.ts';
import { type Database, migrate, openStore } from '../store/index.ts';
import { makeApp } from './app.ts';
import { type Background, startBackground } from './background.ts';
import { firstWords } from './first-start.ts';
import { startHousekeeping } from './housekeeping.ts';
import { noteServer, reachedAt } from './inner.ts';
import { secretOf } from './secret.ts';

/** A server that runs. */
export interface RunningServer {
  /** Address that browsers use. */
  readonly url: string;
  readonly services: Services;
  /** What the terminal should say: the link of the first start. */
  readonly firstWords: readonly string[];
  /** Takes no new requests, lets those in hand end, closes the store. */
  stop(): Promise<void>;
}

/** What a server may be given instead of what its settings would make. */
export interface GivenTools {
  readonly store?: Database;
  /** Where log lines go; standard output otherwise. */
  readonly logTo?: DestinationStream;
}

/** Starts the server by its settings, on a store of theirs unless one is given, and waits until it answers. */
export async function startServer(settings: Settings, given: GivenTools = {}): Promise<RunningServer> {
  const database = given.store ?? (await openStore(settings));
  try {
    await migrate(database);
    const options = { level: settings.logLevel, base: null };
    return await startOn(database, settings, given.logTo === undefined ? pino(options) : pino(options, given.logTo));
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function startOn(database: Database, settings: Settings, log: Logger): Promise<RunningServer> {
  const ending = new AbortController();
  let respond: (request: Request, env: unknown) => Response | Promise<Response> = () =>
    new Response(null, { status: 503 });
  const server = await listening(settings, (request, env) => respond(request, env));
  const bound = server.address() as AddressInfo;
  const { port } = bound;
  const url = settings.url ?? `http://127.0.0.1:${port}`;
  const origins = settings.url === null ? [url, `http://localhost:${port}`, `http://[::1]:${port}`] : [url];
  const secret = secretOf(settings);
  const auth = signIn({
    database,
    settings,
    secret,
    url,
    origins,
    sampleUser: settings.withSample ? (role) => sampleUser(database, role) : null,
  });
  if (settings.withSample) await makeSample(database, auth, new Date());
  const hub = new LiveHub();
  const kept = new Kept();
  await hub.open(database, () => kept.clear());
  const now = () => new Date();
  const background = await startBackground({ database, settings, log, now });
  const services: Services = {
    database,
    settings,
    url,
    secret,
    auth,
    hub,
    kept,
    sample: settings.withSample ? sampleAccounts(auth) : null,
    log,
    jobs: background.jobs,
    now,
    ending: ending.signal,
  };
  kept.sweepUntil(ending.signal);
  const endHousekeeping = startHousekeeping(services);
  ending.signal.addEventListener('abort', endHousekeeping, { once: true });
  ending.signal.addEventListener('abort', noteServer(settings, reachedAt(bound)), { once: true });
  const app = makeApp(ROUTES, services, origins);
  respond = (request, env) => app.fetch(request, env as object);
  return {
    url,
    services,
    firstWords: await firstWords(services),
    stop: () => stop(server, ending, { database, hub, background }),
  };
}

/** Longer than proxies keep an idle connection, so that they end it and not we, with a request of theirs on its way. */
const KEPT_OPEN_MS = 75_000;

function listening(
  settings: Settings,
  fetch: (request: Request, env: unknown) => Response | Promise<Response>,
): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const serverOptions = { keepAliveTimeout: KEPT_OPEN_MS, headersTimeout: KEPT_OPEN_MS + 5000 };
    const server = listen({ fetch, hostname: settings.host, port: settings.port, serverOptions }, () =>
      resolve(server),
    );
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'it is in use. Try: PORT=8081' : (error.code ?? error.message);
      reject(
        new OutsideError(`The server could not take port ${settings.port} of ${settings.host}: ${why}`, {
          cause: error,
        }),
      );
    });
  });
}

interface Behind {
  readonly database: Database;
  readonly hub: LiveHub;
  readonly background: Background;
}

async function stop(server: ServerType, ending: AbortController, { database, hub, background }: Behind): Promise<void> {
  ending.abort();
  const closed = new Promise((resolve) => server.close(resolve));
  if ('closeIdleConnections' in server) server.closeIdleConnections();
  const patience = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 5000);
  await closed;
  clearTimeout(patience);
  await background.close();
  await hub.close();
  await database.close();
}
