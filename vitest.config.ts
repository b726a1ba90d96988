import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [preact()],
        resolve: { alias: { 'wxt/browser': new URL('./tests/unit/browser.ts', import.meta.url).pathname } },
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          // Replays are paced by their recording: two at a time keep two cores busy.
          maxWorkers: 2,
        },
      },
    ],
  },
});
