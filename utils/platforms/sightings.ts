import type { EventKind } from '../events/entry.ts';
import type { Bounds, ReadingId } from '../events/readings.ts';
import type { EventSighting, ReadingSighting } from './platform.ts';

/** An event, by what is not usual about it. */
export const event = (kind: EventKind, told: Partial<Omit<EventSighting, 'kind'>>): EventSighting => ({
  kind,
  key: null,
  at: null,
  viewer: null,
  count: 1,
  worth: 0,
  item: null,
  combo: null,
  echo: null,
  text: null,
  relisted: false,
  ...told,
});

/** A figure the platform reports; of the whole broadcast unless it names an item. */
export const reading = (
  id: ReadingId,
  { low, high }: Bounds,
  told: Partial<Pick<ReadingSighting, 'key' | 'item' | 'linked' | 'minute'>> = {},
): ReadingSighting => ({
  kind: 'reading',
  key: null,
  reading: id,
  low,
  high,
  item: null,
  linked: false,
  ...told,
});
