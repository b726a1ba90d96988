import { bytesOfBase64, isBase64 } from '../../platforms/base64.ts';
import { CaptureError, type HarEntry, type HarMessage } from './schema.ts';

/** Moments are milliseconds since 1970, by the clock of the recording. */
export interface CapturedMessage {
  readonly at: number;
  readonly data: string | Uint8Array;
}

export interface CapturedSocket {
  readonly url: string;
  readonly openedAt: number;
  /** What the page received, in order of time. */
  readonly messages: readonly CapturedMessage[];
}

/** A request that the page's script made, and its recorded answer. */
export interface CapturedRequest {
  readonly at: number;
  readonly as: 'fetch' | 'xhr' | 'script';
  readonly method: string;
  readonly url: string;
  readonly body: { readonly mimeType: string; readonly text: string } | null;
  readonly status: number;
  readonly mimeType: string;
  readonly answer: Uint8Array;
}

/** What an entry is to a replay; null when only the site's own application had a use for it. */
export type EntryKind = 'socket' | 'document' | CapturedRequest['as'] | null;

/** The opcodes of messages that reach a page. */
const TEXT = 1;
const BINARY = 2;

/** An address as it is compared here: normalised, without its fragment. */
export const plain = (url: string): string => new URL(url).href.replace(/#.*$/, '');

/** Browsers that do not write `_resourceType` leave the type of the answer. */
function typeOf({ _resourceType, response: { content } }: HarEntry): string | null {
  if (_resourceType) return _resourceType;
  if (content.mimeType.includes('html')) return 'document';
  return /json|protobuf|octet-stream/.test(content.mimeType) ? 'fetch' : null;
}

export function kindOf(entry: HarEntry): EntryKind {
  const { method, url } = entry.request;
  if (url.startsWith('wss:')) return 'socket';
  // Redirects and blocked requests brought the page nothing; a preflight is the browser's own.
  const answered = entry.response.status >= 200 && Math.floor(entry.response.status / 100) !== 3;
  if (!url.startsWith('https:') || !answered || method === 'OPTIONS') return null;
  const type = typeOf(entry);
  if (type === 'fetch' || type === 'xhr') return type;
  if (type === 'document' && method === 'GET') return type;
  return type === 'script' && new URL(url).searchParams.has('callback') ? type : null;
}

/** Bytes of base64. Throws a `CaptureError`; `where` is what it calls the text. */
function decode(data: string, where: string): Uint8Array {
  const bytes = isBase64(data) ? bytesOfBase64(data) : null;
  if (!bytes) throw new CaptureError('har', `${where}: not base64`, { where });
  return bytes;
}

const answerOf = ({ response: { content } }: HarEntry, where: string): Uint8Array =>
  content.encoding === 'base64'
    ? decode(content.text, `${where}.response.content.text`)
    : new TextEncoder().encode(content.text);

const dataOf = ({ opcode, data }: HarMessage, where: string): string | Uint8Array =>
  opcode === BINARY ? decode(data, `${where}.data`) : data;

/** A document's HTML. */
export const documentOf = (entry: HarEntry, where: string): string =>
  new TextDecoder().decode(answerOf(entry, where));

export function socketOf(entry: HarEntry, where: string): CapturedSocket {
  const messages = (entry._webSocketMessages ?? [])
    .flatMap((message, index) =>
      message.type === 'receive' && (message.opcode === TEXT || message.opcode === BINARY)
        ? [{ at: message.time * 1000, data: dataOf(message, `${where}._webSocketMessages[${index}]`) }]
        : [],
    )
    .toSorted((a, b) => a.at - b.at);
  const started = Date.parse(entry.startedDateTime);
  return { url: entry.request.url, openedAt: Math.min(started, messages[0]?.at ?? started), messages };
}

export const requestOf = (entry: HarEntry, as: CapturedRequest['as'], where: string): CapturedRequest => ({
  at: Date.parse(entry.startedDateTime),
  as,
  method: entry.request.method,
  url: plain(entry.request.url),
  body: entry.request.postData ?? null,
  status: entry.response.status,
  mimeType: entry.response.content.mimeType,
  answer: answerOf(entry, where),
});
