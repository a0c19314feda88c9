import type { StoredAction } from './stored-action.ts';

/** Keeps the actions that are not with the server yet, so that a closed tab or a flat battery loses none. */
export interface OfflineStore {
  /** Replaces what this window keeps of a version. */
  keep(version: string, actions: readonly StoredAction[]): Promise<void>;
  /** Takes over what windows of the same account that are gone have left of a version, and tells of what is another account's. */
  takeLeft(version: string): Promise<Left>;
  /** This window is gone: what it keeps is for the next one to take over. */
  close(): void;
}

/** What windows that are gone have left of a version. */
export interface Left {
  /** The account's own, of the oldest window first. */
  readonly actions: readonly StoredAction[];
  /** Does anything of another account wait here? It is left where it is: nobody sends it in another's name. */
  readonly hasOthers: boolean;
}

/** Whose window this is. */
export interface Keeper {
  readonly client: string;
  readonly userId: string;
}

const DATABASE = 'rotawright';
const STORE = 'outbox';

interface Row extends Keeper {
  readonly version: string;
  readonly at: number;
  readonly actions: readonly StoredAction[];
}

/**
 * In IndexedDB, a row for each window and version. A window holds a lock as long as it lives: rows whose lock is free belong to
 * no window any more, but still to who made them.
 */
export async function openOfflineStore({ client, userId }: Keeper): Promise<OfflineStore> {
  const database = await asPromise(openRequest());
  const release = holdLock(client);
  const store = (mode: IDBTransactionMode): IDBObjectStore => database.transaction(STORE, mode).objectStore(STORE);
  const rowOf = (version: string, actions: readonly StoredAction[]): Row => {
    return { version, client, userId, at: Date.now(), actions };
  };
  return {
    keep: async (version, actions) => {
      if (actions.length === 0) await asPromise(store('readwrite').delete([version, client]));
      else await asPromise(store('readwrite').put(rowOf(version, actions)));
    },
    takeLeft: async (version) => {
      const rows: readonly Row[] = await asPromise(store('readonly').getAll());
      const here = rows.filter((row) => row.version === version && row.client !== client);
      const left: Row[] = [];
      for (const row of here) if (row.userId === userId && (await isFree(row.client))) left.push(row);
      const actions = left.sort((a, b) => a.at - b.at).flatMap((row) => row.actions);
      // First under this tab's name, then away under the others': whatever stops in between, nothing is lost.
      if (actions.length > 0) await asPromise(store('readwrite').put(rowOf(version, actions)));
      for (const row of left) await asPromise(store('readwrite').delete([version, row.client]));
      // Rows of before accounts were told apart say nobody's name.
      const others = here.filter((row) => row.userId !== userId && row.userId !== undefined);
      return { actions, hasOthers: others.length > 0 };
    },
    close: release,
  };
}

function openRequest(): IDBOpenDBRequest {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: ['version', 'client'] });
  return request;
}

function asPromise<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

const lockOf = (client: string): string => `rotawright-outbox-${client}`;

/** Holds the window's lock until it is released, or the tab goes. */
function holdLock(client: string): () => void {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  void navigator.locks?.request(lockOf(client), () => held);
  return release;
}

async function isFree(client: string): Promise<boolean> {
  if (navigator.locks === undefined) return true;
  return navigator.locks.request(lockOf(client), { ifAvailable: true }, (lock) => lock !== null);
}
