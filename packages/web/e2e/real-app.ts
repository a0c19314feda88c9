import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '@rotawright/server/config';
import { type RunningServer, startServer } from '@rotawright/server/serve';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { arrive, DESK, launchBrowser, visit } from './browser.ts';
import { buildForServer } from './built-app.ts';

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
  const folder = mkdtempSync(join(tmpdir(), 'rotawright-data-'));
  const server = await startServer(
    readSettings({ PORT: '0', LOG_LEVEL: 'silent', ROTAWRIGHT_DATA: folder, ROTAWRIGHT_SAMPLE: 'yes' }),
  );
  const browser = await launchBrowser();
  return {
    browser,
    server,
    lookAroundAs: async (role, viewport = DESK) => {
      const { page, context, faults } = await visit(browser, server.url, viewport);
      await page.goto('/sign-in');
      await page.getByRole('button', { name: `Look around as ${role}` }).click();
      await arrive(page, /Hello/);
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
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
