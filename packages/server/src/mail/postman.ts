import { createTransport } from 'nodemailer';
import type { Logger } from 'pino';
import {
  type ClaimedMail,
  claimMail,
  type Database,
  holdMail,
  MAIL_CHANNEL,
  MAIL_LEASE,
  markFailed,
  markSent,
} from '../store/index.ts';

/** What the postman needs. */
export interface PostmanTools {
  readonly database: Database;
  readonly smtp: { readonly url: string; readonly from: string };
  readonly log: Pick<Logger, 'info' | 'error'>;
  readonly now: () => Date;
  /** Milliseconds between two tellings that a mail is still being sent; a quarter of its lease where it is not said. */
  readonly holdEvery?: number;
}

/** Milliseconds between looks where nobody says that there is something. */
const LOOK_EVERY = 30_000;
/** Milliseconds that a mail server may be silent: to a call, before its greeting, and after. Less than a lease; a try is put off then. */
const SILENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 };
/** Tries before a mail is given up: with the waits between them, about three days. */
const MOST_TRIES = 16;
const LONGEST_WAIT_MINUTES = 360;

/** Takes what is in the outbox to the mail server, until `close`. Several may run on one store. */
export class Postman {
  readonly #tools: PostmanTools;
  readonly #transport: ReturnType<typeof createTransport>;
  readonly #timer: NodeJS.Timeout;
  #round: Promise<void> = Promise.resolve();
  #unlisten: (() => Promise<void>) | null = null;
  #isClosed = false;

  private constructor(tools: PostmanTools) {
    this.#tools = tools;
    this.#transport = createTransport({ url: tools.smtp.url, ...SILENCE }, { from: tools.smtp.from });
    this.#timer = setInterval(() => this.#go(), LOOK_EVERY);
    this.#timer.unref();
  }

  static async open(tools: PostmanTools): Promise<Postman> {
    const postman = new Postman(tools);
    postman.#unlisten = await tools.database.listen(MAIL_CHANNEL, () => postman.#go());
    postman.#go();
    return postman;
  }

  /** Ends after the mail in hand. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#timer);
    await this.#unlisten?.();
    await this.#round;
    this.#transport.close();
  }

  #go(): void {
    this.#round = this.#round
      .then(() => this.#walk())
      .catch((err: unknown) => {
        this.#tools.log.error({ err }, 'outbox not walked');
      });
  }

  async #walk(): Promise<void> {
    const { database, now } = this.#tools;
    while (!this.#isClosed) {
      // One at a time: no mail waits behind a slow one while its lease runs out.
      const mail = await claimMail(database.db, now());
      if (mail === null) return;
      await this.#deliver(mail);
    }
  }

  /** Keeps a mail from other postmen while it is being sent, however long the mail server takes. */
  #hold(mail: ClaimedMail): () => Promise<void> {
    const { database, log, now, holdEvery = (MAIL_LEASE * 1000) / 4 } = this.#tools;
    let held = Promise.resolve();
    const timer = setInterval(() => {
      held = holdMail(database.db, mail, now()).catch((err: unknown) => {
        log.error({ err, mail: mail.id }, 'mail not held');
      });
    }, holdEvery);
    timer.unref();
    return () => {
      clearInterval(timer);
      return held;
    };
  }

  async #deliver(mail: ClaimedMail): Promise<void> {
    const { database, smtp, log, now } = this.#tools;
    const letGo = this.#hold(mail);
    try {
      await this.#transport.sendMail({
        from: smtp.from,
        to: mail.address,
        subject: mail.subject,
        text: mail.text,
        // The same at every try: should this process die between the server's yes and our note of it, mailboxes know it again.
        messageId: `<${mail.id}@${hostOf(smtp.from)}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      await letGo();
    } catch (error) {
      await letGo();
      const { next, text } = afterFailure(error, mail.attempts, now());
      log.error(
        { mail: mail.id, attempts: mail.attempts, why: text },
        next === null ? 'mail given up' : 'mail put off',
      );
      await markFailed(database.db, mail, { error: text, at: now(), next });
      return;
    }
    await markSent(database.db, mail, now());
    log.info({ mail: mail.id }, 'mail sent');
  }
}

/** When to try again. A server that refuses for good (5xx) or too many tries end it. */
function afterFailure(
  error: unknown,
  attempts: number,
  at: Date,
): { readonly next: Date | null; readonly text: string } {
  const { responseCode, code } = error as { readonly responseCode?: number; readonly code?: string };
  // No text of the server: it may repeat the address.
  const text = responseCode === undefined ? (code ?? 'no connection') : `${responseCode}`;
  if ((responseCode !== undefined && responseCode >= 500) || attempts >= MOST_TRIES) return { next: null, text };
  const minutes = Math.min(2 ** (attempts - 1), LONGEST_WAIT_MINUTES);
  return { next: new Date(at.getTime() + minutes * 60_000), text };
}

function hostOf(from: string): string {
  return /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
}
