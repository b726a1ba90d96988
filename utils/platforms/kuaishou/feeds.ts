import type { EventKind } from '../../events/entry.ts';
import { digestOf } from '../digest.ts';
import { type Read, readFields, type Wanted } from '../fields.ts';
import type { Sighting } from '../platform.ts';
import { readRounded } from '../rounded.ts';
import { event, reading } from '../sightings.ts';
import { stampOf } from '../stamp.ts';

/** What is read of a payload; `broken` counts its entries that could not be. */
export interface Said {
  readonly sightings: readonly Sighting[];
  readonly broken: number;
}

/** One entry of a feed; its key names it within its frame. */
type Feed = (entry: Read, key: string) => Sighting[];

/** Everything is by the user in field 2, whose first field is an id. Null where that is not one. */
function viewerOf({ nested }: Read): string | null {
  const user = nested[2]?.[0];
  return (user && readFields(user, { texts: [1] })?.texts[1]) || null;
}

const oneOf =
  (kind: EventKind): Feed =>
  (entry, key) => [event(kind, { key, at: stampOf(entry.numbers[3] ?? null), viewer: viewerOf(entry) })];

/** A hidden comment is the notice of a like, which the feed of likes has too. */
const HIDDEN = 2;
const comment: Feed = (entry, key) =>
  entry.numbers[7] === HIDDEN
    ? []
    : [event('comment', { key, viewer: viewerOf(entry), text: entry.texts[3] ?? null })];

/** A text that many send is listed once, with a rising count of how often it was sent: by whom is not told. */
const repeated: Feed = (entry, key) => {
  const [id = '', text = ''] = [entry.texts[1], entry.texts[2]];
  const told = { key, text, combo: `said:${digestOf(`${id} ${text}`)}` };
  return [event('comment', { ...told, count: entry.numbers[3] ?? 1 })];
};

/**
 * A gift's count within its `mergeKey`, of which only the rise is new; what is sent with one tap counts as one
 * there, so the rest of the tap is counted once, if the combo was seen from its beginning. No price is sent.
 */
const gift: Feed = (entry, key) => {
  const { 4: id = 0, 7: batch = 1, 8: told = 1 } = entry.numbers;
  const count = Math.max(1, told);
  const about = {
    at: stampOf(entry.numbers[3] ?? null),
    viewer: viewerOf(entry),
    item: String(id),
  };
  const merge = entry.texts[6];
  if (!merge) return [event('gift', { ...about, key, count: Math.max(batch, count) })];
  const combo = digestOf(merge);
  const rest = count === 1 ? Math.max(0, batch - 1) : 0;
  return [
    event('gift', { ...about, key: `tap:${combo}`, count: rest }),
    event('gift', { ...about, combo, count }),
  ];
};

const WHO: Wanted = { nested: [2], numbers: [3] };

/** The feeds of a push, by field. A viewer's first like only is in its feed: likers, not likes. */
const FEEDS: Readonly<Record<number, { readonly wanted: Wanted; readonly read: Feed }>> = {
  5: { wanted: { nested: [2], numbers: [7], texts: [3] }, read: comment },
  7: { wanted: { numbers: [3], texts: [1, 2] }, read: repeated },
  8: { wanted: { nested: [2] }, read: oneOf('like') },
  9: { wanted: { nested: [2], numbers: [3, 4, 7, 8], texts: [6] }, read: gift },
  12: { wanted: WHO, read: oneOf('share') },
};

/**
 * The messages of a push, and the rounded figures it shows. An entry's id is empty: it is named by its frame's
 * bytes and its place there, so that only a frame that comes again is known.
 */
export function readPush(payload: Uint8Array, frame: Uint8Array): Said | null {
  const fields = readFields(payload, { texts: [1, 2], nested: Object.keys(FEEDS).map(Number) });
  if (!fields) return null;
  const sightings = [...shown('online', fields.texts[1]), ...shown('likes', fields.texts[2])];
  const name = digestOf(frame);
  let broken = 0;
  for (const [field, { wanted, read }] of Object.entries(FEEDS)) {
    for (const [place, bytes] of (fields.nested[Number(field)] ?? []).entries()) {
      const entry = readFields(bytes, wanted);
      if (entry) sightings.push(...read(entry, `${field}:${name}:${place}`));
      else broken += 1;
    }
  }
  return { sightings, broken };
}

/** Of the viewers only the first 30 are listed: the list counts nobody. */
export function readWatching(payload: Uint8Array): Said | null {
  const fields = readFields(payload, { texts: [2] });
  return fields && { sightings: shown('online', fields.texts[2]), broken: 0 };
}

const shown = (id: 'online' | 'likes', text = ''): Sighting[] => {
  const bounds = readRounded(text);
  return bounds ? [reading(id, bounds)] : [];
};
