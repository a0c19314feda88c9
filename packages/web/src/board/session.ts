import type { LiveEvent } from '@rotawright/server/wire';
import { Board, type Place } from '../actions/index.ts';
import { liveEvents, loadJob, loadVersion, sendEdits, sendPresence } from '../api/board.ts';
import { contractOf } from '../check/index.ts';
import { type OfflineStore, openOfflineStore, Sender } from '../document/index.ts';
import { dayIn } from '../words/text.ts';
import { eachFrame } from './each-frame.ts';

/** A board with its lines to the server and to the device's store. */
export interface Session {
  readonly board: Board;
  readonly client: string;
  readonly sender: Sender;
  readonly frames: ReturnType<typeof eachFrame>;
  close(): void;
}

/** Milliseconds between two tellings of where this editor is. */
const PRESENCE_EVERY = 400;

/** Opens a version: fetches it, lays on it what was kept offline, and follows it live. */
export async function openSession(versionId: string, isEditor: (departmentId: string) => boolean): Promise<Session> {
  const client = crypto.randomUUID();
  const [wire, store] = await Promise.all([loadVersion(versionId), openOfflineStore(client).catch(() => null)]);
  const board = new Board(wire, { newKey: () => crypto.randomUUID(), isEditable: isEditor(wire.departmentId) });
  const sender = new Sender({
    document: () => board.document,
    send: (key, request) => sendEdits(versionId, key, request),
    client,
    changed: (sending) => board.set({ sending }),
  });
  board.selectSpan(...startOf(board));
  const frames = eachFrame(board);
  const left = (await store?.takeLeft(versionId).catch(() => null)) ?? [];
  if (left.length > 0) board.document.adopt(left);
  const stops = [
    keepOffline(board, store, versionId),
    sendChanges(board, sender),
    tellPresence(board, versionId, client),
    liveEvents(versionId, {
      event: (event) => void hear(board, client, event),
      line: (isLive) => board.set({ isLive }),
    }),
  ];
  void judge(board);
  void compareWithPublished(board);
  return {
    board,
    client,
    sender,
    frames,
    close: () => {
      frames.close();
      for (const stop of stops) stop();
      sender.close();
      void sendPresence(versionId, { client, cell: null });
    },
  };
}

/** Today, where the rota has it, else its first day; of the first person. */
function startOf(board: Board): [Place, Place] {
  const { frame, wire } = board.document;
  const place = { place: 0, day: Math.max(0, frame.dates.indexOf(dayIn(wire.zone, new Date()))) };
  return [place, place];
}

async function judge(board: Board): Promise<void> {
  const outcome = await contractOf(board.document.wire).catch(() => null);
  if (outcome?.ok) board.judgeBy(outcome.contract);
  else board.set({ isContractMissing: true });
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

function sendChanges(board: Board, sender: Sender): () => void {
  const flush = (): void => void sender.flush();
  const stop = board.on((news) => {
    if (news.kind === 'cells') flush();
  });
  addEventListener('online', flush);
  flush();
  return () => {
    stop();
    removeEventListener('online', flush);
  };
}

/** Keeps what waits on the device, in order, one write after another. */
function keepOffline(board: Board, store: OfflineStore | null, versionId: string): () => void {
  if (store === null) return () => undefined;
  let isWriting = false;
  let isStale = false;
  const write = async (): Promise<void> => {
    isStale = true;
    if (isWriting) return;
    isWriting = true;
    while (isStale) {
      isStale = false;
      await store.keep(versionId, board.document.waiting()).catch(() => undefined);
    }
    isWriting = false;
  };
  return board.on((news) => {
    if (news.kind === 'cells') void write();
  });
}

function tellPresence(board: Board, versionId: string, client: string): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let last = -1;
  const tell = (): void => {
    timer = null;
    const cell = board.cellAt(board.selection.focus);
    if (cell === last || board.sending.kind === 'offline') return;
    last = cell;
    void sendPresence(versionId, { client, cell: board.document.frame.nameOf(cell) });
  };
  const stop = board.on((news) => {
    if (news.kind === 'selection') timer ??= setTimeout(tell, PRESENCE_EVERY);
  });
  return () => {
    stop();
    if (timer !== null) clearTimeout(timer);
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
      if (wire !== null) board.reload(wire);
      return;
    }
    case 'presence': {
      if (event.client === client) return;
      const cell = event.cell === null ? -1 : board.document.frame.cellOf(event.cell.person, event.cell.date);
      board.setPeer(event.client, cell < 0 ? null : { name: event.by.name, cell });
      return;
    }
    default: {
      const job = await loadJob(event.jobId).catch(() => null);
      if (job !== null && (board.job === null || job.id === board.job.id || job.createdAt > board.job.createdAt)) {
        board.set({ job });
      }
    }
  }
}
