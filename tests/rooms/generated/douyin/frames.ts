import { gzipSync } from 'node:zlib';
import { encode, type Value } from '../wire.ts';

/** A 64-bit id: never a JavaScript number, which would round it. Text holds decimal digits. */
export type Id = bigint | string;

/** A message of a room as a `Response` carries it. */
export interface WebcastMessage {
  readonly method: string;
  readonly payload: Uint8Array;
  readonly id: bigint;
}

/** Who did something. */
export interface User {
  readonly id: Id;
  readonly nickname?: string;
  readonly secUid?: string;
  /** The nickname as strangers see it: "小***". */
  readonly desensitized?: string;
}

/** What every message says of itself. */
export interface About {
  readonly id?: Id;
  /** The broadcast's `room_id`. */
  readonly room?: Id;
  /** Milliseconds since 1970. */
  readonly at?: number;
}

/** What a test that does not care gets. */
export const SOME_ROOM = '7500000000000000001';
export const SOME_TIME = 1_767_225_600_000;
export const SOMEBODY: User = { id: '100200300400500', nickname: '路过的观众' };

export const user = ({ id, nickname, secUid, desensitized }: User): Uint8Array =>
  encode({ 1: BigInt(id), 3: nickname, 46: secUid, 68: desensitized });

/** Field 1 of every payload; `create_time` is absent where `at` is undefined. */
export const common = (method: string, { id = 1n, room = SOME_ROOM, at }: About): Uint8Array =>
  encode({ 1: method, 2: BigInt(id), 3: BigInt(room), 4: at });

/** Any message: the common part and the fields of its own. Methods that nobody knows are made with it too. */
export const webcast = (
  method: string,
  about: About,
  fields: Readonly<Record<number, Value | readonly Value[] | undefined>>,
): WebcastMessage => ({
  method,
  payload: encode({ ...fields, 1: common(method, about) }),
  id: BigInt(about.id ?? 1n),
});

export const envelope = ({ method, payload, id }: WebcastMessage): Uint8Array =>
  encode({ 1: method, 2: payload, 3: id });

/** A batch of messages. */
export interface Batch {
  readonly messages?: readonly WebcastMessage[];
  /** The transport's clock in milliseconds since 1970. */
  readonly now?: number;
  readonly cursor?: string;
  readonly internalExt?: string;
  readonly needAck?: boolean;
}

export const cursorAt = (now: number): string => `t-${now}_r-1_d-1_u-1`;
export const internalExtAt = (now: number): string =>
  `internal_src:pushserver|first_req_ms:${now}|wss_msg_type:r`;

/** The batch's bytes: the whole body of `/webcast/im/fetch/`, and what a `PushFrame` packs. */
export const response = ({
  messages = [],
  now = SOME_TIME,
  cursor = cursorAt(now),
  internalExt = internalExtAt(now),
  needAck = true,
}: Batch): Uint8Array =>
  encode({
    1: messages.map(envelope),
    2: cursor,
    4: now,
    5: internalExt,
    8: 15,
    9: needAck,
  });

/** What a socket carries. */
export interface Push {
  readonly seq?: number;
  readonly log?: Id;
  readonly type?: 'msg' | 'hb' | 'ack' | 'close';
  readonly headers?: Readonly<Record<string, string>>;
  /** As it is to be sent: packed already where it should be. */
  readonly payload?: Uint8Array;
}

export const pushFrame = ({ seq = 1, log = 1n, type = 'msg', headers = {}, payload }: Push): Uint8Array =>
  encode({
    1: seq,
    2: BigInt(log),
    3: 8888,
    4: 8,
    5: Object.entries(headers).map(([key, value]) => encode({ 1: key, 2: value })),
    6: 'pb',
    7: type,
    8: payload,
  });

/** A batch as the socket brings it: gzipped, with the headers that say so. */
export function frame(batch: Batch, { seq = 1, log = 1n }: Pick<Push, 'seq' | 'log'> = {}): Uint8Array {
  const { now = SOME_TIME, cursor = cursorAt(now) } = batch;
  return pushFrame({
    seq,
    log,
    headers: { compress_type: 'gzip', 'im-cursor': cursor, 'im-now': String(now) },
    payload: gzipSync(response(batch)),
  });
}
