import { brotliCompressSync, deflateSync } from 'node:zlib';
import { concat, encode } from '../wire.ts';

const utf8 = new TextEncoder();

export const HEARTBEAT_REPLY = 3;
export const MESSAGE = 5;
export const AUTH_REPLY = 8;

/** One frame: its length, the header's, version, operation, sequence; then the body. */
export function frame(body: Uint8Array | string, version = 0, operation = MESSAGE): Uint8Array {
  const bytes = typeof body === 'string' ? utf8.encode(body) : body;
  const header = new DataView(new ArrayBuffer(16));
  header.setUint32(0, 16 + bytes.length);
  header.setUint16(4, 16);
  header.setUint16(6, version);
  header.setUint32(8, operation);
  header.setUint32(12, 1);
  return concat(new Uint8Array(header.buffer), bytes);
}

/** A command as the socket brings it. */
export const command = (cmd: string, data?: unknown, over: object = {}): Uint8Array =>
  frame(JSON.stringify({ cmd, data, ...over }));

export const zlibbed = (...frames: readonly Uint8Array[]): Uint8Array =>
  frame(deflateSync(concat(...frames)), 2);
export const brotlied = (...frames: readonly Uint8Array[]): Uint8Array =>
  frame(brotliCompressSync(concat(...frames)), 3);

export const heartbeatReply = (audience = 1): Uint8Array => {
  const body = new DataView(new ArrayBuffer(4));
  body.setUint32(0, audience);
  return frame(new Uint8Array(body.buffer), 1, HEARTBEAT_REPLY);
};

export const VIEWER = '67900395625';
export const SOME_SECOND = 1_767_225_600;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

export const danmu = ({
  uid = VIEWER,
  text = '好',
  at = SOME_SECOND * 1000,
  sticker = 0,
  suffix = '',
} = {}): Uint8Array =>
  command(`DANMU_MSG${suffix}`, undefined, {
    info: [
      [0, 1, 25, 0, at, 7, 0, 'e8d2f49c', 0, 0, 0, '', sticker],
      text,
      [Number(uid), '小***'],
      [],
      [],
      ['', ''],
      0,
      0,
      null,
      { ts: SOME_SECOND, ct: '2E408F50' },
    ],
  });

export const interact = (type: number, uid = VIEWER): Uint8Array =>
  command('INTERACT_WORD', {
    uid: Number(uid),
    uname: '小***',
    msg_type: type,
    timestamp: SOME_SECOND,
    roomid: 5,
  });

export const interactV2 = (type: number, uid = VIEWER): Uint8Array =>
  command('INTERACT_WORD_V2', {
    pb: base64(
      encode({
        1: BigInt(uid),
        2: '小***',
        5: type,
        6: 5,
        7: SOME_SECOND,
        15: BigInt(SOME_SECOND) * 10n ** 9n,
      }),
    ),
  });

export interface Given {
  readonly tid?: string;
  readonly num?: number;
  readonly coins?: number;
  readonly coin?: 'gold' | 'silver';
  readonly uid?: string;
}

export const gift = ({
  tid = '1664108142111500001',
  num = 1,
  coins = 5000,
  coin = 'gold',
  uid = VIEWER,
}: Given = {}): Uint8Array =>
  command('SEND_GIFT', {
    tid,
    giftId: 31036,
    giftName: '小花花',
    num,
    coin_type: coin,
    total_coin: coins,
    combo_total_coin: coins * 5,
    batch_combo_id: 'batch',
    uid: Number(uid),
    timestamp: SOME_SECOND,
  });

export const giftV2 = ({
  tid = '1664108142111500001',
  num = 1,
  coins = 5000,
  coin = 'gold',
  uid = VIEWER,
}: Given = {}): Uint8Array =>
  command('SEND_GIFT_V2', {
    pb: base64(
      encode({
        1: BigInt(uid),
        10: encode({ 1: 31_036, 2: '小花花', 3: num, 5: Math.round(coins / num), 7: coins, 8: coin, 9: tid }),
      }),
    ),
  });
