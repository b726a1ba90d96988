/** Unpacks a brotli stream; null where it is not one, is cut, or unpacks to more than a frame may. */
export type Unbrotli = (packed: Uint8Array) => Uint8Array | null;

/**
 * Where the script of a platform that packs with brotli leaves what unpacks it. Chromium has no brotli of its
 * own for streams, and a decoder is larger than all the rest: nothing else that reads the registry holds it.
 */
const PLACE = Symbol.for('roomtally.brotli');

const world = globalThis as { [PLACE]?: Unbrotli };

export function provideBrotli(unbrotli: Unbrotli): void {
  world[PLACE] = unbrotli;
}

/** Null where no such script has run. */
export const brotliHere = (): Unbrotli | null => world[PLACE] ?? null;
