import { NOTHING_DECODED } from '../platforms/platform.ts';
import { reading } from '../platforms/sightings.ts';
import type { Bounds } from '../events/readings.ts';
import type { RecorderHeader } from '../messages/messages.ts';
import type { Joining } from '../recorder/background.ts';
import { learnClock } from '../recorder/joining.ts';
import { Recorder } from '../recorder/recorder.ts';
import { type Delivery, Sender } from '../recorder/sender.ts';
import type { Moment, RecorderId, RoomId } from '../units.ts';
import { hasherOf } from '../viewers/hash.ts';
import type { Quantity } from './quantities.ts';
import type { Belonging } from './sites.ts';

/** A page's bound figures, recorded into the broadcast that the user confirmed. */
export interface Recording {
  /** Something was read: each quantity in the units of its metric. */
  readonly hear: (readings: ReadonlyMap<Quantity, Bounds>, now: Moment) => void;
  /** The page is leaving, or its figures belong elsewhere now. */
  readonly leave: () => void;
  /** The broadcast is over, or was deleted: nothing more belongs to it. */
  readonly over: () => boolean;
}

/** Begins to record; null where the broadcast that was confirmed is over. */
export async function beginRecording(
  site: string,
  belonging: Belonging,
  world: Joining,
  signal: AbortSignal,
): Promise<Recording | null> {
  const header: RecorderHeader = {
    id: crypto.randomUUID() as string as RecorderId,
    platform: belonging.platform,
    page: 'bound',
    room: site.slice(0, 200) as RoomId,
    broadcast: null,
    title: belonging.title,
    openedAt: world.now(),
  };
  const { counting, viewerKey } = await world.join(header);
  if (!counting) return null;
  const recorder = new Recorder(header, hasherOf(viewerKey.secret), null);
  await learnClock(world, recorder, signal);
  let over = false;
  const sender = new Sender(
    recorder,
    viewerKey.id,
    world,
    {
      sent: () => {},
      answered: ({ slots, clock }) => {
        if (clock) recorder.adoptClock(clock);
        over ||= slots.some(({ span }) => span.endedAt !== null);
      },
      delivery: (delivery: Delivery) => {
        over ||= delivery === 'forgotten' || delivery === 'gone';
      },
    },
    signal,
  );
  return {
    hear: (readings, now) => {
      const sightings = [...readings].map(([quantity, bounds]) => reading(quantity, bounds));
      recorder.hear({ ...NOTHING_DECODED, sightings }, now);
      sender.nudge(now);
    },
    leave: () => sender.leave(),
    over: () => over,
  };
}
