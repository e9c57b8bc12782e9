import { defineConfig } from 'vitest/config';

/** The tests of one room, for `npm run mutants`: one project, one process, nothing built. */
export default defineConfig({
  resolve: {
    conditions: ['module-sync', 'module', 'browser', 'development|production'],
    alias: [
      { find: /^@vocabulary\//, replacement: `${import.meta.dirname}/server/vocabulary/` },
      { find: /^@presenters\//, replacement: `${import.meta.dirname}/server/presenters/` },
    ],
  },
  test: {
    environment: 'node',
    pool: 'forks',
    include: (process.env['MUTANT_TESTS'] ?? '').split(' ').filter((pattern) => pattern !== ''),
    globalSetup: ['tests/support/globalSetupDatabase.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
