import { defineConfig } from 'vitest/config';

const conditions = ['rota-source', 'module', 'node'];

/** The large random and fuzz sets; `ROTAWRIGHT_SLOW` lifts their counts. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
    execArgv: ['--conditions=rota-source'],
    testTimeout: 3_600_000,
  },
});
