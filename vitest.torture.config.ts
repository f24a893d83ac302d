import { defineConfig } from 'vitest/config'

const kills = process.env.KILLS ?? '50'

/**
 * `npm run torture`: what `npm test` does a few times, done often. TORTURE=100000 tries so many case files (and shares of it of the
 * rest), KILLS=500 kills so often in each place, FC_SEED=… draws other ones. docs/reliability.md tells what came of it.
 */
export default defineConfig({
  test: {
    include: [
      'test/torture/**/*.test.ts',
      'test/ledger/kills.test.ts',
      'src/ledger/store/kill.test.ts',
      'src/web/server/save-kill.test.ts',
      'src/watch/kill.test.ts',
    ],
    setupFiles: ['test/support/setup.ts'],
    globalSetup: ['test/support/run.ts'],
    pool: 'threads',
    isolate: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    env: {
      TZ: 'UTC',
      NO_COLOR: '1',
      TORTURE: process.env.TORTURE ?? '2000',
      LEDGER_KILLS: kills,
      SAVE_KILLS: kills,
      WATCH_KILLS: kills,
    },
  },
})
