import type { StoredAction } from './stored-action.ts';

/** Keeps the actions that are not with the server yet, so that a closed tab or a flat battery loses none. */
export interface OfflineStore {
  /** Replaces what this tab keeps of a version. */
  keep(version: string, actions: readonly StoredAction[]): Promise<void>;
  /** Takes over what tabs that are gone have left of a version, oldest tab first. */
  takeLeft(version: string): Promise<readonly StoredAction[]>;
}

const DATABASE = 'rotawright';
const STORE = 'outbox';

interface Row {
  readonly version: string;
  readonly client: string;
  readonly at: number;
  readonly actions: readonly StoredAction[];
}

/**
 * In IndexedDB, a row for each tab and version. A tab holds a lock as long as it lives: rows whose lock is free belong to
 * nobody any more.
 */
export async function openOfflineStore(client: string): Promise<OfflineStore> {
  const database = await asPromise(openRequest());
  holdLock(client);
  const store = (mode: IDBTransactionMode): IDBObjectStore => database.transaction(STORE, mode).objectStore(STORE);
  return {
    keep: async (version, actions) => {
      if (actions.length === 0) await asPromise(store('readwrite').delete([version, client]));
      else await asPromise(store('readwrite').put({ version, client, at: Date.now(), actions } satisfies Row));
    },
    takeLeft: async (version) => {
      const rows: readonly Row[] = await asPromise(store('readonly').getAll());
      const left: Row[] = [];
      for (const row of rows) {
        if (row.version === version && row.client !== client && (await isFree(row.client))) left.push(row);
      }
      const actions = left.sort((a, b) => a.at - b.at).flatMap((row) => row.actions);
      // First under this tab's name, then away under the others': whatever stops in between, nothing is lost.
      if (actions.length > 0) await asPromise(store('readwrite').put({ version, client, at: Date.now(), actions }));
      for (const row of left) await asPromise(store('readwrite').delete([version, row.client]));
      return actions;
    },
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

function holdLock(client: string): void {
  // Held until the tab goes: the promise never settles.
  void navigator.locks?.request(lockOf(client), () => new Promise(() => undefined));
}

async function isFree(client: string): Promise<boolean> {
  if (navigator.locks === undefined) return true;
  return navigator.locks.request(lockOf(client), { ifAvailable: true }, (lock) => lock !== null);
}
