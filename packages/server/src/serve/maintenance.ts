import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { OutsideError } from '@rotawright/core/problems';
import type { Settings } from '../config/index.ts';
import { type Database, migrate, openStore, restoreLines } from '../store/index.ts';
import { backupStream, type ChainVerdict, innerToken, notedServer, verifyAll } from './inner.ts';
import { type OwnerLink, ownerLink } from './owner-link.ts';
import { secretOf, secretThere } from './secret.ts';

/** Writes a backup of the store to a file, whole or not at all; a server may run meanwhile. */
export async function backUp(settings: Settings, file: string): Promise<void> {
  const partial = `${file}.part`;
  const running = await askServer(settings, '/inner/backup');
  try {
    if (running !== null)
      await pipeline(Readable.fromWeb(running.body as never), createWriteStream(partial, { mode: 0o600 }));
    else
      await withStore(settings, (store) =>
        pipeline(
          backupStream(store, { at: new Date(), secret: secretOf(settings) }),
          createWriteStream(partial, { mode: 0o600 }),
        ),
      );
    await rename(partial, file);
  } catch (cause) {
    await rm(partial, { force: true });
    if (cause instanceof OutsideError) throw cause;
    throw new OutsideError(`The backup could not be written to ${file} (${(cause as Error).message}).`, { cause });
  }
}

/** Fills an empty store from a backup, made with the same secret unless another one may take its place. */
export async function restore(
  settings: Settings,
  file: string,
  { mayDiffer }: { readonly mayDiffer: boolean },
): Promise<{ readonly rows: number }> {
  const secret = { secret: secretThere(settings), mayDiffer };
  return withStore(settings, (store) => restoreLines(store, linesOf(file), secret), false);
}

/** Lines of a compressed file. The reader is made when the first line is wanted: one made earlier loses what comes before. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const unpacked = createGunzip();
  const reading = pipeline(createReadStream(file), unpacked);
  reading.catch(() => undefined);
  let rest = '';
  try {
    for await (const chunk of unpacked.setEncoding('utf8')) {
      const lines = (rest + String(chunk)).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    await reading;
  } catch (cause) {
    if (cause instanceof OutsideError) throw cause;
    throw new OutsideError(`The backup ${file} cannot be read (${(cause as Error).message}).`, { cause });
  }
  if (rest !== '') yield rest;
}

/** Checks the audit trail of every organisation. */
export async function verifyTrail(settings: Settings): Promise<readonly ChainVerdict[]> {
  const running = await askServer(settings, '/inner/audit');
  if (running !== null) return (await running.json()) as ChainVerdict[];
  return withStore(settings, verifyAll);
}

/** Makes a link for a new password of an owner, with the address at which a browser opens it. */
export async function letOwnerIn(
  settings: Settings,
  email: string | null,
): Promise<OwnerLink & { readonly url: string }> {
  const query = email === null ? '' : `?email=${encodeURIComponent(email)}`;
  const running = await askServer(settings, `/inner/owner-link${query}`);
  if (running !== null) return (await running.json()) as OwnerLink & { readonly url: string };
  const url = settings.url ?? `http://localhost:${settings.port}`;
  return { ...(await withStore(settings, ({ db }) => ownerLink(db, email, new Date()))), url };
}

async function withStore<T>(settings: Settings, work: (store: Database) => Promise<T>, isReady = true): Promise<T> {
  const store = await openStore(settings);
  try {
    if (isReady) await migrate(store);
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Asks the server that holds the embedded database; `null` where none runs, or where the store can be opened beside it. */
async function askServer(settings: Settings, path: string): Promise<Response | null> {
  const address = settings.databaseUrl === null ? notedServer(settings) : null;
  if (address === null) return null;
  try {
    const answer = await fetch(`${address}${path}`, {
      headers: { authorization: `Bearer ${innerToken(secretOf(settings))}` },
    });
    if (answer.ok) return answer;
  } catch {
    // The note is of a server that was killed.
  }
  return null;
}
