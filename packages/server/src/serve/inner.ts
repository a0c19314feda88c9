import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
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
    const packed = backupStream(services.database, { at: services.now(), secret: services.secret });
    return new Response(Readable.toWeb(packed) as ReadableStream, { headers: { 'content-type': 'application/gzip' } });
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
  const lines = Readable.from(backupLines(database, of));
  const packed = createGzip();
  lines.on('error', (error) => packed.destroy(error));
  return lines.pipe(packed);
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
