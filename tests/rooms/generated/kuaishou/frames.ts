import { gzipSync } from 'node:zlib';
import { encode } from '../wire.ts';

export const SOME_TIME = 1_767_225_600_000;

export const NONE = 1;
export const GZIP = 2;
export const AES = 3;

/** What a socket carries. */
export const socketMessage = (
  type: number,
  payload: Uint8Array,
  { compression = NONE, at = SOME_TIME }: { compression?: number; at?: number } = {},
): Uint8Array =>
  encode({
    1: type,
    2: compression,
    3: compression === GZIP ? gzipSync(payload) : payload,
    4: at,
  });

const user = (id: string): Uint8Array => encode({ 1: id, 2: '路过的观众' });

export const SHOWN = 1;
/** The notice of a like among the comments. */
export const HIDDEN = 2;

/** A comment's id is empty, as in every recording. */
export const comment = (viewer: string, content: string, showType = SHOWN): Uint8Array =>
  encode({ 1: '', 2: user(viewer), 3: content, 4: 'device', 7: showType });
export const like = (viewer: string): Uint8Array => encode({ 1: '', 2: user(viewer) });
export const share = (viewer: string, at = SOME_TIME): Uint8Array =>
  encode({ 1: '', 2: user(viewer), 3: at, 4: 3 });
export const gift = (
  viewer: string,
  {
    id = 9,
    merge = `${viewer}-9-1`,
    batch = 1,
    combo = 1,
    at = SOME_TIME,
  }: { id?: number; merge?: string; batch?: number; combo?: number; at?: number } = {},
): Uint8Array => encode({ 2: user(viewer), 3: at, 4: id, 6: merge, 7: batch, 8: combo, 10: 300_000 });

/** A text that many viewers send, and how often it was sent so far. */
export const repeated = (content: string, count: number, id = ''): Uint8Array =>
  encode({ 1: id, 2: content, 3: count });

export interface Push {
  readonly watching?: string;
  readonly likes?: string;
  readonly comments?: readonly Uint8Array[];
  readonly repeats?: readonly Uint8Array[];
  readonly liked?: readonly Uint8Array[];
  readonly gifts?: readonly Uint8Array[];
  readonly shares?: readonly Uint8Array[];
}

/** The payload of 310. */
export const push = ({ watching, likes, comments, repeats, liked, gifts, shares }: Push): Uint8Array =>
  encode({
    1: watching,
    2: likes,
    3: 7,
    5: comments,
    7: repeats,
    8: liked,
    9: gifts,
    11: encode({ 1: 'notice' }),
    12: shares,
  });

/** The payload of 340. */
export const watching = (viewers: readonly string[], shown: string): Uint8Array =>
  encode({ 1: viewers.map((viewer) => encode({ 1: user(viewer) })), 2: shown });

/** The state that a room's page holds. */
export const state = (id: string, caption = '春季上新') => ({
  liveroom: {
    activeIndex: 0,
    playList: [{ liveStream: { id, caption }, author: { id: 'principal', name: '主播' } }],
  },
});
