import type { EventKind } from '../../events/entry.ts';
import type { Moment } from '../../units.ts';
import { digestOf } from '../digest.ts';
import { amountOf, countOf, type Fields, fieldsOf, textOf } from '../json.ts';
import type { EventSighting, Sighting } from '../platform.ts';
import { event } from '../sightings.ts';

/** What is said around a message. */
export interface About {
  readonly key: string | null;
  readonly at: Moment | null;
}

type Reader = (told: Fields, about: About) => Sighting[];

const profileOf = (told: Fields): Fields => fieldsOf(told['profile']);

const doing = (
  kind: EventKind,
  told: Fields,
  about: About,
  more: Partial<EventSighting> = {},
): Sighting[] => [event(kind, { ...about, viewer: textOf(profileOf(told)['user_id']), ...more })];

/** Role 0 is a viewer; the others are the host and the staff. */
const comment: Reader = (told, about) =>
  (amountOf(profileOf(told)['role']) ?? 0) === 0
    ? doing('comment', told, about, { text: textOf(told['desc']) })
    : [];

/** A fan's entry may come as a join, as an effect or as both within seconds: one of them counts. */
const join: Reader = (told, about) =>
  doing('entry', told, about, { echo: false, item: textOf(told['source']) });
const effect: Reader = (told, about) =>
  doing('entry', told, about, { echo: true, viewer: textOf(fieldsOf(told['user_info'])['user_id']) });

/** Likes have no total: what is seen adds up. */
const praise: Reader = (told, about) => {
  const count = amountOf(fieldsOf(told['praise_info'])['count']) ?? 0;
  return count > 0 ? doing('like', told, about, { count }) : [];
};

/** Messages of a combo are dropped now and then: its own rising count tells what they held. */
const gift: Reader = (told, about) => {
  const action = fieldsOf(told['gift_action_info']);
  const base = fieldsOf(told['base_gift_info']);
  const combo = textOf(action['comb_key']);
  return doing('gift', told, about, {
    viewer: textOf(fieldsOf(told['send_user_info'])['id']),
    item: textOf(base['id']),
    worth: Math.max(0, amountOf(base['coins']) ?? 0),
    // The combo's name holds the sender's id.
    combo: combo && digestOf(combo),
    count: countOf(combo ? (action['comb_count'] ?? action['count']) : action['count']),
  });
};

const nothing: Reader = () => [];

const READERS: Readonly<Record<string, Reader>> = {
  text: comment,
  text_message: comment,
  audience_join: join,
  audience_join_v2: join,
  fansgroup_join_room_effect: effect,
  praise,
  gift_dock_and_effect: gift,
  follow_emcee: (told, about) => doing('follow', told, about),
  share: (told, about) => doing('share', told, about),
  // The same gift again, or nothing that a viewer did.
  gift_comment: nothing,
  gift_settle: nothing,
  refresh: nothing,
  letter_refresh: nothing,
  viewer_heart: nothing,
  live_banner_resource: nothing,
  goods_rank_entrance_im: nothing,
  room_func_state_change: nothing,
};

/** What a message of the room says; undefined where its type is not read. */
export function readMessage(type: string, told: Fields, about: About): Sighting[] | undefined {
  if (type.startsWith('linkmic_')) return [];
  return Object.hasOwn(READERS, type) ? READERS[type]?.(told, about) : undefined;
}
