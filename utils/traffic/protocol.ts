/**
 * What tap and room script say to each other. The room script offers a port in a MessageEvent on the
 * document; the tap takes it, synchronously and before any script of the page, and says so. Whichever runs
 * second speaks up, so that their order does not matter. Nothing else ever passes between the two worlds.
 */
export const OFFER = 'rt-offer';
export const HELLO = 'rt-hello';
export const TAKEN = 'rt-taken';

/** What a piece of traffic is, as the tap numbers it. */
export const SOCKET = 0;
export const RESPONSE = 1;
export const JSONP = 2;
export const STATE = 3;
/** A socket that was heard closed; no body. */
export const CLOSED = 4;
/** The page started a worker, whose traffic no tap hears; no address, no body. */
export const WORKER = 5;

/** What the page shows: read by the room script itself, where its platform says so (the address is a selector). */
export const TEXT = 6;

export type Kind =
  | typeof SOCKET
  | typeof RESPONSE
  | typeof JSONP
  | typeof STATE
  | typeof CLOSED
  | typeof WORKER
  | typeof TEXT;

/** One message of the tap: what, from which address (for state: which name), and the body as it was. */
export type Copied = readonly [kind: Kind, url: string, body: string | ArrayBuffer | null];

/** What the tap is to copy, as one text: an event's detail cannot cross worlds as an object in Firefox. */
export interface Rules {
  /** Sources of regular expressions over addresses. */
  readonly traffic: readonly string[];
  readonly jsonp: readonly string[];
  /** Names of the page's own global variables. */
  readonly state: readonly string[];
}

export const writeRules = ({ traffic, jsonp, state }: Rules): string =>
  [traffic.join('|'), jsonp.join('|'), state.join(',')].join('\n');
