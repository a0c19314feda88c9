import type { Database } from '../store/index.ts';
import type { LiveEvent } from '../wire/index.ts';
import { changesSince, MOST_CHANGES } from './changes-since.ts';
import type { LiveHub } from './hub.ts';

/** One client's stream. */
export interface StreamOptions {
  readonly database: Database;
  readonly hub: LiveHub;
  readonly versionId: string;
  /** The client has everything up to here. */
  readonly seq: number;
  /** May the client still hear? Asked now and then; a session may have been revoked. */
  readonly mayHear: () => Promise<boolean>;
  /** The window that listens, if it says which. */
  readonly client: string | null;
  /** The window's last line is gone: it was closed, or its network was. */
  readonly left: (client: string) => void;
  readonly signals: readonly AbortSignal[];
}

const HEARTBEAT = 20_000;
/** A client this far behind is cut off; it comes back after its last event. */
const MOST_WAITING = 1000;

/** Events of a version as `text/event-stream`: first what was missed, then what happens. */
export function eventStream(options: StreamOptions): ReadableStream<Uint8Array> {
  const { hub, versionId, database, signals } = options;
  const encoder = new TextEncoder();
  let end: () => void = () => undefined;
  return new ReadableStream<Uint8Array>(
    {
      start: async (controller) => {
        let { seq } = options;
        let isOpen = true;
        const send = (text: string): void => {
          if (!isOpen) return;
          controller.enqueue(encoder.encode(text));
          if ((controller.desiredSize ?? 0) < -MOST_WAITING) end();
        };
        const say = (event: LiveEvent): void => {
          const id = 'seq' in event ? `id: ${event.seq}\n` : '';
          send(`${id}data: ${JSON.stringify(event)}\n\n`);
        };
        const reading = oneAtATime(async () => {
          for (let isBehind = true; isBehind && isOpen; ) {
            const events = await changesSince(database.db, versionId, seq);
            for (const event of events) {
              if ('seq' in event) seq = event.seq;
              say(event);
            }
            isBehind = events.length === MOST_CHANGES;
          }
        });
        const leave = hub.join(versionId, {
          client: options.client,
          changed: () => void reading().catch(() => end()),
          event: say,
        });
        const heartbeat = setInterval(() => {
          send(': \n\n');
          options.mayHear().then(
            (may) => may || end(),
            () => end(),
          );
        }, HEARTBEAT);
        end = () => {
          if (!isOpen) return;
          isOpen = false;
          clearInterval(heartbeat);
          leave();
          controller.close();
          const { client } = options;
          if (client !== null && !hub.hasLine(versionId, client)) options.left(client);
        };
        for (const signal of signals) signal.addEventListener('abort', end, { once: true });
        send('retry: 2000\n\n');
        await reading();
        for (const event of hub.present(versionId, Date.now())) say(event);
      },
      cancel: () => end(),
    },
    { highWaterMark: 0 },
  );
}

/** Runs the work again if it was asked for meanwhile, but never twice at once. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      await work();
    } while (again);
  };
  return () => {
    if (running !== null) {
      again = true;
      return running;
    }
    running = run().finally(() => {
      running = null;
    });
    return running;
  };
}
