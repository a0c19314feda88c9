import { readRota } from '@rotawright/core/roster';
import {
  AuditPage,
  AuditVerdict,
  ComparisonAnswer,
  Job,
  LiveEvent,
  NoticeClock,
  OnNow,
  PublishAnswer,
  PublishPreview,
  RosterDocument,
  RotaSummary,
  VersionComparison,
} from '@rotawright/server/wire';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServerOnStore, STORES, serverOn } from './stores.ts';
import type { TestClient } from './test-server.ts';

describe.each(STORES)('versions, publishing and the trail on $name', ({ open }) => {
  let server: ServerOnStore;
  let coordinator: TestClient;
  let rota: RotaSummary;
  beforeAll(async () => {
    server = await serverOn(open, { ROTAWRIGHT_SAMPLE: 'yes' });
    coordinator = await server.lookAround('coordinator');
    rota = await theRota();
  }, 120_000);
  afterAll(() => server.stop());

  async function theRota(): Promise<RotaSummary> {
    const [found] = RotaSummary.array().parse(await (await coordinator.send('GET', '/api/rotas')).json());
    if (found === undefined) throw new Error('no rota');
    return found;
  }
  const idOf = (state: string): string => rota.versions.find((version) => version.state === state)?.id ?? '';
  const key = () => ({ 'idempotency-key': crypto.randomUUID() });
  const get = async (path: string): Promise<unknown> => {
    const answer = await coordinator.send('GET', path);
    expect(answer.status, path).toBe(200);
    return answer.json();
  };

  test('a version goes out as a workbook, CSV, calendar, JSON and a report', async () => {
    const published = idOf('published');
    const json = await get(`/api/versions/${published}/export.json`);
    expect(readRota(json).ok).toBe(true);
    const bytes = new Uint8Array(
      await (await coordinator.send('GET', `/api/versions/${published}/export.xlsx`)).arrayBuffer(),
    );
    expect([...bytes.subarray(0, 2)]).toEqual([0x50, 0x4b]);
    expect(await (await coordinator.send('GET', `/api/versions/${published}/export.csv`)).text()).toMatch(
      /^.?Doctor,Grade,WTE,/,
    );
    const doctor = await server.lookAround('doctor');
    expect(await (await doctor.send('GET', `/api/versions/${published}/export.ics`)).text()).toContain('BEGIN:VEVENT');
    const report = await coordinator.send('GET', `/api/versions/${published}/export.html`);
    expect(report.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(await report.text()).toContain('Rota check');
  }, 60_000);

  test('who is on at midnight are the people on nights', async () => {
    const { departmentId } = rota;
    const at = `${rota.from.slice(0, 8)}${String(Number(rota.from.slice(8)) + 1).padStart(2, '0')}T01:00:00.000Z`;
    const on = OnNow.array().parse(await get(`/api/departments/${departmentId}/on-now?at=${at}`));
    expect(on.map(({ code, group }) => `${group} ${code}`)).toEqual(['Registrars N', 'SHOs N', 'SHOs N']);
    // The last night ends after the rota has.
    const last = OnNow.array().parse(
      await get(`/api/departments/${departmentId}/on-now?at=${rota.until}T01:00:00.000Z`),
    );
    expect(new Set(last.map(({ code }) => code))).toEqual(new Set(['N']));
    expect(await get(`/api/departments/${departmentId}/on-now?at=${rota.until}T12:00:00.000Z`)).toEqual([]);
    const none = await coordinator.send('GET', `/api/departments/${departmentId}/on-now?at=0000-01-01T00:00:00.000Z`);
    expect(none.status).toBe(422);
  });

  test('the sample department gave every notice, in time but for one', async () => {
    const clocks = NoticeClock.array().parse(await get(`/api/rotas/${rota.id}/clocks`));
    const daysLate = ({ due, met }: NoticeClock) => (Date.parse(met ?? '9999-12-31') - Date.parse(due)) / 86_400_000;
    expect(clocks.map((clock) => [clock.term, daysLate(clock)])).toEqual([
      ['notice.placement', -9],
      ['notice.work-schedule', 3],
      ['notice.duty-roster', -7],
    ]);
  });

  test('live clients hear an edit, and one that comes back gets what it missed', async () => {
    const draft = idOf('draft');
    const document = RosterDocument.parse(await get(`/api/versions/${draft}`));
    const person = document.people[0]?.id ?? '';
    const cell = { person, date: document.from, rev: document.cells.find(([r, d]) => r === 0 && d === 0)?.[5] ?? 0 };
    const heard = nextEvents(`/api/versions/${draft}/events?after=${document.seq}`, 1);
    await coordinator.send('POST', `/api/versions/${draft}/presence`, {
      client: 'tab',
      cell: { person, date: document.from },
    });
    expect((await heard)[0]).toMatchObject({ type: 'presence', client: 'tab' });
    const edit = {
      action: 'type',
      client: 'tab',
      edits: [{ ...cell, value: { codes: 'SD', leave: null, isPinned: true } }],
    };
    expect((await coordinator.send('POST', `/api/versions/${draft}/edits`, edit, key())).status).toBe(200);
    const missed = await nextEvents(`/api/versions/${draft}/events?after=${document.seq}`, 1);
    expect(missed[0]).toMatchObject({
      type: 'cells',
      seq: document.seq + 1,
      client: 'tab',
      cells: [{ person, rev: cell.rev + 1 }],
    });
  });

  test('one that comes back after more changes than are read at a time gets them all', async () => {
    const published = idOf('published');
    await sql`insert into change (version_id, seq, kind, at, client, action, body)
      select ${published}::uuid, 100000 + n, 'document', now(), '', 'test', '{}' from generate_series(1, 620) n`.execute(
      server.database.db,
    );
    const missed = await nextEvents(`/api/versions/${published}/events?after=100000`, 620);
    expect(missed.map((event) => ('seq' in event ? event.seq : 0)).at(-1)).toBe(100_620);
  }, 60_000);

  test('who closes a window is no longer there, unless another line of it is open', async () => {
    const draft = idOf('draft');
    const { seq, people, from } = RosterDocument.parse(await get(`/api/versions/${draft}`));
    const client = crypto.randomUUID();
    const path = `/api/versions/${draft}/events?after=${seq}`;
    const lines = [new AbortController(), new AbortController()];
    const open = async (line: AbortController | undefined) => {
      const headers = { cookie: coordinator.cookie };
      const signal = line?.signal ?? null;
      const answer = await fetch(`${server.running.url}${path}&client=${client}`, { headers, signal });
      // The head of a stream comes once somebody listens.
      await answer.body?.getReader().read();
    };
    for (const line of lines) await open(line);
    const cell = { person: people[0]?.id ?? '', date: from };
    // The first is who was there before.
    const heard = nextEvents(path, 4);
    await coordinator.send('POST', `/api/versions/${draft}/presence`, { client, cell });
    lines[0]?.abort();
    // The first line is gone by the time that this is heard, and nothing was said of it.
    await new Promise((done) => setTimeout(done, 500));
    await coordinator.send('POST', `/api/versions/${draft}/presence`, { client: 'another', cell });
    lines[1]?.abort();
    expect(await heard).toMatchObject([
      { type: 'presence', client: 'tab' },
      { type: 'presence', client, cell },
      { type: 'presence', client: 'another', cell },
      { type: 'presence', client, cell: null },
    ]);
  });

  /** Reads so many events of a stream. */
  async function nextEvents(path: string, count: number): Promise<LiveEvent[]> {
    const stop = new AbortController();
    const answer = await fetch(`${server.running.url}${path}`, {
      headers: { cookie: coordinator.cookie },
      signal: stop.signal,
    });
    const events: LiveEvent[] = [];
    let text = '';
    for await (const chunk of answer.body ?? []) {
      text += new TextDecoder().decode(chunk);
      const found = [...text.matchAll(/^data: (.*)\n\n/gm)].map(([, data]) => LiveEvent.parse(JSON.parse(data ?? '')));
      if (found.length < count) continue;
      events.push(...found);
      break;
    }
    stop.abort();
    return events;
  }

  test('a draft with broken rules is published only with a reason for each; those affected are told, and the old one is kept', async () => {
    const draft = idOf('draft');
    const preview = PublishPreview.parse(await get(`/api/versions/${draft}/publish`));
    expect(preview.breaches.length).toBeGreaterThanOrEqual(4);
    expect(preview.changes.length).toBeGreaterThanOrEqual(6);
    expect(preview.lateChanges).toBe(
      preview.changes.filter(({ noticeDays }) => noticeDays >= 0 && noticeDays < 42).length,
    );
    expect(preview.clocks.map(({ weeks }) => weeks)).toEqual([12, 8, 6]);
    const { seq } = RosterDocument.parse(await get(`/api/versions/${draft}`));
    const refused = await coordinator.send('POST', `/api/versions/${draft}/publish`, { seq, reasons: [] }, key());
    expect(await refused.json()).toMatchObject({ status: 422, code: 'publish.reasons-missing' });
    const reasons = preview.breaches.map(({ person, rule }) => ({ person, rule, reason: 'Agreed with the doctor' }));
    const stale = await coordinator.send('POST', `/api/versions/${draft}/publish`, { seq: seq - 1, reasons }, key());
    expect(await stale.json()).toMatchObject({ status: 409, code: 'request.seq-passed' });
    const answer = await coordinator.send('POST', `/api/versions/${draft}/publish`, { seq, reasons }, key());
    expect(answer.status).toBe(200);
    const told = PublishAnswer.parse(await answer.json());
    expect(told.version.state).toBe('published');
    const before = idOf('published');
    rota = await theRota();
    expect(rota.versions.map(({ state }) => state)).toEqual(['published', 'archived']);
    const comparison = VersionComparison.parse(await get(`/api/versions/${draft}/compare/${before}`));
    expect(comparison.changes.length).toBe(preview.changes.length);
  }, 60_000);

  test('what the change means for everybody is worked out on the queue, once for the same two states', async () => {
    const [draft, before] = [idOf('published'), idOf('archived')];
    const ask = async () =>
      Job.parse(
        await (await coordinator.send('POST', `/api/versions/${draft}/comparisons`, { beforeId: before })).json(),
      );
    const first = await ask();
    expect((await ask()).id).toBe(first.id);
    for (let { state } = first; state !== 'done'; ) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      ({ state } = Job.parse(await get(`/api/jobs/${first.id}`)));
      if (state === 'failed') throw new Error(state);
    }
    const answer = ComparisonAnswer.parse(await get(`/api/jobs/${first.id}/comparison`));
    expect(answer).toMatchObject({
      isNow: true,
      problems: [],
      before: { versionId: before },
      after: { versionId: draft },
    });
    expect(answer.people.length).toBeGreaterThan(0);
    expect((await ask()).id).toBe(first.id);
    // It is no search of the version, and its answer is none that could be taken over.
    expect((await get(`/api/versions/${draft}/jobs`)) as unknown[]).toEqual([]);
    expect((await coordinator.send('GET', `/api/jobs/${first.id}/answer`)).status).toBe(404);
    await server.database.db.updateTable('version').set({ seq: 999 }).where('id', '=', draft).execute();
    expect(await get(`/api/jobs/${first.id}/comparison`)).toMatchObject({ isNow: false });
    expect((await ask()).id).not.toBe(first.id);
    const other = await coordinator.send('POST', `/api/versions/${draft}/comparisons`, { beforeId: rota.id });
    expect(other.status).toBe(404);
  }, 60_000);

  test('the trail tells all of it and its chain is whole; an entry that somebody changes is found', async () => {
    const path = `/api/departments/${rota.departmentId}/audit`;
    const page = AuditPage.parse(await get(path));
    expect(page.entries[0]).toMatchObject({ kind: 'publish', by: { name: 'Jo Marsden' } });
    expect(AuditVerdict.parse(await get(`${path}/verify`))).toMatchObject({
      isWhole: true,
      entries: page.entries[0]?.n,
    });
    const { db } = server.database;
    await db.updateTable('audit').set({ body: '{}' }).where('n', '=', 3).execute();
    expect(await get(`${path}/verify`)).toMatchObject({ isWhole: false, brokenAt: 3, why: 'entry 3 was changed' });
    await db.deleteFrom('audit').where('n', '=', 2).execute();
    expect(await get(`${path}/verify`)).toMatchObject({ isWhole: false, brokenAt: 3, why: 'entry 2 is missing' });
  });
});
