import { type AddressInfo, createServer } from 'node:net';
import { Postman } from '@rotawright/server/mail';
import { newId, tellUsers } from '@rotawright/server/store';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { STORES, type TestStore } from './stores.ts';

interface Received {
  readonly to: string;
  readonly text: string;
}

/** A mail server of this test's own, which may be told to refuse, or to take its time. */
class Mailbox {
  readonly received: Received[] = [];
  refuse: number | null = null;
  /** What its answers wait for. */
  slow: Promise<void> = Promise.resolve();
  /** Mails of which it has every word but has not answered. */
  inHand = 0;
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (this.refuse !== null) {
          done(Object.assign(new Error('no'), { responseCode: this.refuse }));
          return;
        }
        const to = session.envelope.rcptTo[0]?.address ?? '';
        this.inHand += 1;
        void this.slow.then(() => {
          this.inHand -= 1;
          this.received.push({ to, text: Buffer.concat(chunks).toString('utf8') });
          done();
        });
      });
    },
  });

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', () => resolve()));
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

describe.each(STORES)('the outbox on $name', ({ open }) => {
  let store: TestStore;
  const mailbox = new Mailbox();
  let url: string;
  let clock = Date.parse('2026-11-28T12:00:00Z');
  const postmen: Postman[] = [];
  const log = { info: () => undefined, error: () => undefined };
  const postman = async (at = url) => {
    const smtp = { url: at, from: 'Rota <rota@example.org>' };
    const now = () => new Date(clock);
    const opened = await Postman.open({ database: store.database, smtp, log, now, holdEvery: 20 });
    postmen.push(opened);
    return opened;
  };
  const tell = (userId: string, about: string, fails = false) =>
    store.database.db
      .transaction()
      .execute(async (trx) => {
        await tellUsers(trx, [userId], {
          kind: 'published',
          about,
          text: 'Ward rota is published.',
          link: '/my',
          at: new Date(clock),
          subject: 'Your rota has changed',
          mailFrom: 'https://rota.example.nhs.uk',
        });
        if (fails) throw new Error('undone');
      })
      .catch((error: Error) => {
        if (error.message !== 'undone') throw error;
      });
  const newUser = async () => {
    const id = newId();
    await store.database.db
      .insertInto('user')
      .values({
        id,
        name: 'Ann',
        email: `${id}@example.org`,
        emailVerified: true,
        image: null,
        twoFactorEnabled: false,
      })
      .execute();
    return id;
  };
  const mailsOf = (userId: string) => mailbox.received.filter(({ to }) => to.startsWith(userId));
  const rowsOf = (userId: string) =>
    store.database.db.selectFrom('outbox').selectAll().where('user_id', '=', userId).execute();
  const until = async (is: () => boolean | Promise<boolean>) => {
    while (!(await is())) await new Promise((resolve) => setTimeout(resolve, 30));
  };

  beforeAll(async () => {
    store = await open();
    url = await mailbox.open();
  }, 120_000);
  afterAll(async () => {
    for (const one of postmen) await one.close();
    await mailbox.close();
    await store.stop();
  });

  test('three postmen send 30 mails once each, with a link and a lasting id', async () => {
    const users = await Promise.all(Array.from({ length: 30 }, newUser));
    for (const user of users) await tell(user, 'v1');
    for (const user of users) await tell(user, 'v1');
    await Promise.all([postman(), postman(), postman()]);
    await until(() => mailbox.received.length >= 30);
    for (const one of postmen.splice(0)) await one.close();
    expect(users.map((user) => mailsOf(user).length)).toEqual(users.map(() => 1));
    const [row] = await rowsOf(users[0] ?? '');
    expect(row?.sent_at).not.toBeNull();
    expect(mailsOf(users[0] ?? '')[0]?.text).toContain(`Message-ID: <${row?.id}@example.org>`);
    expect(mailsOf(users[0] ?? '')[0]?.text).toContain('https://rota.example.nhs.uk/my');
  }, 60_000);

  test('what was undone is not sent', async () => {
    const user = await newUser();
    await tell(user, 'v2', true);
    expect(await rowsOf(user)).toEqual([]);
  });

  test('a server that is busy gets the mail later, one that refuses does not', async () => {
    const user = await newUser();
    mailbox.refuse = 451;
    await postman();
    await tell(user, 'v3');
    await until(async () => (await rowsOf(user))[0]?.last_error === '451');
    expect(mailsOf(user)).toHaveLength(0);
    mailbox.refuse = null;
    clock += 60_000;
    const other = await newUser();
    await tell(other, 'v4');
    await until(() => mailsOf(user).length === 1 && mailsOf(other).length === 1);
    mailbox.refuse = 550;
    const gone = await newUser();
    await tell(gone, 'v5');
    await until(async () => (await rowsOf(gone))[0]?.failed_at !== null && (await rowsOf(gone)).length === 1);
    mailbox.refuse = null;
    expect((await rowsOf(user))[0]).toMatchObject({ attempts: 2, failed_at: null });
  }, 60_000);

  test('what a postman took before it died is sent by another after its time', async () => {
    for (const one of postmen.splice(0)) await one.close();
    const user = await newUser();
    await tell(user, 'v6');
    // As a postman leaves it that dies between taking a mail and sending it.
    await store.database.db
      .updateTable('outbox')
      .set({ attempts: 1, not_before: new Date(clock + 120_000) })
      .where('user_id', '=', user)
      .execute();
    await (await postman()).close();
    expect(mailsOf(user)).toHaveLength(0);
    clock += 121_000;
    await postman();
    await until(() => mailsOf(user).length === 1);
  }, 60_000);

  test('a mail server whose answers outlast the time of a postman gets each mail once', async () => {
    for (const one of postmen.splice(0)) await one.close();
    const users = await Promise.all(Array.from({ length: 5 }, newUser));
    for (const user of users) await tell(user, 'v7');
    let answer = (): void => undefined;
    mailbox.slow = new Promise((resolve) => {
      answer = resolve;
    });
    onTestFinished(() => answer());
    await Promise.all([postman(), postman()]);
    await until(() => mailbox.inHand === 2);
    const taken = async () => (await Promise.all(users.map(rowsOf))).flat().filter(({ attempts }) => attempts > 0);
    for (let leases = 0; leases < 3; leases += 1) {
      clock += 100_000;
      await until(async () => (await taken()).every(({ not_before }) => not_before.getTime() > clock));
    }
    // Another looks, and finds the three that nobody has in hand.
    await postman();
    await until(() => mailbox.inHand === 3);
    expect(await taken()).toHaveLength(3);
    answer();
    await until(() => mailbox.received.filter(({ to }) => users.some((user) => to.startsWith(user))).length >= 5);
    for (const one of postmen.splice(0)) await one.close();
    expect(users.map((user) => mailsOf(user).length)).toEqual(users.map(() => 1));
    expect((await taken()).map(({ attempts }) => attempts)).toEqual(users.map(() => 1));
  }, 30_000);

  test('a mail server that says nothing is given up long before the time of a postman is over', async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', () => resolve()));
    const user = await newUser();
    await tell(user, 'v8');
    const opened = await postman(`smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`);
    await until(async () => (await rowsOf(user))[0]?.last_error !== null);
    expect((await rowsOf(user))[0]).toMatchObject({ last_error: 'ETIMEDOUT', failed_at: null, attempts: 1 });
    await opened.close();
    await new Promise((resolve) => silent.close(resolve));
  }, 25_000);
});
