import { defineConfig } from 'vitest/config';

const conditions = ['rota-source', 'module', 'node', 'import', 'default'];

/** The worked cases beside the files that `npm run mutants` changes; drawn cases would make its figures vary. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/core/src/{fatigue,standards}/**/*.test.ts'],
    execArgv: ['--conditions=rota-source'],
    isolate: false,
  },
});
