import { MAKE } from './broken/frames.ts';
import { batchIn } from './broken/peel.ts';
import { envelope, webcast } from './douyin.ts';
import type { HarMessage } from '../../../utils/exchange/har/write.ts';
import { random } from './random.ts';
import { encode } from './wire.ts';

export type Broken = keyof typeof MAKE;

/** A frame in any HAR: ours, or one that was read from a file. */
type Message = Pick<HarMessage, 'time' | 'opcode' | 'data'> & { type: string };
interface WithSockets {
  log: { entries: { _webSocketMessages?: Message[] | null | undefined }[] };
}

/** A received frame, after which a hostile one may come. */
interface Place {
  readonly message: Message;
  readonly frame: Uint8Array;
  readonly batch: Uint8Array | null;
}

export const BROKEN_KINDS = Object.keys(MAKE) as Broken[];

/** The gigabyte comes once: it weighs more than all others together. */
const ONCE: ReadonlySet<Broken> = new Set(['bomb']);
const EACH = 6;
/** For rooms of other platforms, whose frames pack no batch. */
const NO_BATCH = encode({ 1: envelope(webcast('WebcastMadeUpMessage', {}, {})) });

/**
 * A copy of a HAR with hostile frames among those that its sockets received, and how many of each kind were
 * added (none, where nothing was received). They are made of the frame just before them, so that whatever can
 * still be read of one was read already: a count must come to the same. The same seed adds the same frames.
 */
export function withBroken<Source extends WithSockets>(
  har: Source,
  { seed = 1, each = EACH }: { seed?: number; each?: number } = {},
): { har: Source; added: Readonly<Record<Broken, number>> } {
  const chance = random(seed, 'broken');
  const copy = structuredClone(har);
  const places = placesIn(copy);
  const after = new Map<Message, Message[]>();
  const make = (kind: Broken, nth: number): void => {
    const { message, frame, batch } = chance.pick(places as [Place, ...Place[]]);
    const made = MAKE[kind]({ chance, frame, batch: batch ?? NO_BATCH, nth });
    after.set(message, [...(after.get(message) ?? []), messageOf(made, message.time)]);
  };
  const counts = BROKEN_KINDS.map((kind) => {
    const count = places.length === 0 ? 0 : ONCE.has(kind) ? 1 : each;
    for (let nth = 0; nth < count; nth += 1) make(kind, nth);
    return [kind, count] as const;
  });
  for (const entry of copy.log.entries) {
    const messages = entry._webSocketMessages;
    if (messages) {
      entry._webSocketMessages = messages.flatMap((message) => [message, ...(after.get(message) ?? [])]);
    }
  }
  return { har: copy, added: Object.fromEntries(counts) as Record<Broken, number> };
}

/** Where hostile frames may stand: before the end, and after frames that pack a batch if there are any. */
function placesIn({ log }: WithSockets): readonly Place[] {
  const places = log.entries.flatMap(({ _webSocketMessages: messages }) =>
    (messages ?? [])
      .filter(({ type, data }) => type === 'receive' && data !== '')
      .slice(0, -1)
      .map((message) => {
        const frame = Buffer.from(message.data, message.opcode === 2 ? 'base64' : 'utf8');
        return { message, frame, batch: message.opcode === 2 ? batchIn(frame) : null };
      }),
  );
  const packed = places.filter(({ batch }) => batch !== null);
  return packed.length > 0 ? packed : places;
}

const messageOf = (made: string | Uint8Array, time: number): Message => ({
  type: 'receive',
  time,
  opcode: typeof made === 'string' ? 1 : 2,
  data: typeof made === 'string' ? made : Buffer.from(made).toString('base64'),
});
