import { mkdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { CHROMIUM } from './chromium.ts';

export { CHROMIUM, launchBrowser } from './chromium.ts';
export { arrive, DESK, PHONE, visit, withLostAnswer } from './visit.ts';

// Builds, browsers and axe on a machine that does other things too.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

/** Behind the name of a suite. */
export const SKIPPED: string = CHROMIUM === undefined ? ' (skipped: no Chromium on this machine)' : '';

/**
 * No fault that axe knows, nothing wider than the screen, a title; and a picture where one is asked for. `only` looks at a part,
 * where the rest was looked at before and takes long.
 */
export async function lookAt(page: Page, name: string, only: string | null = null): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  const { violations } = await (only === null ? axe : axe.include(only)).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    name,
  ).toEqual([]);
  expect(await page.evaluate(twiceUsedIds), `${name} uses an id twice`).toEqual([]);
  const width = page.viewportSize()?.width ?? 0;
  expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name} sticks out`).toBeLessThanOrEqual(
    width,
  );
  expect(await page.title()).toMatch(/ – Rotawright$/);
  const folder = process.env['ROTAWRIGHT_SHOTS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
}

/** Adds up what the scripts that a page fetches from now on weigh when gzipped, as a server sends them. */
export function weighScripts(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      sizes.push(response.body().then((body) => gzipSync(body).byteLength));
  });
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Ids that two elements share: a label then leads to the wrong one. */
function twiceUsedIds(): string[] {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  return ids.filter((id, i) => ids.indexOf(id) !== i);
}
