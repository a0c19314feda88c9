import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const conditions = ['rota-source', 'module', 'node', 'import', 'default'];
const core = fileURLToPath(new URL('packages/core/src', import.meta.url));

/** The tests of the folders that `npm run mutants` changes, looking at the changed copy and not at the installed link. */
export default defineConfig({
  resolve: { conditions, alias: [{ find: /^@rotawright\/core\/(.+)$/, replacement: `${core}/$1/index.ts` }] },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/core/src/{fatigue,standards}/**/*.test.ts', 'packages/core/test/fatigue/**/*.test.ts'],
    setupFiles: ['packages/core/test/fatigue/same-draws.ts'],
    execArgv: ['--conditions=rota-source'],
  },
});
