import { givenBy } from '../../utils/platforms/given.ts';
import { douyin } from '../../utils/platforms/douyin/platform.ts';
import type { Decoded } from '../../utils/platforms/platform.ts';
import { Live } from '../../utils/recorder/live.ts';
import { Recorder } from '../../utils/recorder/recorder.ts';
import { after, duration, type Duration, moment } from '../../utils/units.ts';
import { viewerHasher } from '../../utils/viewers/hash.ts';
import { header } from '../unit/recorder/builders.ts';
import { heap } from './heap.ts';
import type { Bench } from './measured.ts';
import { recordings } from './recordings.ts';

const HOUR = 3_600_000;
const HOURS = 24;
const SECOND = 1000;
const MINUTE = 60_000;

/** The same a while later, by other viewers. */
const later = (decoded: Decoded, length: Duration, showing: number): Decoded => ({
  ...decoded,
  clock: decoded.clock && after(decoded.clock, length),
  sightings: decoded.sightings.map((sighting) =>
    'viewer' in sighting
      ? {
          ...sighting,
          at: sighting.at && after(sighting.at, length),
          viewer: sighting.viewer && `${showing}/${sighting.viewer}`,
        }
      : sighting,
  ),
});

/**
 * A recording shown again and again for a day to what counts a room on its page: what that holds, in bytes, at the
 * end of each hour. The first reading is taken when it has not begun.
 */
export async function heldByHour(hours = HOURS): Promise<number[]> {
  const [recording] = await recordings();
  if (!recording) return [];
  const { frames, decode, url } = recording;
  const first = frames[0]?.at ?? 0;
  const length = (frames.at(-1)?.at ?? 0) - first + SECOND;
  const before = heap();
  const held = [0];
  const own = header({ broadcast: null });
  const recorder = new Recorder(own, viewerHasher(new Uint8Array(32).fill(7)), null);
  const live = new Live(own.id, 'room', givenBy(douyin.gives), {});
  let [handed, looked] = [first, first];
  for (let showing = 0; held.length <= hours; showing += 1) {
    for (const { at, body } of frames) {
      const now = at + showing * length;
      const decoded = decode({ via: 'socket', url, body }, null);
      // The end is heard once, or nothing would be heard after it.
      const sightings = decoded.sightings.filter(({ kind }) => kind !== 'end');
      recorder.hear(later({ ...decoded, sightings }, duration(showing * length), showing), moment(now));
      if (now - handed >= SECOND) {
        live.record(recorder.take().entries);
        handed = now;
      }
      if (now - looked >= MINUTE) {
        live.glance();
        looked = now;
      }
      if (now - first >= held.length * HOUR) held.push(heap() - before);
      if (held.length > hours) break;
    }
  }
  return held;
}

/** A day on one page. */
export const memoryBench: Bench = async () => {
  const held = await heldByHour();
  const [, early = NaN] = held;
  const end = held.at(-1) ?? NaN;
  if (held.length === 0) return [];
  const MB = 2 ** 20;
  return [
    { what: 'Heap of a room’s counting after 1 hour', unit: 'MB', values: [early / MB], goal: null },
    { what: `… after ${HOURS} hours`, unit: 'MB', values: [end / MB], goal: null },
    {
      what: '… of what it was after 1 hour',
      unit: '%',
      values: [(100 * end) / early],
      goal: { most: 110 },
    },
  ];
};
