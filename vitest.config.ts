import { defineConfig } from 'vitest/config';

const conditions = ['rota-source', 'module', 'node'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/*/test/**/*.test.ts',
      'packages/*/e2e/**/*.test.ts',
      'tools/**/*.test.ts',
      'bench/**/*.test.ts',
    ],
    execArgv: ['--conditions=rota-source'],
    testTimeout: 30_000,
  },
});
