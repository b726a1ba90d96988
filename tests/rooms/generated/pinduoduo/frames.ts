import { gzipSync } from 'node:zlib';
import { concat, encode } from '../wire.ts';

export const SOME_TIME = 1_767_225_600_000;

let sent = 0;

/** A payload's JSON. */
export const payload = (
  type: string,
  data: unknown,
  { id = `msg-${++sent}`, at = SOME_TIME }: { id?: string; at?: number } = {},
) => ({ message_type: type, live_msg_id: id, push_mills: at, message_data: data });

const header = (length: number): Uint8Array => {
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  view.setInt16(0, 0x1234);
  view.setInt16(2, 7);
  view.setInt32(4, 1);
  view.setInt32(12, length);
  return bytes;
};

/** A frame behind its header, gzipped where that is asked for. */
export function frame(json: unknown, { gzip = false }: { gzip?: boolean } = {}): Uint8Array {
  const message = encode({ 1: 5, 2: 'group-1', 3: 'id', 4: JSON.stringify(json), 5: true });
  const body = encode({ 1: 7, 10: gzip ? gzipSync(message) : message, 11: 'ext', 14: gzip ? 1 : 0 });
  return concat(header(body.length), body);
}

/** A frame without a body. */
export const heartbeat = (): Uint8Array => {
  const body = encode({ 1: 1 });
  return concat(header(body.length), body);
};

export const chat = (viewers: readonly string[], about?: { id?: string }) =>
  payload(
    'live_chat',
    { live_chat_list: viewers.map((uid) => ({ uid, nickname: '路过', chat_message: '好' })) },
    about,
  );
export const notice = (type: string, uid = 'ann') =>
  payload('live_chat_notice', { live_chat_notice_type: type, uid });
/** The same as seen by another reader of this traffic: in a list, with the viewers in one of their own. */
export const notices = (types: readonly string[], uid = 'ann') =>
  payload('live_chat_notice', {
    live_chat_notice_list: types.map((type) => ({
      live_chat_notice_type: type,
      live_chat_notice_data: { user_list: [{ uid, nickname: '路***' }] },
    })),
  });
export const extra = (types: readonly number[], uid = 'ann') =>
  payload('live_chat_ext_v2', { live_chat_ext_list: types.map((sub_type) => ({ sub_type, uid })) });
