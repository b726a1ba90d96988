/** Unpacks a brotli stream; null where it is not one, is cut, or unpacks to more than a frame may. */
export type Unbrotli = (packed: Uint8Array) => Uint8Array | null;

/**
 * Where the helper script leaves its function for the room script: both run in the extension's own world of
 * the page. Chromium has no brotli of its own for streams, and a decoder is larger than all the rest.
 */
const PLACE = Symbol.for('roomtally.brotli');

const world = globalThis as { [PLACE]?: Unbrotli };

export function provideBrotli(unbrotli: Unbrotli): void {
  world[PLACE] = unbrotli;
}

/** Null where the helper has not run. */
export const brotliHere = (): Unbrotli | null => world[PLACE] ?? null;
