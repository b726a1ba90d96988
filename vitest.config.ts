import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The longest tests, which begin first so that the others run beside them. */
const LONGEST = ['hidden.test.ts', 'worker.test.ts'];
const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = LONGEST.findIndex((name) => moduleId.endsWith(name));
  return place === -1 ? LONGEST.length : place;
};

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        plugins: [preact()],
        resolve: { alias: { 'wxt/browser': new URL('./tests/unit/browser.ts', import.meta.url).pathname } },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/unit/words.ts'],
          testTimeout: 30_000,
          // Replaying hours of a recording takes a busy machine more than ten seconds.
          hookTimeout: 60_000,
        },
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
