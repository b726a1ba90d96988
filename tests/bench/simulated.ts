import type { EventKind } from '../../utils/events/entry.ts';
import { exactly } from '../../utils/events/readings.ts';
import { type Decoded, NOTHING_DECODED, type Sighting } from '../../utils/platforms/platform.ts';
import { event, reading } from '../../utils/platforms/sightings.ts';
import { moment } from '../../utils/units.ts';
import { random } from '../rooms/generated/random.ts';
import { START } from '../unit/recorder/builders.ts';

/** What happens, as often as it stands here. */
const KINDS: readonly [EventKind, ...EventKind[]] = ['comment', 'like', 'entry', 'entry', 'gift', 'follow'];
/** As many as can be told apart in a large room. */
const VIEWERS = 200_000;

/** The seconds of a busy room as its decoder tells them, until so many events have happened. */
export function* busyRoom(events: number, aSecond = 50): Generator<Decoded> {
  const { int, pick } = random(8, 'busy room');
  for (let done = 0, second = 0; done < events; done += aSecond, second += 1) {
    const clock = moment(START + second * 1000);
    const sightings: Sighting[] = [reading('online', exactly(int(900, 1100)), { key: `Online:${second}` })];
    for (let index = 0; index < Math.min(aSecond, events - done); index += 1) {
      const kind = pick(KINDS);
      sightings.push(
        event(kind, { key: `${kind}:${done + index}`, at: clock, viewer: `${int(1, VIEWERS)}` }),
      );
    }
    yield { ...NOTHING_DECODED, clock, sightings };
  }
}
