import { type Copied, HELLO, OFFER, type Rules, TAKEN, writeRules } from './protocol.ts';

/**
 * Opens the private port to the tap of this document, and calls back with each piece of traffic, until the
 * signal. Must be called synchronously at document start: afterwards a page's script could take the offer.
 */
export function openPort(rules: Rules, signal: AbortSignal, receive: (copied: Copied) => void): void {
  const offer = (): void => {
    const channel = new MessageChannel();
    let taken = false;
    const take = (): void => {
      taken = true;
    };
    document.addEventListener(TAKEN, take);
    document.dispatchEvent(new MessageEvent(OFFER, { data: writeRules(rules), ports: [channel.port2] }));
    document.removeEventListener(TAKEN, take);
    if (!taken) return channel.port1.close();
    document.removeEventListener(HELLO, offer);
    channel.port1.addEventListener(
      'message',
      ({ data }: MessageEvent<unknown>) => {
        if (isCopied(data)) receive(data);
      },
      { signal },
    );
    channel.port1.start();
    signal.addEventListener('abort', () => channel.port1.close(), { once: true });
  };
  document.addEventListener(HELLO, offer, { signal });
  offer();
}

/**
 * Where our scripts came after the page's, as they do when the extension is installed, one of those may hold the
 * other end: it can say what a tap could say, and nothing else.
 */
const isCopied = (data: unknown): data is Copied =>
  Array.isArray(data) && typeof data[1] === 'string' && typeof data[2] !== 'number';

/**
 * The body as text or bytes of our own. In Firefox what comes from the page's world is a wrapper that throws
 * on some reads and is slow on the others: it is copied once.
 */
export function readBody(body: Copied[2]): string | Uint8Array {
  if (body === null) return '';
  return typeof body === 'string' ? body : new Uint8Array(new Uint8Array(body));
}
