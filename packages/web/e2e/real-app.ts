import type { RunningServer } from '@rotawright/server/serve';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { DESK, launchBrowser, visit } from './browser.ts';
import { buildForServer } from './built-app.ts';
import { sampleServer } from './sample-server.ts';
import { lookAroundAs } from './visit.ts';

/** The app on the real server with the sample department, as `npm start` gives it, and a browser. */
export interface RealApp {
  readonly browser: Browser;
  readonly server: RunningServer;
  /** Signs in as one of the sample's people; `done` fails on anything the page complained of. */
  lookAroundAs(role: string, viewport?: typeof DESK): Promise<{ page: Page; done: () => Promise<void> }>;
  close(): Promise<void>;
}

let building: Promise<void> | null = null;

/** Starts one; the app is built once for all of a test file. */
export async function realApp(): Promise<RealApp> {
  building ??= buildForServer();
  await building;
  const { server, close } = await sampleServer();
  const browser = await launchBrowser();
  return {
    browser,
    server,
    lookAroundAs: async (role, viewport = DESK) => {
      const { page, context, faults } = await visit(browser, server.url, viewport);
      await lookAroundAs(page, role);
      return {
        page,
        done: async () => {
          expect(faults).toEqual([]);
          await context.close();
        },
      };
    },
    close: async () => {
      await browser.close();
      await close();
    },
  };
}
