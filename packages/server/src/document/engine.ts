import { readFileSync } from 'node:fs';

/** Version of the engine, printed on every report. */
export const ENGINE: string = versionOf(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

function versionOf(manifest: string): string {
  const { version } = JSON.parse(manifest) as { readonly version: string };
  return version;
}
