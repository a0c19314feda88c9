import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';

const ROOT = join(import.meta.dirname, '../../../..');

/** The report that the command writes about one doctor of an example, as a browser shows it. */
export async function takeReport(browser: Browser): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'rotawright-report-'));
  try {
    const file = join(folder, 'report.html');
    const rota = ['packages/cli/bin/rota.js', 'check', 'examples/medicine-sho.json'];
    // It ends with 1 because the rota breaks a rule.
    const { status, stderr } = spawnSync(process.execPath, [...rota, '--person', 'farid-nasser', '--html', file], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    if (status !== 1) throw new Error(`rota check ended with ${status}: ${stderr}`);
    const page = await browser.newPage({ viewport: { width: 1000, height: 1080 } });
    await page.goto(pathToFileURL(file).href);
    const drawn = await page.screenshot();
    await page.close();
    return drawn;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
