import type { LiveEvent } from '@rotawright/server/wire';
import { Board, type Place } from '../actions/index.ts';
import {
  liveEvents,
  loadJob,
  loadJobs,
  loadVersion,
  openVersion,
  sendEdits,
  sendPresence,
  versionIsGone,
} from '../api/board.ts';
import { commentsChanged } from '../api/comments.ts';
import { contractOf } from '../check/index.ts';
import { type OfflineStore, openOfflineStore, Sender } from '../document/index.ts';
import { rotaSettingsWords } from '../words/rota-settings.ts';
import { dayIn } from '../words/text.ts';
import { eachFrame, type Frames } from './each-frame.ts';
import { sayNews } from './say-news.ts';
import { isShown } from './solve/put-away.ts';

/** A board with its lines to the server and to the device's store. */
export interface Session {
  readonly board: Board;
  readonly client: string;
  readonly sender: Sender;
  readonly frames: Frames;
  close(): void;
}

/** Milliseconds from an edit until it is sent: a request takes a millisecond of the page, and the edit is to be painted first. */
const SENT_AFTER = 30;
/** Milliseconds between two tellings of where this editor is. */
const PRESENCE_EVERY = 400;
/** The server forgets who has said nothing for a minute, and so do we. */
const STILL_HERE = 25_000;
const FORGOTTEN = 65_000;

/** What somebody is in a department: may they edit its drafts, and which person of its rotas are they? */
export type BoardReader = (departmentId: string) => { readonly isEditor: boolean; readonly personId: string | null };

/** Opens a version: fetches it, lays on it what was kept offline, and follows it live. */
export async function openSession(versionId: string, userId: string, readerOf: BoardReader): Promise<Session> {
  const client = crypto.randomUUID();
  const opening = openOfflineStore({ client, userId }).catch(() => null);
  const [wire, store] = await Promise.all([openVersion(versionId), opening]);
  const { isEditor, personId } = readerOf(wire.departmentId);
  const board = new Board(wire, { newKey: () => crypto.randomUUID(), client, isEditable: isEditor });
  const sender = new Sender({
    document: () => board.document,
    send: (key, request) => sendEdits(versionId, key, { ...request, by: userId }),
    changed: (sending) => board.set({ sending }),
  });
  board.selectSpan(...startOf(board, personId));
  // Beside the grid there is room for a panel; under it there is only where somebody wants it.
  board.isPanelOpen = !matchMedia('(max-width: 900px)').matches;
  const frames = eachFrame(board);
  const left = await store?.takeLeft(versionId).catch(() => null);
  if (left?.hasOthers) board.set({ hasOthersWaiting: true });
  if (left !== undefined && left !== null && left.actions.length > 0) board.document.adopt(left.actions);
  const stops = [
    sayNews(board),
    keepOffline(board, store, versionId),
    sendChanges(board, sender),
    ...(wire.state === 'draft' ? followLive(board, { client, userId }) : []),
  ];
  const close = (): void => {
    for (const stop of stops.splice(0)) stop();
    sender.close();
  };
  // What waits is for a draft that is gone: nothing is sent any more. The device forgets it where somebody was heard to discard it, not where
  // the draft is merely not to be seen, as for whoever has lost a role.
  board.on(() => {
    if (board.discardedBy === null || stops.length === 0) return;
    close();
    if (board.discardedBy !== rotaSettingsWords.somebodyElse) void store?.keep(versionId, []).catch(() => undefined);
  });
  void judge(board);
  if (board.isEditable) void showLastJob(board, versionId);
  void compareWithPublished(board);
  return {
    board,
    client,
    sender,
    frames,
    close: () => {
      frames.close();
      close();
    },
  };
}

/** Today, where the rota has it, else its first day; of whoever looks where they are on it, else of the first person. */
function startOf({ document: { frame, wire }, rows }: Board, personId: string | null): [Place, Place] {
  const own = frame.people.findIndex(({ id }) => id === personId);
  const place = { place: rows.placeOf[own] ?? 0, day: Math.max(0, frame.dates.indexOf(dayIn(wire.zone, new Date()))) };
  return [place, place];
}

/** A search that still runs, or that was not looked at, is there again after the page was closed. */
async function showLastJob(board: Board, versionId: string): Promise<void> {
  const jobs = await loadJobs(versionId).catch(() => []);
  const newest = jobs.find(({ kind }) => kind !== 'template');
  if (newest !== undefined && isShown(newest, Date.now()) && board.job === null) board.set({ job: newest });
}

/** What decides which contract a version is judged by. */
const judgedBy = ({ contract, from }: Board['document']['wire']): string => JSON.stringify([contract, from]);

async function judge(board: Board): Promise<void> {
  const { wire } = board.document;
  const outcome = await contractOf(wire).catch(() => null);
  // Another contract or first day may have come meanwhile; that one is on its way.
  if (judgedBy(board.document.wire) === judgedBy(wire)) board.judgeBy(outcome?.ok ? outcome.contract : null);
}

/** Marks what differs from the version that is live; a board without it is still a board. */
async function compareWithPublished(board: Board): Promise<void> {
  const { publishedVersionId, versionId } = board.document.wire;
  if (publishedVersionId === null || publishedVersionId === versionId) return;
  const published = await loadVersion(publishedVersionId).catch(() => null);
  if (published === null) return;
  board.document.compareWith(published);
  board.tell({ kind: 'all' });
  board.tell({ kind: 'state' });
}

/** Sends what was edited, not in the frame that paints it; at the end at once what still waits for that. */
function sendChanges(board: Board, sender: Sender): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = (): void => {
    timer = null;
    void sender.flush();
  };
  const stop = board.on((news) => {
    if (news.kind === 'cells') timer ??= setTimeout(flush, SENT_AFTER);
  });
  addEventListener('online', flush);
  flush();
  return () => {
    stop();
    removeEventListener('online', flush);
    if (timer === null) return;
    clearTimeout(timer);
    flush();
  };
}

/** Keeps what waits on the device, in order, one write after another; once stopped and written, another window may take it over. */
function keepOffline(board: Board, store: OfflineStore | null, versionId: string): () => void {
  if (store === null) return () => undefined;
  let writing: Promise<void> | null = null;
  let isStale = false;
  const write = async (): Promise<void> => {
    // After the edit's own handler, whose frame is to be painted; still long before a hand could close the page.
    await new Promise((done) => setTimeout(done));
    while (isStale) {
      isStale = false;
      await store.keep(versionId, board.document.waiting()).catch(() => undefined);
    }
    writing = null;
  };
  const stop = board.on((news) => {
    if (news.kind !== 'cells') return;
    isStale = true;
    writing ??= write();
  });
  return () => {
    stop();
    void (writing ?? Promise.resolve()).then(() => store.close());
  };
}

/** Hears what others do, and tells them where this editor is, anew when the line was gone. */
function followLive(
  board: Board,
  { client, userId }: { readonly client: string; readonly userId: string },
): readonly (() => void)[] {
  const { versionId, seq } = board.document.wire;
  const presence = tellPresence(board, versionId, client);
  let wasUp = true;
  const stop = liveEvents(
    versionId,
    { after: seq, client },
    {
      event: (event) => void hear(board, client, event),
      line: (isLive) => {
        board.set({ isLive });
        if (!isLive) void lookWhetherGone(board, userId);
        if (isLive && !wasUp) presence.again();
        wasUp = isLive;
      },
    },
  );
  return [presence.stop, stop];
}

/** A line that ends may have ended because the draft is gone, and nobody was there to hear it. */
async function lookWhetherGone(board: Board, userId: string): Promise<void> {
  const isGone = await versionIsGone(board.document.wire.versionId, userId);
  if (isGone && board.discardedBy === null) board.discarded(rotaSettingsWords.somebodyElse);
}

function tellPresence(
  board: Board,
  versionId: string,
  client: string,
): { readonly again: () => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let last = -1;
  const tell = (isAgain = false): void => {
    timer = null;
    const cell = board.cellAt(board.selection.focus);
    if ((cell === last && !isAgain) || board.sending.kind === 'offline' || board.extent.places === 0) return;
    last = cell;
    void sendPresence(versionId, { client, cell: board.document.frame.nameOf(cell) });
  };
  const leave = (): void => void sendPresence(versionId, { client, cell: null });
  const beat = setInterval(() => {
    board.forgetPeers(Date.now() - FORGOTTEN);
    if (document.visibilityState === 'visible') tell(true);
  }, STILL_HERE);
  addEventListener('pagehide', leave);
  tell();
  const stop = board.on((news) => {
    if (news.kind === 'selection') timer ??= setTimeout(() => tell(), PRESENCE_EVERY);
  });
  return {
    again: () => tell(true),
    stop: () => {
      stop();
      if (timer !== null) clearTimeout(timer);
      clearInterval(beat);
      removeEventListener('pagehide', leave);
      leave();
    },
  };
}

async function hear(board: Board, client: string, event: LiveEvent): Promise<void> {
  switch (event.type) {
    case 'cells':
      board.document.happened(event);
      return;
    case 'document':
    case 'state': {
      const { versionId } = board.document.wire;
      const wire = await loadVersion(versionId).catch(() => null);
      if (wire === null) return;
      const isJudgedAnew = judgedBy(wire) !== judgedBy(board.document.wire);
      board.reload(wire);
      if (isJudgedAnew) await judge(board);
      return;
    }
    case 'presence': {
      if (event.client === client) return;
      const cell = event.cell === null ? -1 : board.document.frame.cellOf(event.cell.person, event.cell.date);
      board.setPeer(event.client, cell < 0 ? null : { name: event.by.name, cell, seen: Date.now() });
      return;
    }
    case 'discarded':
      board.discarded(event.by.name);
      return;
    case 'comments':
      commentsChanged(board.document.wire.versionId);
      return;
    default: {
      const job = await loadJob(event.jobId).catch(() => null);
      if (job !== null && (board.job === null || job.id === board.job.id || job.createdAt > board.job.createdAt)) {
        board.set({ job });
      }
    }
  }
}
