import { exactly } from '../../events/readings.ts';
import type { Sighting } from '../platform.ts';
import { event, reading } from '../sightings.ts';
import { type Reader, readFields } from '../webcast-fields.ts';
import type { Methods } from '../webcast-frames.ts';
import { comment, control, gift, like, member, oneOf, social } from '../webcast-messages.ts';

/** Viewers now, and so far. */
const audience: Reader = (payload, { key }) => {
  const fields = readFields(payload, { numbers: [3, 7] });
  if (!fields) return null;
  const figures = [
    ['online', fields.numbers[3]],
    ['uniqueViewers', fields.numbers[7]],
  ] as const;
  return figures.flatMap(([id, value]) =>
    value === undefined ? [] : [reading(id, exactly(value), { key: key && `${key}:${id}` })],
  );
};

/** Of the system's notices one tells of a viewer: who joined the fan team. */
const notice: Reader = (payload, { key, at }) => {
  const fields = readFields(payload, { texts: [6] });
  if (!fields) return null;
  return fields.texts[6] === 'user_join_fans' ? [event('clubJoin', { key, at })] : [];
};

const PIN = 1;
const UNPIN = 4;

/** A pin replaces the one before without a word; other messages tell of the list. */
const shopping: Reader = (payload, { key, at }) => {
  const fields = readFields(payload, { numbers: [2], nested: [4] });
  if (!fields) return null;
  if (fields.numbers[2] === UNPIN) return [event('productHidden', { key, at })];
  if (fields.numbers[2] !== PIN) return [];
  let item = '0';
  const product = fields.nested[4];
  while (product?.next()) if (product.field === 6) item = product.id();
  if (product?.broken) return null;
  return item === '0' ? [] : [event('productShown', { key, at, item })];
};

/** Ordering, buying, bought; the same method announces viewers of a high level. */
const BUYING: ReadonlySet<number> = new Set([1, 2, 14]);

const barrage: Reader = (payload, { key, at }) => {
  const fields = readFields(payload, { numbers: [3] });
  if (!fields) return null;
  const hints: Sighting[] = [event('purchaseHint', { key, at })];
  return BUYING.has(fields.numbers[3] ?? 0) ? hints : [];
};

export const METHODS: Methods = {
  read: {
    WebcastChatMessage: comment(3),
    WebcastEmoteChatMessage: oneOf('comment', 2),
    WebcastMemberMessage: member,
    WebcastLikeMessage: like({ linked: true }),
    WebcastGiftMessage: gift,
    WebcastSocialMessage: social({ 1: 'follow', 3: 'share' }),
    WebcastRoomUserSeqMessage: audience,
    WebcastRoomMessage: notice,
    WebcastControlMessage: control,
    WebcastOecLiveShoppingMessage: shopping,
    WebcastBarrageMessage: barrage,
  },
  quiet: /^RoomMessage$|^Webcast(?:GoalUpdate|Rank|Link|Envelope|Caption|LiveIntro|RoomPin)/,
  history: 6,
  numbered: false,
};
