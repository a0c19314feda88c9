import { Agent, type IncomingMessage, request } from 'node:http';
import { DAYS, DEPARTMENTS, type FilledStore, PASSWORD, PEOPLE } from './server-fill.ts';

/** For each line of the table. Answers that are under way then are waited for. */
const SECONDS = 15;
const FIRST_DAY = Date.UTC(2026, 9, 5);

/** Somebody who is signed in, and what their next edit stands on. */
export interface LoadUser {
  readonly n: number;
  readonly cookie: string;
  readonly feed: string;
  readonly publishedId: string;
  readonly draftId: string;
  readonly people: readonly string[];
  etag: string;
  edits: number;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

type Ask = (user: LoadUser) => Asked;

/** Sends requests of many users to one server, each on a connection of their own, and keeps the time of every answer. */
export class Load {
  readonly #url: URL;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 2000 });
  constructor(url: string) {
    this.#url = new URL(url);
  }

  /** Signs everybody in, twenty at a time, and opens a calendar link for whoever is on a rota. */
  async signIn({ emails, departments }: FilledStore): Promise<readonly LoadUser[]> {
    const began = performance.now();
    const users: LoadUser[] = [];
    const waiting = [...emails.entries()];
    const next = async (): Promise<void> => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
        const [n, email] = one;
        const department = departments[n % DEPARTMENTS];
        if (department === undefined) throw new Error(`no department for user ${n}`);
        const user = { n, cookie: '', feed: '', ...department, etag: '', edits: 0 };
        const body = { email, password: PASSWORD };
        const answer = await this.#send(user, { method: 'POST', path: '/api/auth/sign-in/email', body });
        const cookie = [answer.headers['set-cookie'] ?? []].flat().map((line) => line.split(';')[0]);
        users[n] = { ...user, cookie: cookie.join('; ') };
        if (answer.status !== 200) throw new Error(`sign-in of ${email}: ${answer.status} ${answer.text}`);
      }
    };
    await Promise.all(Array.from({ length: 20 }, next));
    console.log(`signed in in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    const withPerson = users.filter(({ n }) => n < DEPARTMENTS * PEOPLE);
    const links: string[] = [];
    for (const user of withPerson) {
      const { text } = await this.#send(user, { method: 'POST', path: '/api/me/feed', body: {} });
      links.push(new URL((JSON.parse(text) as { url: string }).url).pathname);
    }
    return users.map((user) => ({ ...user, feed: links[user.n % links.length] ?? '' }));
  }

  /** What is measured; the first one is the empty route that the others are compared with. */
  kinds(): readonly { readonly name: string; readonly ask: Ask }[] {
    return [
      { name: 'empty route', ask: () => ({ method: 'GET', path: '/health/live' }) },
      { name: 'read: who am I', ask: () => ({ method: 'GET', path: '/api/me' }) },
      { name: 'read: a version', ask: ({ publishedId }) => ({ method: 'GET', path: `/api/versions/${publishedId}` }) },
      {
        name: 'read: a version, unchanged',
        ask: ({ publishedId, etag }) => ({
          method: 'GET',
          path: `/api/versions/${publishedId}`,
          headers: { 'if-none-match': etag },
        }),
      },
      { name: 'feed of a calendar', ask: ({ feed }) => ({ method: 'GET', path: feed }) },
      { name: 'edit of a cell', ask: (user) => this.#edit(user) },
    ];
  }

  /** Users of one department take cells of their own, so that no two are after the same one. */
  #edit(user: LoadUser): Asked {
    const place = Math.floor(user.n / DEPARTMENTS);
    const day = (Math.floor(place / PEOPLE) * (DAYS / 2) + user.edits) % DAYS;
    const date = new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10);
    user.edits += 1;
    const value = { codes: 'LD', leave: null, isPinned: false };
    // The fourth day of the pattern is off: nothing stands there yet, so that its rev is 0.
    const rev = (day + (place % PEOPLE)) % 14 === 4 ? 0 : 1;
    return {
      method: 'POST',
      path: `/api/versions/${user.draftId}/edits`,
      headers: { 'idempotency-key': crypto.randomUUID() },
      body: {
        action: 'type',
        client: `c${user.n}`,
        edits: [{ person: user.people[place % PEOPLE], date, rev, value }],
      },
    };
  }

  /** Everybody asks again and again for a while, with a pause of that many milliseconds on average between two. */
  async run(users: readonly LoadUser[], ask: Ask, pause: number) {
    const times: number[] = [];
    let refused = 0;
    const began = performance.now();
    const isOver = (): boolean => performance.now() - began > SECONDS * 1000;
    const one = async (user: LoadUser): Promise<void> => {
      if (pause > 0) await later(Math.random() * pause);
      while (!isOver()) {
        const asked = ask(user);
        const sent = performance.now();
        const { status, headers } = await this.#send(user, asked);
        if (status < 400) times.push(performance.now() - sent);
        else refused += 1;
        if (typeof headers['etag'] === 'string') user.etag = headers['etag'];
        if (pause > 0) await later(pause * (0.5 + Math.random()));
      }
    };
    await Promise.all(users.map(one));
    const seconds = (performance.now() - began) / 1000;
    return { times, refused, seconds };
  }

  /** Everybody asks once, one after another. @throws Error on the first that is refused */
  async eachOnce(users: readonly LoadUser[], ask: Ask): Promise<void> {
    for (const user of users) {
      const asked = ask(user);
      const { status, headers, text } = await this.#send(user, asked);
      if (status >= 400) throw new Error(`${asked.method} ${asked.path}: ${status} ${text}`);
      if (typeof headers['etag'] === 'string') user.etag = headers['etag'];
    }
  }

  #send(user: LoadUser, { method, path, headers = {}, body }: Asked): Promise<Answer> {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const own = {
      origin: this.#url.origin,
      cookie: user.cookie,
      // As browsers and calendars ask.
      'accept-encoding': 'gzip',
      'x-forwarded-for': `10.0.${Math.floor(user.n / 250)}.${user.n % 250}`,
      ...(text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
      ...headers,
    };
    return new Promise((resolve, reject) => {
      const sent = request(new URL(path, this.#url), { method, headers: own, agent: this.#agent }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text: textOf(answer, Buffer.concat(chunks)),
          }),
        );
      });
      sent.on('error', reject);
      sent.end(text);
    });
  }
}

/** Only what is read is unpacked, so that the load itself costs little. */
const textOf = ({ headers }: IncomingMessage, body: Buffer): string =>
  headers['content-encoding'] === undefined ? body.toString('utf8') : '';

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
