import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Milliseconds: for a machine that is slow, busy, or stopped for a while. */
const PATIENCE = 180_000

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    setupFiles: ['test/support/setup.ts'],
    globalSetup: ['test/support/run.ts'],
    pool: 'threads',
    isolate: false,
    // two at least: much of the time one waits for what it started; four at most, for memory's sake
    maxWorkers: Math.min(4, Math.max(2, availableParallelism())),
    testTimeout: PATIENCE,
    hookTimeout: PATIENCE,
    teardownTimeout: 60_000,
    expect: { poll: { timeout: PATIENCE / 2 } },
    env: { TZ: 'UTC', NO_COLOR: '1' },
  },
})
