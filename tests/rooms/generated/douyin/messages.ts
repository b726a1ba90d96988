import {
  type About,
  SOMEBODY,
  SOME_TIME,
  type User,
  user as encodeUser,
  type WebcastMessage,
  webcast,
} from './frames.ts';

/** Something that a viewer did. */
export interface Deed extends About {
  readonly user?: User;
}

export interface Said extends Deed {
  readonly text?: string;
}

/** The field that holds the text, in each message that is a comment. */
const TEXT_FIELDS = {
  WebcastChatMessage: 3,
  WebcastEmojiChatMessage: 5,
  WebcastScreenChatMessage: 4,
  WebcastPrivilegeScreenChatMessage: 3,
} as const;

const comment =
  (method: keyof typeof TEXT_FIELDS) =>
  ({ at = SOME_TIME, user = SOMEBODY, text = '主播晚上好呀', ...about }: Said): WebcastMessage =>
    webcast(
      method,
      { ...about, at },
      {
        2: encodeUser(user),
        [TEXT_FIELDS[method]]: text,
        15: method === 'WebcastChatMessage' ? Math.floor(at / 1000) : undefined,
      },
    );

export const chat = comment('WebcastChatMessage');
export const emojiChat = comment('WebcastEmojiChatMessage');
export const screenChat = comment('WebcastScreenChatMessage');
export const privilegeScreenChat = comment('WebcastPrivilegeScreenChatMessage');

/** A deed whose message carries no time of its own. */
type Untimed = Omit<Deed, 'at'>;

/** Action 1 is an entry; `present` is the number of viewers in the room. */
export const member = ({
  user = SOMEBODY,
  present = 1,
  action = 1,
  ...about
}: Untimed & { readonly present?: number; readonly action?: number }): WebcastMessage =>
  webcast('WebcastMemberMessage', about, { 2: encodeUser(user), 3: present, 10: action });

/** A burst: `count` likes of one viewer, `total` of the whole room. */
export const like = ({
  user = SOMEBODY,
  count = 1,
  total,
  ...about
}: Untimed & { readonly count?: number; readonly total?: number }): WebcastMessage =>
  webcast('WebcastLikeMessage', about, { 2: count, 3: total, 5: encodeUser(user) });

/** Action 1 is a follow; both 3 and 2 are taken for shares. */
export const social = ({
  at = SOME_TIME,
  user = SOMEBODY,
  action = 1,
  followers,
  shares,
  ...about
}: Deed & {
  readonly action?: number;
  /** The streamer's followers in all. */
  readonly followers?: number;
  /** Shares of the broadcast in all. */
  readonly shares?: number;
}): WebcastMessage =>
  webcast(
    'WebcastSocialMessage',
    { ...about, at },
    { 2: encodeUser(user), 4: action, 6: followers, 8: shares },
  );

export const FANSCLUB_UPGRADE = 1;
export const FANSCLUB_JOIN = 2;

export const fansclub = ({
  at = SOME_TIME,
  user = SOMEBODY,
  type = FANSCLUB_JOIN,
  ...about
}: Deed & { readonly type?: number }): WebcastMessage =>
  webcast('WebcastFansclubMessage', { ...about, at }, { 2: type, 4: encodeUser(user) });

/** 1 pause, 2 resume, 3 finished, 4 finished by the platform. */
export const control = ({
  at = SOME_TIME,
  action = 3,
  ...about
}: About & { readonly action?: number }): WebcastMessage =>
  webcast('WebcastControlMessage', { ...about, at }, { 2: action });
