import { gunzipSync } from 'node:zlib';
import type { Har } from '../../../../utils/exchange/har/write.ts';
import { walk, type Walked } from './walk.ts';

/** A batch of messages that the room page received. */
export interface ReceivedBatch {
  /** By the HAR, in milliseconds since 1970. */
  readonly at: number;
  /** By the room's own clock. */
  readonly now: number;
  readonly messages: readonly ReceivedMessage[];
}

export interface ReceivedMessage {
  readonly method: string;
  readonly id: string;
  readonly payload: Walked;
}

/** A body that the console received. */
export interface ReceivedBody {
  readonly at: number;
  readonly path: string;
  readonly data: Record<string, unknown>;
}

/** The room's batches in the order of time, read by hand and not by the project's decoder. */
export function batchesOf({ log }: Har): ReceivedBatch[] {
  const polls = log.entries
    .filter(({ request }) => request.url.includes('/webcast/im/fetch/'))
    .map(({ startedDateTime, time, response }) =>
      batch(Date.parse(startedDateTime) + time, Buffer.from(response.content.text, 'base64')),
    );
  const pushed = log.entries
    .flatMap(({ _webSocketMessages }) => _webSocketMessages ?? [])
    .filter(({ type }) => type === 'receive')
    .flatMap(({ time, data }) => {
      const frame = walk(Buffer.from(data, 'base64'));
      const payload = frame.bytes(8);
      return frame.text(7) === 'msg' && payload ? [batch(time * 1000, gunzipSync(payload))] : [];
    });
  return [...polls, ...pushed];
}

function batch(at: number, bytes: Uint8Array): ReceivedBatch {
  const response = walk(bytes);
  return {
    at,
    now: Number(response.number(4)),
    messages: response.messages(1).map((message) => ({
      method: message.text(1) ?? '',
      id: String(message.number(3)),
      payload: message.message(2),
    })),
  };
}

export const bodiesOf = ({ log }: Har): ReceivedBody[] =>
  log.entries
    .filter(
      ({ request, _resourceType }) => request.url.includes('jinritemai') && _resourceType !== 'document',
    )
    .map(({ startedDateTime, time, request, response }) => ({
      at: Date.parse(startedDateTime) + time,
      path: new URL(request.url).pathname.split('/').slice(-1).join(),
      data: (JSON.parse(response.content.text) as { data: Record<string, unknown> }).data,
    }));

/** Each message once, by its method, in the order in which they came. */
export function distinctMessages(
  batches: readonly ReceivedBatch[],
): ReadonlyMap<string, readonly ReceivedMessage[]> {
  const seen = new Set<string>();
  const byMethod = new Map<string, ReceivedMessage[]>();
  for (const message of batches.flatMap(({ messages }) => messages)) {
    if (seen.has(message.id)) continue;
    seen.add(message.id);
    byMethod.set(message.method, [...(byMethod.get(message.method) ?? []), message]);
  }
  return byMethod;
}
