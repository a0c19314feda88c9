import { newId } from '@rotawright/server/store';
import { MyRota, type PersonOnRota, PublishPreview, RosterDocument, RotaSummary } from '@rotawright/server/wire';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeDocument } from './fixtures/store-document.ts';
import { person, SHIFT_TYPES, wardDocument } from './fixtures/ward-document.ts';
import { type ServerOnStore, STORES, serverOn } from './stores.ts';
import type { TestClient } from './test-server.ts';

const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const key = () => ({ 'idempotency-key': crypto.randomUUID() });
const NAMES = ['Ann', 'Ben', 'Cy', 'Dee', 'Eve'] as const;
type Name = (typeof NAMES)[number];

/** A rota that begins in three days, so that each change of it is late. */
describe.each(STORES)('who is told of a publication, on $name', ({ open }) => {
  let server: ServerOnStore;
  let departmentId: string;
  let coordinator: TestClient;
  let published: string;
  let draft: string;
  const doctors = new Map<Name, TestClient>();
  const ids = new Map(NAMES.map((name) => [name, newId()]));
  const SPAN = { from: dayFromNow(3), until: dayFromNow(31) };

  beforeAll(async () => {
    // Nobody listens there: mails stay in the outbox.
    server = await serverOn(open, { SMTP_URL: 'smtp://127.0.0.1:9' });
    ({ departmentId } = await server.department('Medicine'));
    const row = (name: Name, days: string, more: Partial<PersonOnRota> = {}) => ({
      person: { ...person(1, name), id: ids.get(name) ?? '', ...more },
      days,
    });
    const stay = [row('Ann', 'N'), row('Ben', '. LD')];
    const live = wardDocument(
      [...stay, row('Cy', '. . LD'), row('Dee', '. . . LD LD'), row('Eve', '. . . . LD')],
      SPAN,
    );
    const place = { departmentId, userId: null };
    const { db } = server.database;
    const stored = await storeDocument(db, live, { ...place, state: 'published' });
    published = stored.versionId;
    const later = SHIFT_TYPES.map((type) => (type.code === 'N' ? { ...type, start: '21:00' } : type));
    const next = wardDocument([...stay, row('Dee', '. . . LD LD', { isVacant: true })], {
      ...SPAN,
      number: 2,
      shiftTypes: later,
    });
    ({ versionId: draft } = await storeDocument(db, next, { ...place, rotaId: stored.rotaId }));
    const signedIn = async (...who: Parameters<ServerOnStore['signedIn']>) => {
      // More people sign in from one address than the server lets them.
      await sql`delete from "rateLimit"`.execute(db);
      return server.signedIn(...who);
    };
    // Eve has no account.
    for (const name of NAMES.slice(0, 4)) doctors.set(name, await signedIn('doctor', departmentId, ids.get(name)));
    coordinator = await signedIn('coordinator', departmentId);
    doctors.set('Eve', await signedIn('negotiator', departmentId));
  }, 120_000);
  afterAll(() => server.stop());

  const read = async (client: TestClient | undefined, path: string): Promise<unknown> => {
    const answer = await client?.send('GET', path);
    expect(answer?.status, path).toBe(200);
    return answer?.json();
  };
  const noticesOf = async (name: Name) =>
    ((await read(doctors.get(name), '/api/notices')) as { text: string }[]).map(({ text }) => text);

  test('a moved shift and people who are gone are in the preview, and late', async () => {
    const preview = PublishPreview.parse(await read(coordinator, `/api/versions/${draft}/publish`));
    expect(preview.changes.map(({ name, before, after }) => [name, before.codes, after.codes])).toEqual([
      ['Ann', 'N', 'N'],
      ['Cy', 'LD', ''],
      ['Dee', 'LD', ''],
      ['Dee', 'LD', ''],
      ['Eve', 'LD', ''],
    ]);
    expect(preview.lateChanges).toBe(5);
    const told = preview.peopleTold.map(({ name, changes, isGone, hasAccount }) => [name, changes, isGone, hasAccount]);
    expect(told).toEqual([
      ['Ann', 1, false, true],
      ['Cy', 1, true, true],
      ['Dee', 2, true, true],
    ]);
  });

  const swapStates = async () =>
    ((await read(doctors.get('Ann'), '/api/me/swaps')) as { state: string }[]).map(({ state }) => state);

  test('a swap of a night is offered while it begins as ever', async () => {
    const cell = (name: Name, rev: number, codes: string) => {
      return { person: ids.get(name), date: SPAN.from, rev, value: { codes, leave: null, isPinned: false } };
    };
    const body = { versionId: published, changes: [cell('Ann', 1, ''), cell('Ben', 0, 'N')] };
    const answer = await doctors.get('Ann')?.send('POST', `/api/versions/${published}/swaps`, body);
    expect([answer?.status, await swapStates()]).toEqual([201, ['offered']]);
  });

  test('each gets a sentence of their own with the note, which is in no mail and not for negotiators', async () => {
    const { seq } = RosterDocument.parse(await read(coordinator, `/api/versions/${draft}`));
    const note = 'Nights begin half an hour later: handover has moved.';
    const body = { seq, reasons: [], note: ` ${note}\n` };
    const answer = await coordinator.send('POST', `/api/versions/${draft}/publish`, body, key());
    expect([answer.status, (await answer.json()) as unknown]).toMatchObject([200, { told: 3, lateChanges: 5 }]);
    const title = 'General medicine, SHO tier';
    const sentences: Record<string, string> = {
      Ann: `1 of your days in ${title} changed, 1 at short notice.`,
      Cy: `You are no longer on ${title}. Duties that you lose: 1, 1 at short notice.`,
      Dee: `You are no longer on ${title}. Duties that you lose: 2, 2 at short notice.`,
    };
    for (const [name, sentence] of Object.entries(sentences)) {
      expect(await noticesOf(name as Name)).toEqual([`${sentence} Note to everybody: ${note}`]);
    }
    expect(await noticesOf('Ben')).toEqual(['Ann offers you a swap. See what it does before you answer.']);
    const subject = 'Your rota has changed';
    const mails = await server.database.db.selectFrom('outbox').select('text').where('subject', '=', subject).execute();
    expect(mails.map(({ text }) => text.split('\n')[0]).sort()).toEqual(Object.values(sentences).sort());
    for (const { text } of mails) expect(text).not.toContain(note);

    const noteFor = async (client: TestClient | undefined) => {
      const [rota] = RotaSummary.array().parse(await read(client, `/api/departments/${departmentId}/rotas`));
      const summary = (await read(client, `/api/versions/${draft}/summary`)) as { note: string | null };
      return [rota?.versions.find(({ id }) => id === draft)?.note, summary.note];
    };
    for (const client of [coordinator, doctors.get('Ben')]) expect(await noteFor(client)).toEqual([note, note]);
    expect(await noteFor(doctors.get('Eve'))).toEqual([null, null]);
    const [mine] = MyRota.array().parse(await read(doctors.get('Ben'), '/api/me/rotas'));
    expect(mine?.note).toBe(note);
  });

  test('a swap of a night that begins at another time by now is overtaken', async () => {
    expect(await swapStates()).toEqual(['overtaken']);
  });
});
