export const SOME_ROOM = '18513389';
export const SOME_TIME = 1_767_225_600_000;

export interface About {
  readonly id?: string;
  readonly at?: number;
  readonly sender?: string;
  /** Milliseconds since the copy before: only a copy sent again has it. */
  readonly interval?: number;
  readonly group?: string;
}

let frames = 0;

/** A frame of the room: the message's type stands in its body. */
export const frame = (
  type: string,
  fields: Readonly<Record<string, unknown>>,
  { id = `id-${++frames}`, at = SOME_TIME, sender = 'a1b2c3', interval, group = SOME_ROOM }: About = {},
): string =>
  JSON.stringify({
    datetime: at,
    from: { app: 'im.customer', pinmd5: 'f00', secretPin: sender },
    id,
    body: { type, groupid: group, needAck: 1, ...(interval && { intv: interval }), ...fields },
    type: 'chat_group_message',
    msgSource: 0,
  });

/** Every figure is a text; the message's type stands outside its body. */
export const statistics = (
  told: {
    readonly online?: number;
    readonly viewers?: number;
    readonly views?: number;
    readonly peak?: number;
    readonly likes?: number;
    readonly messages?: number;
  },
  { id = `id-${++frames}`, at = SOME_TIME }: About = {},
): string =>
  JSON.stringify({
    datetime: at,
    from: { app: 'jd.live', pinmd5: 'f00', secretPin: 'service' },
    id,
    body: {
      current_viewer: String(told.online ?? 0),
      total_viwer: String(told.viewers ?? 0),
      pv: String(told.views ?? 0),
      max_viewer: String(told.peak ?? 0),
      message_num: String(told.messages ?? 0),
      thumbs_up_num: String(told.likes ?? 0),
      cart_num: '12',
      groupid: SOME_ROOM,
    },
    type: 'get_statistics_result',
    msgSource: 0,
  });

export const thumbs = (likes: number, about?: About): string =>
  frame('thumbs_up', { thumbs_up_num: likes }, about);
export const comment = (content: string, about?: About): string =>
  frame('viewer_send_message', { nickName: '路过的观众', content }, about);
export const joined = (viewers: number, about?: About): string =>
  frame('join_live_broadcast_summary', { joinUserNum: String(viewers) }, about);
export const popup = (sku: string, about?: About): string =>
  frame(
    'anchor_new_popup_product',
    { data: { popupSkuCardV1: { skuId: sku, title: '手机', price: '¥512.00' } } },
    about,
  );
/** Its group is a number here, a text elsewhere. */
export const stop = (about?: About): string =>
  frame('stop_live_broadcast', { close_mode: 1, groupid: Number(SOME_ROOM) }, about);
