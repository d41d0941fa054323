import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    projects: [
      {
        root: `${import.meta.dirname}/..`,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/conventions/**/*.test.ts'],
          // Before anything asks for the extension API, in whose place it puts the words.
          setupFiles: ['tools/i18n.ts'],
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        root: `${import.meta.dirname}/..`,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/build.ts'],
          maxWorkers: 2,
          retry: 0,
          // After the unit tests: a busy machine types slowly.
          sequence: { groupOrder: 1 },
          testTimeout: 30_000,
          // Two browsers at a time: what a test waits for may come late.
          expect: { poll: { timeout: 6000 } },
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
