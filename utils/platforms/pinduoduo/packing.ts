import { joined } from '../joined.ts';
import type { Packing } from '../packing.ts';
import { endOf, HEADER, LENGTH_AT } from './decode.ts';

/** Frames behind one another, each behind a head that ends with its length. */
export const packing: Packing = (bytes) => {
  const frames: { readonly head: Uint8Array; readonly body: Uint8Array }[] = [];
  for (let at = 0; at < bytes.length;) {
    const until = endOf(bytes, at);
    const [head, body] = [bytes.subarray(at, at + HEADER), bytes.subarray(at + HEADER, until)];
    if (head.length < HEADER || lengthIn(head) !== body.length) return null;
    frames.push({ head, body });
    at = until;
  }
  return {
    pieces: frames.map(({ body }) => ['frame', body] as const),
    pack: (bodies) => joined(frames.flatMap(({ head }, index) => frame(head, bodies[index]))),
  };
};

const lengthIn = (head: Uint8Array): number => new DataView(head.buffer, head.byteOffset).getInt32(LENGTH_AT);

function frame(head: Uint8Array, body: Uint8Array = new Uint8Array(0)): Uint8Array[] {
  const own = head.slice();
  new DataView(own.buffer).setInt32(LENGTH_AT, body.length);
  return [own, body];
}
