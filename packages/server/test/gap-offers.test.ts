import { newId } from '@rotawright/server/store';
import { GapOffer, GapOfferPage, GapVolunteers, MyGap, ProblemDocument } from '@rotawright/server/wire';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tidyUp } from '../src/serve/housekeeping.ts';
import { Cast } from './fixtures/cast.ts';
import { storeDocument } from './fixtures/store-document.ts';
import { coverLine, person, REG, SHO, wardDocument } from './fixtures/ward-document.ts';
import { STORES } from './stores.ts';
import { type TestServer, testServer } from './test-server.ts';

/** Far enough ahead that nothing of it is past. 1 October 2040 is a Monday. */
const SPAN = { from: '2040-10-01', until: '2040-10-29' };
const NIGHT = '2040-10-03';
const day = (number: number): string => `2040-10-${String(number + 1).padStart(2, '0')}`;

describe.each(STORES)('gaps that are offered to colleagues, on $name', ({ open }) => {
  let server: TestServer;
  let departmentId: string;
  let rotaId: string;
  let versionId: string;
  let end: () => Promise<void>;
  let cast: Cast;
  const ids = { ann: newId(), ben: newId(), cy: newId(), dee: newId(), reg: newId(), post: newId() };
  const lines = { night: newId(), long: newId() };

  beforeAll(async () => {
    const store = await open();
    server = await testServer(store.database, { SMTP_URL: 'smtp://127.0.0.1:1', SMTP_FROM: 'rota@example.org' });
    end = async () => {
      await server.running.stop();
      await store.stop();
    };
    ({ departmentId } = await server.department('Medicine'));
    const row = (id: keyof typeof ids, name: string, days: string, more = {}) => ({
      person: { ...person(1, name, more), id: ids[id] },
      days,
    });
    // Wed 3 Oct lacks a night, and the long day of Tue 2 Oct is the vacant post's.
    const document = wardDocument(
      [
        row('ann', 'Ann', 'N N'),
        row('ben', 'Ben', '. . . . . . N'),
        row('cy', 'Cy', '. . LD LD'),
        row('dee', 'Dee', '. . . LD'),
        row('reg', 'Rae', '', { groupId: REG }),
        row('post', 'Vacant SHO', '. LD', { isVacant: true }),
      ],
      {
        ...SPAN,
        cover: [
          { ...coverLine(1, ['N'], 1, { groupId: SHO }), id: lines.night, minimum: [0, 0, 1, 0, 0, 0, 0] },
          { ...coverLine(2, ['LD'], 0, { groupId: SHO }), id: lines.long },
        ],
      },
    );
    ({ rotaId, versionId } = await storeDocument(store.database.db, document, {
      departmentId,
      userId: null,
      state: 'published',
    }));
    cast = new Cast(server);
    for (const name of ['ann', 'ben', 'cy', 'dee', 'reg'] as const)
      await cast.join(name, 'doctor', departmentId, ids[name]);
    await cast.join('coordinator', 'coordinator', departmentId);
    await cast.join('second', 'coordinator', departmentId);
    await cast.join('director', 'director', departmentId);
    await cast.join('guardian', 'guardian', departmentId);
  }, 120_000);
  afterAll(() => end());

  const send = (...ask: Parameters<Cast['send']>) => cast.send(...ask);
  const get = async (name: string, path: string): Promise<unknown> => (await send(name, 'GET', path)).json();
  const refusal = async (answer: Response) => {
    const { code, detail, problems } = ProblemDocument.parse(await answer.json());
    return { status: answer.status, code, detail, found: problems?.map(({ found }) => found) };
  };
  const offer = (body: object, name = 'coordinator') => send(name, 'POST', `/api/rotas/${rotaId}/gap-offers`, body);
  const offered = async (body: object) => {
    const answer = await offer(body);
    const json = (await answer.json()) as unknown;
    expect(answer.status, JSON.stringify(json)).toBe(201);
    return GapOffer.parse(json);
  };
  const step = (name: string, id: string, what: string, body?: unknown) =>
    send(name, 'POST', `/api/gap-offers/${id}/${what}`, body);
  const mine = async (name: string) => MyGap.array().parse(await get(name, '/api/me/gap-offers'));
  const record = async (query = '') =>
    GapOfferPage.parse(await get('coordinator', `/api/departments/${departmentId}/gap-offers${query}`));
  const texts = (name: string) => cast.notices(name);
  const codesOf = async (version: string, personId: string, on: string) => {
    const row = await server.database.db
      .selectFrom('cell')
      .select('codes')
      .where('version_id', '=', version)
      .where('person_id', '=', personId)
      .where('day', '=', on)
      .executeTakeFirst();
    return row?.codes ?? '';
  };
  const draftId = async () => {
    const row = await server.database.db
      .selectFrom('version')
      .select('id')
      .where('rota_id', '=', rotaId)
      .where('state', '=', 'draft')
      .executeTakeFirst();
    return row?.id ?? '';
  };
  const edit = async (version: string, edits: readonly object[]) => {
    const body = { action: 'type', edits, client: 'test' };
    expect((await send('coordinator', 'POST', `/api/versions/${version}/edits`, body)).status).toBe(200);
  };
  const night = { date: NIGHT, code: 'N', line: lines.night, reason: 'sickness' };
  let nightId: string;

  test('only what is missing on the published rota is offered, once, and by a coordinator', async () => {
    const nobody = await refusal(await offer({ ...night, date: day(3) }));
    expect(nobody).toMatchObject({ status: 409, code: 'gap.filled' });
    const none = await refusal(await offer({ ...night, line: null }));
    expect(none).toMatchObject({ status: 422, code: 'gap.not-valid', found: ['no post and no line of cover'] });
    const wrong = await refusal(await offer({ ...night, code: 'NN', date: '2041-01-01' }));
    expect(wrong.found?.slice(0, 2)).toEqual(['2041-01-01', '"NN"']);
    expect((await offer({ ...night, reason: 'Ann has flu' })).status).toBe(422);
    expect((await offer(night, 'ann')).status).toBe(403);
    const made = await offered(night);
    nightId = made.id;
    expect(made).toMatchObject({
      date: NIGHT,
      place: 'N cover',
      reason: 'sickness',
      state: 'open',
      beginsAt: '2040-10-03T19:30:00.000Z',
      cameForward: 0,
      givenTo: null,
    });
    expect(await refusal(await offer(night))).toMatchObject({ status: 409, code: 'gap.filled' });
    // Told are those who could take it: Cy works that day, Dee on the next morning, and Rae is no SHO.
    const told =
      'N on Wed 3 Oct is open in General medicine, SHO tier. See what it would do to your rota before you come forward.';
    expect(await texts('ben')).toEqual([told]);
    expect([await texts('cy'), await texts('dee'), await texts('reg')]).toEqual([[], [], []]);
  });

  test('each colleague sees what it would do to her, and why not where it would break a rule', async () => {
    const [ben] = await mine('ben');
    expect(ben).toMatchObject({ id: nightId, code: 'N', place: 'N cover', hasComeForward: false });
    expect(ben?.check).toMatchObject({ canTake: true, why: null, breaks: [] });
    expect(ben?.check.effects.map((text) => text.split(':')[0])).toEqual([
      'Average week',
      'Weekends worked',
      'Nearest limit',
      'Pay by the rota’s average',
      'Predicted sleepy time at work (a model’s estimate)',
    ]);
    const [dee] = await mine('dee');
    expect(dee?.check.canTake).toBe(false);
    expect(dee?.check.breaks.join()).toMatch(/Rest after nights?.*Schedule 3/i);
    expect((await mine('cy'))[0]?.check).toMatchObject({ canTake: false, why: 'Already on LD.' });
    expect(await mine('reg')).toEqual([]);
    // Why nobody works it is not told to colleagues: it may point at somebody.
    expect(JSON.stringify(ben)).not.toContain('sickness');
  });

  test('who would break a rule cannot come forward; others can, once, and take it back', async () => {
    const no = await refusal(await step('dee', nightId, 'volunteer'));
    expect(no).toMatchObject({
      status: 422,
      code: 'gap.cannot-take',
      detail: 'It would break a rule that you keep now.',
    });
    expect(no.found?.join()).toMatch(/Schedule 3/);
    expect(await refusal(await step('reg', nightId, 'volunteer'))).toMatchObject({ code: 'gap.cannot-take' });
    expect(await refusal(await step('coordinator', nightId, 'volunteer'))).toMatchObject({ code: 'leave.no-person' });
    expect((await step('ben', nightId, 'volunteer')).status).toBe(204);
    expect((await step('ben', nightId, 'volunteer')).status).toBe(204);
    expect((await mine('ben'))[0]?.hasComeForward).toBe(true);
    expect((await step('ben', nightId, 'step-back')).status).toBe(204);
    expect((await mine('ben'))[0]?.hasComeForward).toBe(false);
    expect((await record('?state=open')).offers[0]?.cameForward).toBe(0);
    const early = await step('coordinator', nightId, 'give', { personId: ids.ben });
    expect(await refusal(early)).toMatchObject({ status: 409, code: 'request.overtaken' });
    expect((await step('ben', nightId, 'volunteer')).status).toBe(204);
    expect(await texts('coordinator')).toEqual([
      'Ben could take N on Wed 3 Oct.',
      'Ben no longer wants to take N on Wed 3 Oct.',
      'Ben could take N on Wed 3 Oct.',
    ]);
    // Mail passes through other hands.
    const mails = await server.database.db
      .selectFrom('outbox')
      .select('text')
      .where('dedupe', 'like', 'gap.volunteered%')
      .execute();
    expect([...new Set(mails.map(({ text }) => text.split('\n')[0]))]).toEqual(['Somebody could take N on Wed 3 Oct.']);
  });

  test('the coordinator sees who came forward, ranked with reasons; colleagues do not', async () => {
    const path = `/api/gap-offers/${nightId}/volunteers`;
    const { volunteers, isMissing } = GapVolunteers.parse(await get('coordinator', path));
    expect(isMissing).toBe(true);
    expect(volunteers).toMatchObject([{ name: 'Ben', personId: ids.ben, canTake: true }]);
    expect(volunteers[0]?.reasons).toContain('Would have 2 × N in this rota, has 1.');
    expect((await send('ben', 'GET', path)).status).toBe(403);
    expect((await send('guardian', 'GET', path)).status).toBe(403);
  });

  test('two coordinators at the same moment give it once; it enters the draft, and everybody is told', async () => {
    const answers = await Promise.all(
      ['coordinator', 'second'].map((name) => step(name, nightId, 'give', { personId: ids.ben })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const draft = await draftId();
    expect([await codesOf(draft, ids.ben, NIGHT), await codesOf(versionId, ids.ben, NIGHT)]).toEqual(['N', '']);
    expect((await texts('ben'))[0]).toBe('You were given N on Wed 3 Oct. It counts once the rota is published.');
    const { offers } = await record();
    expect(offers[0]).toMatchObject({ state: 'given', givenTo: { personId: ids.ben, name: 'Ben' }, cameForward: 1 });
    const trail = await server.database.db
      .selectFrom('audit')
      .select(['kind', 'body'])
      .where('subject', '=', nightId)
      .where('kind', '=', 'gap.given')
      .execute();
    expect(trail.map(({ body }) => JSON.parse(body) as unknown)).toEqual([{ person: ids.ben, draft }]);
    const late = await refusal(await step('second', nightId, 'give', { personId: ids.ben }));
    expect(late).toMatchObject({ status: 409, code: 'request.overtaken' });
    expect(await refusal(await step('coordinator', nightId, 'withdraw'))).toMatchObject({ code: 'request.overtaken' });
    // The draft fills it: nobody else is asked before it is published.
    expect(await refusal(await offer(night))).toMatchObject({
      status: 409,
      detail: 'The draft fills this place. Publish it.',
    });
  });

  let postId: string;

  test('what somebody was given counts in the check before it is published', async () => {
    const made = await offered({ date: day(1), code: 'LD', post: ids.post, reason: 'vacancy' });
    postId = made.id;
    expect(made).toMatchObject({ place: 'Vacant SHO', post: ids.post, line: null });
    const byName = Object.fromEntries(
      await Promise.all(
        ['ben', 'cy', 'dee'].map(async (name) => [name, (await mine(name))[0]?.check.canTake] as const),
      ),
    );
    expect(byName).toEqual({ ben: true, cy: true, dee: true });
    // The night of Wed 3 Oct follows Tue's long day by a day: were Ben given the long day of Thu 4 Oct, it would break a rule.
    await sql`update cover_line set minimum = '[0,0,1,3,0,0,0]' where version_id = ${versionId} and id = ${lines.long}`.execute(
      server.database.db,
    );
    await sql`update version set seq = seq + 1 where id = ${versionId}`.execute(server.database.db);
    await sql`update cover_line set minimum = '[0,0,1,3,0,0,0]' where version_id = ${await draftId()} and id = ${lines.long}`.execute(
      server.database.db,
    );
    await sql`update version set seq = seq + 1 where id = ${await draftId()}`.execute(server.database.db);
    const thursday = await offered({ date: day(3), code: 'LD', line: lines.long, reason: 'other' });
    const seen = (await mine('ben')).find(({ id }) => id === thursday.id);
    expect(seen?.check.canTake).toBe(false);
    expect(seen?.check.breaks.join()).toMatch(/Rest after nights/i);
    expect((await step('coordinator', thursday.id, 'withdraw')).status).toBe(200);
    expect((await mine('ben')).map(({ id }) => id)).toEqual([postId]);
  });

  test('a colleague whose rota changed in the draft cannot be given it, however she stood when she came forward', async () => {
    expect((await step('cy', postId, 'volunteer')).status).toBe(204);
    expect((await step('dee', postId, 'volunteer')).status).toBe(204);
    const draft = await draftId();
    const ranked = GapVolunteers.parse(await get('coordinator', `/api/gap-offers/${postId}/volunteers`)).volunteers;
    // Dee has one long day in the rota, Cy two; who came forward first does not count.
    expect(ranked.map(({ name }) => name)).toEqual(['Dee', 'Cy']);
    const edits = [{ person: ids.dee, date: day(1), rev: 0, value: { codes: 'SD', leave: null, isPinned: false } }];
    await edit(draft, edits);
    const { volunteers } = GapVolunteers.parse(await get('coordinator', `/api/gap-offers/${postId}/volunteers`));
    expect(volunteers.map(({ name, canTake }) => [name, canTake])).toEqual([
      ['Cy', true],
      ['Dee', false],
    ]);
    expect(volunteers[1]?.reasons).toEqual(['Already on SD.']);
    const no = await refusal(await step('coordinator', postId, 'give', { personId: ids.dee }));
    expect(no).toMatchObject({ status: 422, code: 'gap.cannot-take', detail: 'Already on SD.' });
    expect((await step('coordinator', postId, 'give', { personId: ids.cy })).status).toBe(200);
    expect([await codesOf(draft, ids.post, day(1)), await codesOf(draft, ids.cy, day(1))]).toEqual(['', 'LD']);
    expect((await texts('dee'))[0]).toBe('LD on Tue 2 Oct that you came forward for is filled.');
    expect((await texts('second'))[0]).toBe(
      'LD on Tue 2 Oct was given to somebody who came forward. It counts once the rota is published.',
    );
  });

  test('what was given is published as any change; a gap that is filled otherwise closes, and one whose duty has begun is past', async () => {
    const draft = await draftId();
    const { db } = server.database;
    // Thursday lacks one; Ann takes it on the draft, past the offer.
    const thursday = await offered({ date: day(3), code: 'LD', line: lines.long, reason: 'leave' });
    const thin = await offered({ date: day(10), code: 'LD', line: lines.long, reason: 'other' });
    const edits = [{ person: ids.ann, date: day(3), rev: 0, value: { codes: 'LD', leave: null, isPinned: false } }];
    await edit(draft, edits);
    const preview = (await get('coordinator', `/api/versions/${draft}/publish`)) as {
      readonly breaches: readonly { readonly person: string; readonly rule: string }[];
      readonly changes: readonly { readonly name: string }[];
    };
    expect(preview.changes.map(({ name }) => name).sort()).toEqual(['Ann', 'Ben', 'Cy', 'Dee', 'Vacant SHO']);
    const { seq } = await db.selectFrom('version').select('seq').where('id', '=', draft).executeTakeFirstOrThrow();
    const reasons = preview.breaches.map(({ person: one, rule }) => ({ person: one, rule, reason: 'Agreed' }));
    const published = await send('coordinator', 'POST', `/api/versions/${draft}/publish`, { seq, reasons });
    expect(published.status).toBe(200);
    expect((await record('?state=open')).offers.map(({ id }) => id)).toEqual([thin.id]);
    const closing = await db.selectFrom('audit').select('subject').where('kind', '=', 'gap.closed').execute();
    expect(closing.map(({ subject }) => subject)).toEqual([thursday.id]);
    // Tests cannot wait for 2040: the duty is moved into the past.
    await db
      .updateTable('gap_offer')
      .set({ begins_at: new Date(Date.now() - 60_000), offered_at: new Date(Date.now() - 180_000) })
      .where('id', '=', thin.id)
      .execute();
    const late = await refusal(await step('ben', thin.id, 'step-back'));
    expect(late).toMatchObject({ status: 409, code: 'request.overtaken' });
    const { offers } = await record('?state=ended');
    const ended = new Map(offers.map((one) => [one.id, one]));
    expect(ended.get(thursday.id)).toMatchObject({ state: 'closed', reason: 'leave', givenTo: null });
    expect(ended.get(thin.id)).toMatchObject({ state: 'past', openMinutes: 2 });
  });

  test('the record is for those who oversee, by page and without names for a board', async () => {
    const { offers, next } = await record();
    expect(next).toBeNull();
    const older = await record(`?before=${offers[1]?.id}`);
    expect(older.offers.map(({ id }) => id)).toEqual(offers.slice(2).map(({ id }) => id));
    expect((await send('guardian', 'GET', `/api/departments/${departmentId}/gap-offers`)).status).toBe(200);
    expect((await send('ben', 'GET', `/api/departments/${departmentId}/gap-offers`)).status).toBe(403);
    const report = (await get('guardian', `/api/departments/${departmentId}/board-report`)) as {
      readonly rotas: readonly { readonly offeredGaps: readonly object[] }[];
    };
    expect(report.rotas[0]?.offeredGaps).toMatchObject([
      { reason: 'sickness', offered: 1, given: 1, open: 0 },
      { reason: 'vacancy', offered: 1, given: 1 },
      { reason: 'leave', offered: 1, closed: 1 },
      { reason: 'other', offered: 2, withdrawn: 1, past: 1 },
    ]);
    expect(JSON.stringify(report.rotas[0]?.offeredGaps)).not.toMatch(/Ben|Cy/);
  });

  test('what is stored of somebody is told to them, goes with their name, and is forgotten in time', async () => {
    const data = (await get('dee', '/api/me/data')) as { readonly gaps: readonly unknown[] };
    expect(data.gaps).toMatchObject([{ day: day(1), code: 'LD', state: 'given', was_given: false }]);
    const { db } = server.database;
    const forward = () => db.selectFrom('gap_volunteer').select('person_id').execute();
    expect((await forward()).length).toBe(3);
    const account = await server.database.db
      .selectFrom('user')
      .select('id')
      .where('id', '=', cast.get('dee').userId)
      .executeTakeFirst();
    expect(account).toBeDefined();
    const gone = await send('dee', 'DELETE', '/api/me', { password: 'a long password for tests' });
    expect(gone.status).toBe(204);
    expect((await forward()).map(({ person_id }) => person_id).sort()).toEqual([ids.ben, ids.cy].sort());
    // A post that was called after somebody who is gone loses that name in the record too.
    expect((await send('director', 'DELETE', `/api/people/${ids.post}`)).status).toBe(204);
    expect((await record()).offers.find(({ id }) => id === postId)?.place).toBe('A vacant post');
    await tidyUp(server.running.services);
    expect(await forward()).toHaveLength(2);
    await db
      .updateTable('gap_offer')
      .set({ ended_at: new Date(Date.now() - 91 * 86_400_000) })
      .where('id', '=', nightId)
      .execute();
    await tidyUp(server.running.services);
    expect((await forward()).map(({ person_id }) => person_id)).toEqual([ids.cy]);
    expect((await record()).offers.find(({ id }) => id === nightId)?.cameForward).toBe(1);
  });
});
