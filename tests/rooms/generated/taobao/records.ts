import { concat, encode } from '../wire.ts';

const utf8 = new TextEncoder();

export const SOME_TOPIC = '8ce70346-1e5c-971a-9475-865292e41b33';
export const SOME_TIME = 1_767_225_600_000;

/** One record of a PowerMsg batch. */
export interface TaobaoRecord {
  readonly type: number;
  readonly body: Uint8Array;
  readonly id?: string;
  readonly topic?: string;
  readonly from?: string;
  readonly nick?: string;
  readonly at?: number;
  readonly mark?: 0x34 | 0x30;
}

const sized = (bytes: Uint8Array): Uint8Array =>
  concat(Uint8Array.of(bytes.length & 0xff, bytes.length >> 8), bytes);

export const record = ({
  type,
  body,
  id = '0NQ5IRT0dhFudj3x',
  topic = SOME_TOPIC,
  from = '749866213',
  nick,
  at = SOME_TIME,
  mark = 0x30,
}: TaobaoRecord): Uint8Array =>
  concat(
    Uint8Array.of(mark, 0x09, 0x21, 0x08, 0x01),
    sized(encode({ 1: topic, 6: id, 7: type, 8: from })),
    sized(encode({ 2: nick, 4: at, 6: 'tb' })),
    sized(body),
  );

export const json = (body: unknown, indent?: number): Uint8Array =>
  utf8.encode(JSON.stringify(body, null, indent));

export type About = Omit<Partial<TaobaoRecord>, 'type' | 'body'>;

export const comment = (content: string, about: About = {}): Uint8Array =>
  record({ ...about, type: 101, body: encode({ 1: content, 2: encode({ 1: 'render_audit', 2: 'true' }) }) });
export const likes = (total: number, about: About = {}): Uint8Array =>
  record({ from: '0', ...about, type: 102, body: encode({ 1: encode({ 1: 'dig', 2: total }) }) });
export const views = (total: number, about: About = {}): Uint8Array =>
  record({ from: '0', ...about, type: 10005, body: encode({ 3: encode({ 1: '1', 2: '1' }), 4: total }) });
/** Some say who, others are empty. */
export const follow = (about: About = {}, empty = false): Uint8Array =>
  record({ ...about, type: 10010, body: empty ? new Uint8Array(0) : encode({ 1: 1, 2: '路过' }) });
export const entry = (userid: string, about: About = {}, indent?: number): Uint8Array =>
  record({ ...about, from: userid, type: 10031, body: json({ nick: '路过', userid, identify: {} }, indent) });
export const newer = (type: number, body: unknown, about: About = {}): Uint8Array =>
  record({ ...about, type, body: json(body) });
