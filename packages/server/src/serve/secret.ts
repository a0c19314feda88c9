import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../config/index.ts';

/** The secret of the settings, else one made at the first start and kept beside the data, readable by its owner only. */
export function secretOf(settings: Settings): string {
  if (settings.secret !== null) return settings.secret;
  const path = join(settings.dataFolder, 'secret');
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    mkdirSync(settings.dataFolder, { recursive: true });
    const secret = randomBytes(48).toString('base64url');
    writeFileSync(path, `${secret}\n`, { mode: 0o600, flag: 'wx' });
    return secret;
  }
}
