import { type Bounds, exactly } from '../../events/readings.ts';
import type { BroadcastId } from '../../units.ts';
import { Count, dig, listAt, parsed } from '../schemas.ts';
import { type Decoded, NOTHING_DECODED, type Sighting } from '../platform.ts';
import { readRounded } from '../rounded.ts';
import { reading } from '../sightings.ts';
import { textOf } from './items.ts';

/** Viewers now, of a stream that is live: of any other the number is its views. */
function audience(renderer: unknown): Sighting[] {
  if (dig(renderer, 'isLive') !== true) return [];
  const count = parsed(Count, dig(renderer, 'originalViewCount'));
  const online = count === null ? readRounded(textOf(dig(renderer, 'viewCount'))) : exactly(count);
  return online ? [reading('online', online)] : [];
}

/** What the page asks for every few seconds. */
export function readMetadata(body: unknown): Decoded {
  const actions = listAt(body, 'actions');
  const counts = actions.flatMap(
    (action) => dig(action, 'updateViewershipAction', 'viewCount', 'videoViewCountRenderer') ?? [],
  );
  const ended = counts.some((count) => dig(count, 'isLive') !== true);
  return {
    ...NOTHING_DECODED,
    sightings: [
      ...counts.flatMap(audience),
      ...likes(body, actions),
      ...(ended ? [{ kind: 'end' as const, key: null }] : []),
    ],
  };
}

/** The most exact of the texts that tell how many like the stream. */
function likes(body: unknown, actions: readonly unknown[]): Sighting[] {
  const entities = listAt(body, 'frameworkUpdates', 'entityBatchUpdate', 'mutations').map((mutation) =>
    dig(mutation, 'payload', 'likeCountEntity'),
  );
  const texts = [
    ...entities.map((entity) => dig(entity, 'likeCountIfIndifferentNumber')),
    ...entities.map((entity) => dig(entity, 'expandedLikeCountIfIndifferent', 'content')),
    ...entities.map((entity) => dig(entity, 'likeCountIfIndifferent', 'content')),
    ...actions.flatMap((action) => {
      const button = dig(action, 'updateToggleButtonTextAction');
      return textOf(dig(button, 'buttonId')).includes('DISLIKE') ? [] : textOf(dig(button, 'defaultText'));
    }),
  ];
  const told = texts.map((text) => readRounded(textOf(text))).find((bounds): bounds is Bounds => !!bounds);
  return told ? [reading('likes', told)] : [];
}

/** The watch page, as it is asked for or as it stands in the page's state. What its chat holds is history. */
export function readWatch(body: unknown): Decoded {
  const video = dig(body, 'currentVideoEndpoint', 'watchEndpoint', 'videoId');
  const parts = listAt(body, 'contents', 'twoColumnWatchNextResults', 'results', 'results', 'contents');
  return {
    ...NOTHING_DECODED,
    broadcast: typeof video === 'string' && /^[\w-]{11}$/.test(video) ? (video as BroadcastId) : null,
    sightings: parts.flatMap((part) =>
      audience(dig(part, 'videoPrimaryInfoRenderer', 'viewCount', 'videoViewCountRenderer')),
    ),
  };
}
