import { encode, type Value } from '../wire.ts';
import { type About, SOME_TIME, user, type User, type WebcastMessage, webcast } from '../douyin/frames.ts';

/** Something that a viewer did. */
export interface Deed extends About {
  readonly user?: User;
}

export const VIEWER: User = { id: '7089123456789012345', nickname: 'passer_by' };

type Fields = Readonly<Record<number, Value | readonly Value[] | undefined>>;

/** A message of TikTok's with the fields of its own. */
export const message = (method: string, fields: Fields, { at = SOME_TIME, ...about }: About = {}) =>
  webcast(method, { ...about, at }, fields);

const by = (deed: Deed): Uint8Array => user(deed.user ?? VIEWER);

export const chat = (deed: Deed & { text?: string } = {}): WebcastMessage =>
  message('WebcastChatMessage', { 2: by(deed), 3: deed.text ?? 'hello', 14: 'en' }, deed);

export const emoteChat = (deed: Deed = {}): WebcastMessage =>
  message('WebcastEmoteChatMessage', { 2: by(deed), 3: encode({ 1: 'emote' }) }, deed);

export const member = (deed: Deed & { action?: number; present?: number } = {}): WebcastMessage =>
  message('WebcastMemberMessage', { 2: by(deed), 3: deed.present ?? 20, 10: deed.action ?? 1 }, deed);

export const like = (deed: Deed & { count?: number; total?: number } = {}): WebcastMessage =>
  message('WebcastLikeMessage', { 2: deed.count ?? 15, 3: deed.total, 5: by(deed) }, deed);

export interface Given extends Deed {
  readonly gift?: number;
  /** The milliseconds in which the combo began; none for a gift that cannot be repeated. */
  readonly group?: number;
  readonly repeat?: number;
  readonly batch?: number;
  readonly end?: boolean;
  readonly diamonds?: number;
}

export const gift = ({ gift: id = 5655, group, repeat = 1, batch = 1, end, diamonds = 1, ...deed }: Given) =>
  message(
    'WebcastGiftMessage',
    {
      2: id,
      4: batch,
      5: repeat,
      6: repeat,
      7: by(deed),
      9: end,
      11: group,
      15: encode({
        5: id,
        10: group !== undefined,
        11: group === undefined ? 2 : 1,
        12: diamonds,
        16: 'Rose',
      }),
      17: 4,
    },
    deed,
  );

export const social = (
  deed: Deed & { action: number; followers?: number; shares?: number },
): WebcastMessage =>
  message('WebcastSocialMessage', { 2: by(deed), 4: deed.action, 6: deed.followers, 8: deed.shares }, deed);

/** The ranked viewers below the first few carry an id and nothing else. */
export const audience = (deed: About & { online?: number; viewers?: number }): WebcastMessage =>
  message(
    'WebcastRoomUserSeqMessage',
    {
      2: [encode({ 1: 20, 2: user(VIEWER), 3: 1 }), encode({ 1: 2, 2: encode({ 1: 123_456n }), 3: 2 })],
      3: deed.online,
      7: deed.viewers,
    },
    deed,
  );

export const notice = (about: About & { kind?: string } = {}): WebcastMessage =>
  message('WebcastRoomMessage', { 2: ' ', 6: about.kind }, about);

export const control = (about: About & { action: number }): WebcastMessage =>
  message('WebcastControlMessage', { 2: about.action }, about);

export interface Shopping extends About {
  readonly action?: number;
  readonly listed?: number;
  readonly product?: string;
}

export const shopping = ({ action, listed, product, ...about }: Shopping): WebcastMessage =>
  message(
    'WebcastOecLiveShoppingMessage',
    {
      2: action,
      3: listed,
      4:
        product === undefined
          ? undefined
          : encode({ 1: 'Cooker', 2: 'Rp164.000', 6: BigInt(product), 7: 'TikTok Shop' }),
      5: encode({ 1: SOME_TIME }),
    },
    about,
  );

export const barrage = (about: About & { type: number }): WebcastMessage =>
  message('WebcastBarrageMessage', { 3: about.type }, about);
