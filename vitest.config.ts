import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    setupFiles: ['test/support/setup.ts'],
    pool: 'threads',
    isolate: false,
    testTimeout: 180_000,
    env: { TZ: 'UTC', NO_COLOR: '1' },
  },
})
