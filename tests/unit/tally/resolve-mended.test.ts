import { expect, test } from 'vitest';
import { resolve, type Claim } from '../../../utils/tally/resolve.ts';
const point = (recorder: string, at = 5): Claim =>
  ({
    recorder,
    page: 'room',
    slot: 0,
    span: {
      from: at,
      until: at,
      heard: 0,
      events: { comment: { events: 1, count: 1, value: 0 } },
      totals: {},
      stated: {},
      online: null,
      endedAt: null,
      signs: {},
      watched: 0,
      lost: 0,
    },
  }) as never;
test('two recorders that saw the same event in a slot of which neither heard any time do not both speak', () => {
  expect(resolve([point('ann'), point('ben')])).toHaveLength(1);
});
test('the same row twice changes nothing, for a row of one moment too', () => {
  expect(resolve([point('ann'), point('ann')])).toHaveLength(1);
});
