import { exactly } from '../../events/readings.ts';
import type { Sighting } from '../platform.ts';
import { readRounded } from '../rounded.ts';
import { event, reading } from '../sightings.ts';
import { stampOf } from '../stamp.ts';
import { type Reader, readFields } from '../webcast-fields.ts';
import type { Methods } from '../webcast-frames.ts';
import { comment, control, gift, like, member, oneOf, social } from '../webcast-messages.ts';
import { Wire } from '../wire.ts';

const fansclub: Reader = (payload, { key, at }) => {
  const fields = readFields(payload, { numbers: [2], viewer: 4 });
  if (!fields) return null;
  return fields.numbers[2] === 2 ? [event('clubJoin', { key, at, viewer: fields.viewer })] : [];
};

/** A comment whose envelope has no time says when it was made, in seconds. */
const chat: Reader = (payload, common) => {
  const stamp = common.at === null ? readFields(payload, { numbers: [15] })?.numbers[15] : undefined;
  return comment(3)(payload, stamp ? { ...common, at: stampOf(stamp * 1000) } : common);
};

/** A share is action 3 to one reader of this traffic and 2 to another. */
const deeds = social({ 1: 'follow', 2: 'share', 3: 'share' });

/** A share tells how many there are with it: without it there was one fewer. */
const sharing: Reader = (payload, common) => {
  const said = deeds(payload, common);
  const total = readFields(payload, { numbers: [8] })?.numbers[8] ?? 0;
  if (!said?.some(({ kind }) => kind === 'share') || total === 0) return said;
  const told = (count: number) =>
    reading('shares', exactly(count), { key: common.key && `shares:${common.key}:${count}` });
  return [...said, told(total - 1), told(total)];
};

const audience: Reader = (payload, { key }) => {
  const fields = readFields(payload, { numbers: [3, 7], texts: [8, 10, 11] });
  if (!fields) return null;
  const sightings: Sighting[] = [];
  const add = (id: 'online' | 'uniqueViewers' | 'entries', bounds: ReturnType<typeof readRounded>): void => {
    if (bounds) sightings.push(reading(id, bounds, { key: key && `${key}:${id}` }));
  };
  const { 3: online, 7: viewers } = fields.numbers;
  add('online', online === undefined ? readRounded(fields.texts[10] ?? '') : exactly(online));
  add('uniqueViewers', viewers ? exactly(viewers) : readRounded(fields.texts[8] ?? ''));
  add('entries', readRounded(fields.texts[11] ?? ''));
  return sightings;
};

const stats: Reader = (payload, { key }) => {
  const fields = readFields(payload, { numbers: [8, 9], texts: [2, 3, 4] });
  if (!fields) return null;
  const texts = [4, 3, 2].map((field) => fields.texts[field] ?? '');
  const shown = texts.find((text) => text.includes('在线观众'));
  if (shown === undefined || fields.numbers[8]) return [];
  const total = fields.numbers[9];
  const online = total ? exactly(total) : readRounded(shown);
  return online ? [reading('online', online, { key })] : [];
};

/** The cart: explain_type 2 is the product being explained; none, and it was taken down. */
const productChange: Reader = (payload, { key, at }) => {
  let shown: string | null = null;
  const wire = new Wire(payload);
  while (wire.next()) {
    if (wire.field !== 4) continue;
    let id = '0';
    let explained = false;
    wire.message((product) => {
      if (product.field === 1) id = product.id();
      else if (product.field === 4) explained = product.number() === 2;
    });
    if (explained) shown = id;
  }
  if (wire.broken) return null;
  return [event(shown ? 'productShown' : 'productHidden', { key, at, item: shown })];
};

/** A product was put up; msg_type and update_type are not known well enough to tell more. */
const shopping: Reader = (payload, { key, at }) => {
  const sold = 7;
  let isSold = false;
  let id = '0';
  const wire = new Wire(payload);
  while (wire.next()) {
    if (wire.field === 2) isSold ||= wire.number() === sold;
    else if (wire.field === 3) id = wire.id();
    else if (wire.field === 12) isSold ||= wire.number() > 0;
  }
  if (wire.broken) return null;
  return id === '0' || isSold ? [] : [event('productShown', { key, at, item: id })];
};

export const METHODS: Methods = {
  read: {
    WebcastChatMessage: chat,
    WebcastEmojiChatMessage: comment(5),
    WebcastScreenChatMessage: comment(4),
    WebcastPrivilegeScreenChatMessage: comment(3),
    WebcastMemberMessage: member,
    WebcastLikeMessage: like({ linked: false }),
    WebcastGiftMessage: gift,
    WebcastSocialMessage: sharing,
    WebcastFansclubMessage: fansclub,
    WebcastRoomUserSeqMessage: audience,
    WebcastRoomStatsMessage: stats,
    WebcastControlMessage: control,
    WebcastProductChangeMessage: productChange,
    WebcastLiveShoppingMessage: shopping,
    WebcastLiveEcomMessage: oneOf('purchaseHint'),
  },
  quiet: null,
  history: null,
  numbered: true,
};
