import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '@rotawright/server/config';
import { type RunningServer, startServer } from '@rotawright/server/serve';

/** The real server with the sample department, as `npm start` gives it, on a folder of its own that goes with it. */
export async function sampleServer(): Promise<{ server: RunningServer; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'rotawright-data-'));
  const server = await startServer(
    readSettings({ PORT: '0', LOG_LEVEL: 'silent', ROTAWRIGHT_DATA: folder, ROTAWRIGHT_SAMPLE: 'yes' }),
  );
  return {
    server,
    close: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
