import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../config/index.ts';

/** The secret of the settings, else one made at the first start and kept beside the data, readable by its owner only. */
export function secretOf(settings: Settings): string {
  if (settings.secret !== null) return settings.secret;
  const there = secretThere(settings);
  if (there !== null) return there;
  mkdirSync(settings.dataFolder, { recursive: true });
  const secret = randomBytes(48).toString('base64url');
  writeFileSync(pathOf(settings), `${secret}\n`, { mode: 0o600, flag: 'wx' });
  return secret;
}

const pathOf = ({ dataFolder }: Settings): string => join(dataFolder, 'secret');

/** The secret that was set or made; `null` where a start would make one. */
export function secretThere(settings: Settings): string | null {
  if (settings.secret !== null) return settings.secret;
  try {
    return readFileSync(pathOf(settings), 'utf8').trim();
  } catch {
    return null;
  }
}
