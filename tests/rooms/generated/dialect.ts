import { gzipSync } from 'node:zlib';
import { batchIn, type Field, peel } from './broken/peel.ts';
import { pushFrame } from './douyin.ts';
import type { Har, HarMessage } from './har.ts';
import { encode, type Value } from './wire.ts';

const METHOD = 1;
const MESSAGES = 1;
/** The page, and what it is pushed: answers hold history in the old words. */
const KEPT: ReadonlySet<string> = new Set(['document', 'websocket']);
const utf8 = new TextDecoder();

/** The fields of a message, written anew, one of them changed wherever it stands. */
function changed(
  fields: readonly Field[],
  field: number,
  change: (value: Field['value']) => Value,
): Uint8Array {
  const numbers = [...new Set(fields.map((each) => each.field))];
  const valuesOf = (number: number): Value[] =>
    fields.flatMap((each) =>
      each.field !== number ? [] : number === field ? change(each.value) : each.value,
    );
  return encode(Object.fromEntries(numbers.map((number) => [number, valuesOf(number)])));
}

/** Every message is of a method that nobody has heard of: WebcastChatMessage becomes WebcastNewChatMessage. */
const renamed = (message: Field['value']): Value =>
  message instanceof Uint8Array
    ? changed(peel(message) ?? [], METHOD, (method) =>
        method instanceof Uint8Array ? utf8.decode(method).replace('Webcast', 'WebcastNew') : method,
      )
    : message;

function translated(message: HarMessage): HarMessage {
  const batch = message.opcode === 2 ? batchIn(Buffer.from(message.data, 'base64')) : null;
  if (!batch) return message;
  const payload = gzipSync(changed(peel(batch) ?? [], MESSAGES, renamed));
  const frame = pushFrame({ headers: { compress_type: 'gzip' }, payload });
  return { ...message, data: Buffer.from(frame).toString('base64') };
}

/** The room of a broadcast on Douyin, without the console, on the day after all of its messages got new names. */
export function newDialect({ log }: Har): Har {
  const room = log.entries.find(({ _webSocketMessages: messages }) => messages)?.pageref;
  return {
    log: {
      ...log,
      pages: log.pages.filter(({ id }) => id === room),
      entries: log.entries
        .filter(({ pageref, _resourceType: type }) => pageref === room && KEPT.has(type))
        .map((entry) =>
          entry._webSocketMessages
            ? { ...entry, _webSocketMessages: entry._webSocketMessages.map(translated) }
            : entry,
        ),
    },
  };
}
