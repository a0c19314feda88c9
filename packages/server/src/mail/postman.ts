import { createTransport } from 'nodemailer';
import type { Logger } from 'pino';
import { type ClaimedMail, claimMails, type Database, MAIL_CHANNEL, markFailed, markSent } from '../store/index.ts';

/** What the postman needs. */
export interface PostmanTools {
  readonly database: Database;
  readonly smtp: { readonly url: string; readonly from: string };
  readonly log: Pick<Logger, 'info' | 'error'>;
  readonly now: () => Date;
}

/** Mails taken at a time, and milliseconds between looks where nobody says that there is something. */
const AT_A_TIME = 10;
const LOOK_EVERY = 30_000;
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
    this.#transport = createTransport(tools.smtp.url, { from: tools.smtp.from });
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
      const mails = await claimMails(database.db, now(), AT_A_TIME);
      if (mails.length === 0) return;
      for (const mail of mails) if (!this.#isClosed) await this.#deliver(mail);
    }
  }

  async #deliver(mail: ClaimedMail): Promise<void> {
    const { database, smtp, log, now } = this.#tools;
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
    } catch (error) {
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
