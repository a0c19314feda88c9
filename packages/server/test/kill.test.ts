import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded, verifyAudit } from '@rotawright/server/store';
import { EditAnswer, RosterDocument, RotaSummary } from '@rotawright/server/wire';
import { expect, test } from 'vitest';
import { type ServerProcess, startProcess } from './start-process.ts';

/** How often the server is killed; `npm run test:slow` does it 200 times. */
const TIMES = process.env['ROTAWRIGHT_SLOW'] === undefined ? 2 : 200;

interface Written {
  readonly person: string;
  readonly date: string;
  readonly rev: number;
  readonly codes: string;
}

test(
  `killed ${TIMES} times under writes, the server loses nothing that it acknowledged, and its trail is whole`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rotawright-kill-'));
    const settings = { ROTAWRIGHT_DATA: folder, ROTAWRIGHT_SAMPLE: 'yes' };
    const acknowledged = new Map<string, Written>();
    let versionId = '';
    try {
      for (let round = 0; round < TIMES; round += 1) {
        const server = await startProcess(settings);
        let writing: Promise<void> = Promise.resolve();
        try {
          const cookie = await signIn(server);
          const document = await draftOf(server, cookie);
          versionId = document.versionId;
          lostNothing(document, acknowledged);
          const before = writes;
          let ended: string | null = null;
          writing = write(server, { cookie, document, acknowledged }).then((why) => {
            ended = why;
          });
          while (writes < before + 3) {
            if (ended !== null)
              throw new Error(`round ${round}: writing ended before the server was killed, by ${ended}`);
            await later(20);
          }
          await later((round * 37) % 200);
        } finally {
          // A test that fails leaves no server behind either.
          await server.kill();
        }
        await writing;
      }
      expect(writes).toBeGreaterThanOrEqual(TIMES * 3);
      const store = await openEmbedded({ folder });
      const { organisation_id } = await store.db
        .selectFrom('department')
        .select('organisation_id')
        .executeTakeFirstOrThrow();
      expect(await verifyAudit(store.db, organisation_id)).toMatchObject({ isWhole: true });
      const cells = await store.db.selectFrom('cell').selectAll().where('version_id', '=', versionId).execute();
      const there = new Map(cells.map((cell) => [`${cell.person_id} ${cell.day}`, cell]));
      for (const [key, { rev }] of acknowledged) expect(there.get(key)?.rev, key).toBeGreaterThanOrEqual(rev);
      await store.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  60_000 + TIMES * 60_000,
);

let writes = 0;
const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function signIn({ url }: ServerProcess): Promise<string> {
  const answer = await fetch(`${url}/api/sample-sign-in`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ id: 'coordinator' }),
  });
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

async function draftOf({ url }: ServerProcess, cookie: string): Promise<RosterDocument> {
  const rotas = RotaSummary.array().parse(await (await fetch(`${url}/api/rotas`, { headers: { cookie } })).json());
  const draft = rotas[0]?.versions.find(({ state }) => state === 'draft');
  return RosterDocument.parse(await (await fetch(`${url}/api/versions/${draft?.id}`, { headers: { cookie } })).json());
}

const dateOf = (from: string, day: number): string =>
  new Date(Date.parse(from) + day * 86_400_000).toISOString().slice(0, 10);

/** Every acknowledged write is in the document: with its value, or under a later write that was not acknowledged. */
function lostNothing({ people, cells, from }: RosterDocument, acknowledged: ReadonlyMap<string, Written>): void {
  const there = new Map(
    cells.map(([row, day, codes, , , rev]) => [`${people[row]?.id} ${dateOf(from, day)}`, { codes, rev }]),
  );
  for (const [key, { rev, codes }] of acknowledged) {
    const cell = there.get(key);
    expect(cell?.rev, key).toBeGreaterThanOrEqual(rev);
    if (cell?.rev === rev) expect(cell.codes, key).toBe(codes);
  }
}

interface Writing {
  readonly cookie: string;
  readonly document: RosterDocument;
  readonly acknowledged: Map<string, Written>;
}

/**
 * Writes one cell after another until the server is gone, and notes what was acknowledged; tells what ended it. Where one user may write no more
 * for a while, as the store remembers from one start to the next, it waits as long.
 */
async function write({ url }: ServerProcess, { cookie, document, acknowledged }: Writing): Promise<string> {
  const revs = new Map(document.cells.map(([row, day, , , , rev]) => [`${row} ${day}`, rev]));
  for (let n = 0; ; n += 1) {
    const [row, day] = [n % 20, Math.floor(n / 20) % 100];
    const rev = revs.get(`${row} ${day}`) ?? 0;
    const cell = { person: document.people[row]?.id ?? '', date: dateOf(document.from, day), rev };
    const codes = n % 2 === 0 ? 'SD' : 'LD';
    const body = {
      action: 'type',
      client: 'kill',
      edits: [{ ...cell, value: { codes, leave: null, isPinned: false } }],
    };
    try {
      const answer = await fetch(`${url}/api/versions/${document.versionId}/edits`, {
        method: 'POST',
        headers: { origin: url, cookie, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify(body),
      });
      const said = await answer.text();
      if (answer.status === 429) {
        await later(Number(answer.headers.get('retry-after')) * 1000);
        n -= 1;
        continue;
      }
      if (answer.status !== 200) return `${answer.status} ${said}`;
      const [set] = EditAnswer.parse(JSON.parse(said)).cells;
      writes += 1;
      if (set !== undefined) acknowledged.set(`${set.person} ${set.date}`, { ...cell, rev: set.rev, codes });
      revs.set(`${row} ${day}`, rev + 1);
    } catch (error) {
      return `${error} ${error instanceof Error ? error.cause : ''}`;
    }
  }
}
