import { existsSync, readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { fatigueOfRota } from '@rotawright/core/fatigue';
import { readRota } from '@rotawright/core/roster';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fatigueHtml, reportHtml } from '../src/html/index.ts';
import { harkerReport } from './fixtures/harker.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function tirednessHtml(): string {
  const file = 'examples/eight-weeks.json';
  const rota = readRota(JSON.parse(readFileSync(file, 'utf8')));
  if (!rota.ok) throw new Error(JSON.stringify(rota.problems));
  const report = fatigueOfRota(rota.value, { engine: 'test' });
  return fatigueHtml({ report, file, checkedOn: '2026-11-28', command: `rota fatigue ${file}` });
}

describe.skipIf(CHROMIUM === undefined)(
  `the report in a browser${CHROMIUM === undefined ? ' (skipped: no Chromium on this machine)' : ''}`,
  () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: FLAGS });
    });
    afterAll(() => browser?.close());

    // The narrow page is the harder one; the wide one is looked at with the slow set.
    for (const width of process.env['ROTAWRIGHT_SLOW'] === undefined ? [390] : [390, 1000]) {
      test.each([
        ['the report', () => reportHtml(harkerReport())],
        ['the page on tiredness', tirednessHtml],
      ])(`%s at ${width} px: nothing sticks out, nothing is fetched, and axe finds no fault`, async (_, written) => {
        const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
        const requests: string[] = [];
        page.on('request', (request) => requests.push(request.url()));
        await page.setContent(written());
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        expect(
          (await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze()).violations.map(
            ({ id }) => id,
          ),
        ).toEqual([]);
        expect(requests).toEqual([]);
      });
    }
  },
);
