import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { Hono } from 'hono';
import type { Settings } from '../config/index.ts';
import { type HttpEnv, notFound, type Services } from '../http/index.ts';
import { backupLines, type Database, verifyAudit } from '../store/index.ts';
import { ownerLink } from './owner-link.ts';

/** What `rota backup`, `rota audit verify` and `rota owner-link` ask of a server that holds the embedded database, which nobody else can open. */
export function innerRoutes(services: Services): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.use('/inner/*', async (c, next) => {
    const given = Buffer.from(c.req.header('authorization') ?? '');
    const wanted = Buffer.from(`Bearer ${innerToken(services.secret)}`);
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw notFound();
    await next();
  });
  app.get('/inner/backup', () => {
    const { database } = services;
    const packed = backupStream(database, { at: services.now(), secret: services.secret });
    // The embedded database serves nobody else until the last line is taken, so that it must not wait for a slow reader.
    const sent = database.raw.kind === 'embedded' ? storedFirst(packed, database.raw.folder ?? tmpdir()) : packed;
    return new Response(Readable.toWeb(sent) as ReadableStream, { headers: { 'content-type': 'application/gzip' } });
  });
  app.get('/inner/owner-link', async (c) => {
    const made = await ownerLink(services.database.db, c.req.query('email') ?? null, services.now());
    return c.json({ ...made, url: services.url });
  });
  app.get('/inner/audit', async (c) => c.json(await verifyAll(services.database)));
  return app;
}

/** A backup, compressed. */
export function backupStream(database: Database, of: { readonly at: Date; readonly secret: string }): Readable {
  const packed = createGzip();
  // Whoever reads on, or gives up, ends the lines too; a failure reaches them through the stream.
  pipeline(Readable.from(backupLines(database, of)), packed, () => undefined);
  return packed;
}

/** The same bytes, once all of them lie in a file of the folder that nobody else can open and that goes with this process. */
function storedFirst(bytes: Readable, folder: string): Readable {
  return Readable.from(throughFile(bytes, join(folder, `backup-${randomUUID()}`)), { objectMode: false });
}

async function* throughFile(bytes: Readable, path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'wx+', 0o600);
  try {
    await rm(path);
    for await (const chunk of bytes) await file.appendFile(chunk as Uint8Array);
    yield* file.createReadStream({ start: 0, autoClose: false });
  } finally {
    await file.close();
  }
}

/** One organisation's chain. */
export interface ChainVerdict extends Awaited<ReturnType<typeof verifyAudit>> {
  readonly organisation: string;
}

/** Checks the chain of every organisation. */
export async function verifyAll({ db }: Database): Promise<ChainVerdict[]> {
  const organisations = await db.selectFrom('organisation').select(['id', 'name']).orderBy('created_at').execute();
  const verdicts: ChainVerdict[] = [];
  for (const { id, name } of organisations) verdicts.push({ organisation: name, ...(await verifyAudit(db, id)) });
  return verdicts;
}

/** Proves that the asker can read the server's secret. */
export function innerToken(secret: string): string {
  return createHmac('sha256', secret).update('inner').digest('base64url');
}

const FILE = 'server.json';

/** Where a server that listens there is reached from this machine: a wildcard is no address to ask. */
export function reachedAt({ address, port }: Pick<AddressInfo, 'address' | 'port'>): string {
  const host = address === '0.0.0.0' ? '127.0.0.1' : address === '::' ? '::1' : address;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Leaves a note beside the embedded database of where its server answers; call the answer to take it away. */
export function noteServer(settings: Settings, address: string): () => void {
  if (settings.databaseUrl !== null) return () => undefined;
  const path = join(settings.dataFolder, FILE);
  try {
    writeFileSync(path, JSON.stringify({ pid: process.pid, address }));
  } catch {
    // A store in memory has no folder.
    return () => undefined;
  }
  return () => rmSync(path, { force: true });
}

/** Where the server of a data folder answers; `null` where none was noted. */
export function notedServer(settings: Settings): string | null {
  try {
    const { address } = JSON.parse(readFileSync(join(settings.dataFolder, FILE), 'utf8')) as { address: string };
    return address;
  } catch {
    return null;
  }
}
