/** What a platform puts its messages into, taken apart: its pieces by the name of their place, and how they are put together again. */
export interface Packed {
  readonly pieces: readonly (readonly [name: string, bytes: Uint8Array])[];
  /** The same around other pieces, as many and in the same order. */
  readonly pack: (pieces: readonly Uint8Array[]) => Uint8Array;
}

/** Takes apart what has a head of the platform's own; null where the bytes are something else. */
export type Packing = (bytes: Uint8Array) => Packed | null;
