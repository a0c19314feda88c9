import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { expect } from 'vitest';

const FOLDER = join(import.meta.dirname, 'pictures');
const VERSION_FILE = join(FOLDER, 'chromium.txt');
/** Pixels that may differ: two renderings by one Chromium have none, another fallback font for a sign or two has some. */
const MOST_DIFFERENT = 40;

/** How far a pixel's colour may be off, of 1: a blue that is ten steps lighter is seen. */
const CLOSE = 0.01;

/** `yes` writes the pictures anew instead of comparing with them. */
export const RENEWS: boolean = process.env['ROTAWRIGHT_RENEW_PICTURES'] === 'yes';

/** Version of the Chromium that drew the pictures that are kept. */
export function picturedBy(): string {
  return existsSync(VERSION_FILE) ? readFileSync(VERSION_FILE, 'utf8').trim() : 'none';
}

/** Says which Chromium draws them from now on. */
export function drawnBy(version: string): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(VERSION_FILE, `${version}\n`);
}

/** Compares what is in sight with the picture of that name; where it differs, both and the difference are kept for whoever looks. */
export async function comparePicture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  const drawn = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const file = join(FOLDER, `${name}.png`);
  if (RENEWS) {
    writeFileSync(file, PNG.sync.write(PNG.sync.read(drawn), { colorType: 2, deflateLevel: 9 }));
    return;
  }
  const now = PNG.sync.read(drawn);
  const kept = PNG.sync.read(readFileSync(file));
  expect([now.width, now.height], `${name} has another size than its picture`).toEqual([kept.width, kept.height]);
  const difference = new PNG({ width: kept.width, height: kept.height });
  const count = pixelmatch(kept.data, now.data, difference.data, kept.width, kept.height, { threshold: CLOSE });
  if (count > MOST_DIFFERENT) {
    const folder = process.env['ROTAWRIGHT_SHOTS'];
    if (folder !== undefined) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${name}-now.png`), drawn);
      writeFileSync(join(folder, `${name}-difference.png`), PNG.sync.write(difference));
    }
  }
  expect(
    count,
    `${name}: pixels that differ from e2e/pictures/${name}.png (CONTRIBUTING says how to look and renew)`,
  ).toBeLessThanOrEqual(MOST_DIFFERENT);
}
