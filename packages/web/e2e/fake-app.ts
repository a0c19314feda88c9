import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { buildApp } from './built-app.ts';
import { type FakeRoutes, fakeServer } from './fake-server.ts';

/** The app on a server that answers as a test says, and a browser. */
export interface FakeApp {
  readonly browser: Browser;
  /** Where the built app lies. */
  readonly folder: string;
  /** Address of the server. */
  readonly origin: string;
  close(): Promise<void>;
}

export async function fakeApp(routes: FakeRoutes): Promise<FakeApp> {
  const { folder, remove } = await buildApp();
  const server = await fakeServer(folder, routes);
  const browser = await launchBrowser();
  return {
    browser,
    folder,
    origin: server.origin,
    close: async () => {
      await browser.close();
      await server.close();
      await remove();
    },
  };
}
