import type { BroadcastKey } from '../units.ts';
import type { Exported } from './tables/table.ts';

/** What an export reads from and tells to. */
export interface Course {
  /** A broadcast; null where it was deleted meanwhile. */
  readonly read: (key: BroadcastKey) => Promise<Exported | null>;
  /** Takes bytes; the next come when it is done with them. */
  readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** How much is done, 0 to 1. */
  readonly progress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Bytes are handed on in pieces of about this size. */
const PIECE = 0x40000;

/** Gathers bytes and hands them on; between two pieces the page may do something else. */
export class Pieces {
  readonly #course: Course;
  #waiting: Uint8Array[] = [];
  #size = 0;

  constructor(course: Course) {
    this.#course = course;
  }

  readonly take = (bytes: Uint8Array): void => {
    this.#waiting.push(bytes);
    this.#size += bytes.length;
  };

  /** Whether a piece was full, and is on its way. */
  async handOnWhenFull(): Promise<boolean> {
    if (this.#size < PIECE) return false;
    await this.handOn();
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    return true;
  }

  async handOn(): Promise<void> {
    this.#course.signal.throwIfAborted();
    const piece = new Uint8Array(this.#size);
    let at = 0;
    for (const bytes of this.#waiting) {
      piece.set(bytes, at);
      at += bytes.length;
    }
    this.#waiting = [];
    this.#size = 0;
    if (piece.length > 0) await this.#course.write(piece);
  }
}
