import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { boardFixture, VERSION } from '../packages/web/e2e/board-fixture.ts';
import { boardServer } from '../packages/web/e2e/board-server.ts';
import { buildApp } from '../packages/web/e2e/built-app.ts';
import { CHROMIUM, launchBrowser } from '../packages/web/e2e/chromium.ts';

const EDITS = 200;
const SCROLLS = 120;

/**
 * The board in Chromium at 120 people × 182 days: from a key to the verdict on the screen, frames while scrolling, the largest
 * paint and the script that a first look at the board fetches. No timing here passes or fails anything.
 */
export async function run(): Promise<void> {
  if (CHROMIUM === undefined) {
    console.log('No Chromium on this machine: nothing measured.');
    return;
  }
  const app = await buildApp();
  const browser = await launchBrowser();
  try {
    for (const posts of [40, 120]) await measure(browser, app.folder, posts);
    console.log(`script of the whole app, gzipped, kB${String(Math.round(allScript(app.folder) / 1000)).padStart(22)}`);
  } finally {
    await browser.close();
    await app.remove();
  }
}

async function measure(browser: Browser, folder: string, posts: number): Promise<void> {
  const server = await boardServer(folder, boardFixture(posts));
  const context = await browser.newContext({ viewport: { width: 1600, height: 1000 }, baseURL: server.origin });
  const page = await context.newPage();
  const scripts: number[] = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('.js'))
      scripts.push(gzipSync(await response.body().catch(() => Buffer.alloc(0))).length);
  });
  await page.goto(`/versions/${VERSION}`);
  await page
    .getByText(/breaches,/)
    .first()
    .waitFor();
  await page.waitForTimeout(1000);
  console.log(`\n${posts} people × 182 days`);
  row('largest contentful paint, ms (aim: < 1,500)', String(Math.round(await largestPaint(page))));
  row('script fetched, gzipped, kB (aim: < 200)', (scripts.reduce((sum, size) => sum + size, 0) / 1000).toFixed(1));
  distribution('edit: handler with verdicts and cells, ms', await editTimes(page, 'work'));
  distribution('edit: all until painted, ms (aim: < 16)', await editTimes(page, 'frame'));
  distribution('edit: and the panel beside, ms', await editTimes(page, 'panel'));
  for (const weeks of ['8 weeks', '26 weeks']) {
    await page.getByRole('button', { name: weeks }).click();
    distribution(`scroll down, ${weeks}: our work a frame, ms`, await scrollTimes(page, 'work', 'top'));
    distribution(`scroll down, ${weeks}: frame to frame, ms`, await scrollTimes(page, 'frame', 'top'));
  }
  await page.getByRole('button', { name: '8 weeks' }).click();
  distribution('scroll sideways, 8 weeks: our work, ms', await scrollTimes(page, 'work', 'left'));
  distribution('scroll sideways, 8 weeks: frame to frame, ms', await scrollTimes(page, 'frame', 'left'));
  await context.close();
  await server.close();
}

function row(name: string, value: string): void {
  console.log(`${name.padEnd(52)}${value}`);
}

function distribution(name: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
  row(name, `p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)}  most ${at(1)}  (${sorted.length})`);
}

function largestPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
}

/**
 * Types a night and clears it again, one cell after another. `work` ends when the handler returns: verdicts are judged and cells
 * written. `frame` adds the frame that follows until it is painted, with all that React and the browser do in it, but not the
 * time between the two in which nothing is done but waiting for the screen. A message posted at the beginning of the frame's
 * animation callbacks arrives behind its paint. The person's panel, which comes a frame later, is not in it; `panel` adds that frame.
 */
function editTimes(page: Page, until: 'work' | 'frame' | 'panel'): Promise<number[]> {
  return page.evaluate(
    async ({ until, edits }) => {
      document.querySelector<HTMLElement>('.grid .c[tabindex="0"]')?.focus();
      const press = (key: string): void => {
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      };
      const nextFrame = () =>
        new Promise<number>((done) => {
          requestAnimationFrame(() => {
            const began = performance.now();
            const channel = new MessageChannel();
            channel.port1.onmessage = () => done(performance.now() - began);
            channel.port2.postMessage(null);
          });
        });
      const times: number[] = [];
      for (let i = 0; i < edits; i += 1) {
        press(i % 40 === 39 ? 'ArrowDown' : 'ArrowRight');
        await new Promise((done) => setTimeout(done, 40 + (i % 17)));
        const painted = nextFrame();
        const began = performance.now();
        press(i % 2 === 0 ? 'n' : 'Delete');
        const worked = performance.now() - began;
        let took = worked + (await painted);
        if (until === 'panel') took += await nextFrame();
        times.push(until === 'work' ? worked : took);
      }
      return times;
    },
    { until, edits: EDITS },
  );
}

/** Scrolls a row and a half, or two days, a frame. `work` is the time of the scroll's own handlers. */
function scrollTimes(page: Page, until: 'work' | 'frame', along: 'top' | 'left'): Promise<number[]> {
  return page.evaluate(
    async ({ until, along, scrolls }) => {
      const host = document.querySelector<HTMLElement>('.board-scroll');
      if (host === null) return [];
      host.scrollTop = 0;
      host.scrollLeft = 0;
      const frame = () => new Promise<number>((done) => requestAnimationFrame(done));
      await frame();
      await frame();
      const times: number[] = [];
      let last = performance.now();
      for (let i = 0; i < scrolls; i += 1) {
        if (along === 'top') host.scrollTop += 27;
        else host.scrollLeft += 38;
        const began = performance.now();
        if (until === 'work') {
          host.dispatchEvent(new Event('scroll'));
          times.push(performance.now() - began);
        }
        await frame();
        const now = performance.now();
        if (until === 'frame') times.push(now - last);
        last = now;
      }
      return times;
    },
    { until, along, scrolls: SCROLLS },
  );
}

function allScript(folder: string): number {
  const assets = join(folder, 'assets');
  return readdirSync(assets)
    .filter((name) => name.endsWith('.js'))
    .reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0);
}
