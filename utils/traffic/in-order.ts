import type { Kind } from './protocol.ts';
import { quietly } from './quiet.ts';

/** A piece of traffic; those behind it wait until it is ready. */
interface Piece {
  readonly kind: Kind;
  readonly url: string;
  body: unknown;
  ready: boolean;
  next: Piece | null;
}

type Hand = (kind: Kind, url: string, body: unknown) => void;

/**
 * Hands pieces over in the order in which they came, though the bytes of some have to be read first: `read` begins to,
 * where that is so, and calls back with them, or with nothing where they could not be read. A list of its own, and no
 * array: a page can change what arrays do.
 */
export function inOrder(hand: Hand, read: (body: unknown, done: (bytes: unknown) => void) => boolean): Hand {
  let front: Piece | null = null;
  let back: Piece | null = null;
  const flush = (): void => {
    for (; front?.ready; front = front.next) {
      const { kind, url, body } = front;
      if (body !== undefined) quietly(() => hand(kind, url, body));
    }
  };
  return (kind, url, body) => {
    const piece: Piece = { kind, url, body, ready: true, next: null };
    if (front && back) back.next = piece;
    else front = piece;
    back = piece;
    piece.ready = !read(body, (bytes) => {
      piece.body = bytes;
      piece.ready = true;
      flush();
    });
    flush();
  };
}
