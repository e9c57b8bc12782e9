import { defineConfig } from 'vitest/config';

const server = { environment: 'node' as const, pool: 'forks' as const };

/**
 * Kinds of test by what they need: nothing, PostgreSQL, a PKCS#11 module, a DOM, built pages in a browser, the house.
 * Where nothing of a process is changed by a test, files share their processes (`isolate: false`): loading the server
 * anew for each of 200 files took a third of the run.
 */
export default defineConfig({
  resolve: {
    conditions: ['module-sync', 'module', 'browser', 'development|production'],
    alias: [
      { find: /^@vocabulary\//, replacement: `${import.meta.dirname}/server/vocabulary/` },
      { find: /^@presenters\//, replacement: `${import.meta.dirname}/server/presenters/` },
    ],
  },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          ...server,
          name: 'pure',
          isolate: false,
          include: ['tests/{lib,vocabulary,pki,pdf,images,spreadsheets,storage,tooling}/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...server,
          name: 'database',
          isolate: false,
          include: ['tests/{attacks,cli,db,domain,reads,routes,http,house,tasks,seeds}/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          globalSetup: ['tests/support/globalSetupDatabase.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...server,
          name: 'token',
          include: ['tests/{token,station,ca}/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 60_000,
          globalSetup: ['tests/support/globalSetupDatabase.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          environment: 'jsdom',
          include: ['tests/admin-ui/**/*.test.tsx', 'tests/admin-ui/**/*.test.ts'],
          exclude: ['tests/admin-ui/pages/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          setupFiles: ['tests/support/setupDom.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...server,
          name: 'pages',
          include: ['tests/admin-ui/pages/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...server,
          name: 'journey',
          include: ['tests/journeys/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          globalSetup: ['tests/support/globalSetupHouse.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...server,
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          testTimeout: 900_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          globalSetup: ['tests/support/globalSetupHouse.ts', 'tests/support/globalSetupDatabase.ts'],
        },
      },
    ],
  },
});
