import { bytesOfBase64 } from '../../platforms/base64.ts';
import type { RawFrame } from '../../traffic/raw.ts';
import { moment } from '../../units.ts';
import type { Arrived } from './frames.ts';
import type { Answer, PageTraffic } from './write.ts';

/** Raw traffic as frames again. */
export const arrivedOf = (raw: readonly RawFrame[]): Arrived[] =>
  raw.map(({ at, via, url, body, base64 }) => ({
    at,
    via,
    url,
    body: base64 ? (bytesOfBase64(body) ?? new Uint8Array(0)) : body,
  }));

/** What a page received, as a HAR holds it; its document is a stub with no more than its state. */
export function trafficOf(url: string, frames: readonly Arrived[]): PageTraffic {
  const at = frames[0]?.at ?? moment(0);
  const sockets = Map.groupBy(
    frames.filter(({ via }) => via === 'socket'),
    (frame) => frame.url,
  );
  return {
    url,
    at,
    html: `<!doctype html><meta charset="utf-8">${frames.map(stateOf).join('')}`,
    sockets: [...sockets].map(([address, own]) => ({
      url: address,
      at: own[0]?.at ?? at,
      frames: own.map((frame) => ({ at: frame.at, data: frame.body })),
    })),
    answers: frames.flatMap(answerOf),
  };
}

/** Within a script "<" could end it. */
const stateOf = ({ via, url, body }: Arrived): string =>
  via === 'state' ? `<script>var ${url} = ${textOf(body)?.replaceAll('<', '\\u003c')};</script>` : '';

function answerOf({ via, url, at, body }: Arrived): Answer[] {
  const answer = { url, at, took: 0 };
  const text = textOf(body);
  if (via === 'response') {
    const mimeType = text === null ? 'application/octet-stream' : 'application/json';
    return [{ ...answer, mimeType, body: text ?? body }];
  }
  if (via !== 'jsonp') return [];
  const callback = /[?&](?:callback|cb|jsonp)=([\w$]+)/.exec(url)?.[1] ?? 'callback';
  return [{ ...answer, as: 'script', mimeType: 'text/javascript', body: `${callback}(${text});` }];
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text as DevTools would save it; null where it is none. */
function textOf(body: string | Uint8Array): string | null {
  if (typeof body === 'string') return body;
  try {
    const text = utf8.decode(body);
    // Protobuf may pass for text; text holds no control characters but white space.
    return /[^\P{Cc}\s]/u.test(text) ? null : text;
  } catch {
    return null; // the decoder's only way to say that it is not UTF-8
  }
}
