import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** `npm run test:long` runs what takes minutes; `npm test` everything else. */
const long = process.env.DESK_TEST_LONG === '1'

export default defineConfig({
  // One graphql for our sources and for the packages that they use: its schema goes by class identity.
  resolve: {
    alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }],
  },
  test: {
    include: [long ? 'tests/**/*.long.test.ts' : 'tests/**/*.test.{ts,tsx}'],
    exclude: long ? [] : ['tests/**/*.long.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    // Processes, as a desk holds locks and connections of its own; each of them runs file after file,
    // so that the CMS is loaded twice and not two hundred times. A file leaves nothing behind it.
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 30_000,
    // A first desk may have to wait for the build of the database client.
    hookTimeout: 180_000,
    env: {
      DESK_ROOT: import.meta.dirname,
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
      NODE_ENV: 'test',
      KEYSTONE_TELEMETRY_DISABLED: '1',
      NEXT_TELEMETRY_DISABLED: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  },
})
