import type { BroadcastId } from '../../units.ts';
import { dig, listAt, parsed } from '../schemas.ts';
import { type Decoded, NOTHING_DECODED, type Sighting } from '../platform.ts';
import * as v from 'valibot';
import { ITEMS } from './items.ts';

const Named = v.record(v.string(), v.unknown());
const entriesOf = (value: unknown): [string, unknown][] => Object.entries(parsed(Named, value) ?? {});

/** Where an action keeps the item that it adds. */
const ADDS: Readonly<Record<string, string>> = {
  addChatItemAction: 'item',
  replaceChatItemAction: 'replacementItem',
};

/**
 * Actions that add nothing: what was paid again as a ticker, what is taken down, banners, polls and panels; and
 * the whole of a recording that is played back.
 */
const QUIET =
  /^(?:clickTrackingParams|addLiveChatTickerItemAction|replayChatItemAction|mark|remove|addBanner|show|close|update|liveChat|.*[Tt]ooltip|.*Panel|.*Poll)/;

/** One answer of the chat: an answer without a continuation comes once the stream has ended. */
export function readChat(body: unknown): Decoded {
  const whole = dig(body, 'response') ?? body;
  const chat = dig(whole, 'continuationContents', 'liveChatContinuation');
  if (chat === undefined) {
    const ended = dig(whole, 'responseContext') !== undefined && dig(whole, 'error') === undefined;
    return ended
      ? { ...NOTHING_DECODED, sightings: [{ kind: 'end', key: null }] }
      : { ...NOTHING_DECODED, broken: 1 };
  }
  const sightings: Sighting[] = [];
  const unknown: string[] = [];
  let broken = 0;
  const readItem = (name: string, item: unknown): void => {
    const read = Object.hasOwn(ITEMS, name) ? ITEMS[name] : undefined;
    const said = read?.(item);
    if (!read) unknown.push(name);
    else if (said) sightings.push(...said);
    else broken += 1;
  };
  for (const action of listAt(chat, 'actions')) {
    for (const [name, content] of entriesOf(action)) {
      const place = Object.hasOwn(ADDS, name) ? ADDS[name] : undefined;
      if (place) for (const [kind, item] of entriesOf(dig(content, place))) readItem(kind, item);
      else if (!QUIET.test(name)) unknown.push(name);
    }
  }
  return { ...NOTHING_DECODED, broadcast: videoIn(chat), sightings, unknown, broken };
}

/** The video that the chat's own push topic names. */
function videoIn(chat: unknown): BroadcastId | null {
  for (const continuation of listAt(chat, 'continuations')) {
    const topic = dig(continuation, 'invalidationContinuationData', 'invalidationId', 'topic');
    const video = typeof topic === 'string' ? /^chat~([\w-]{11})~/.exec(topic)?.[1] : undefined;
    if (video) return video as BroadcastId;
  }
  return null;
}
