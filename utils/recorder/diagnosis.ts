import type { Diagnostics } from '../messages/messages.ts';
import type { Decoded } from '../platforms/platform.ts';
import type { Moment } from '../units.ts';
import { isLost } from './lost.ts';

/** How many methods that are not read are told by name: a hostile page must not grow the list. */
const MOST_UNKNOWN = 50;

/** A recorder that heard nothing was opened to say so: its page's traffic runs where no extension looks. */
export const isUnseen = ({ frames, dropped }: Pick<Diagnostics, 'frames' | 'dropped'>): boolean =>
  frames + dropped === 0;

/** What a recorder made of its traffic, counted. */
export class Diagnosis {
  frames = 0;
  /** Its page's socket runs where no extension looks. */
  unseen = false;
  #understood = 0;
  #broken = 0;
  #dropped = 0;
  #foreign = 0;
  readonly #unknown = new Map<string, number>();
  #unread = 0;
  #unreadSince: Moment | null = null;

  /** Counts a frame, and answers whether it shows that the room is heard. */
  read({ sightings, clock, unknown, broken, foreign }: Decoded, arrival: Moment): boolean {
    this.frames += 1;
    this.#broken += broken;
    this.#foreign += foreign;
    for (const method of unknown) this.#name(method);
    const told = sightings.length > 0;
    const unread = !told && unknown.length + broken > 0;
    if (told || (clock !== null && !unread)) this.#understood += 1;
    if (unread) {
      this.#unread += 1;
      this.#unreadSince ??= arrival;
    } else if (told) {
      this.#unread = 0;
      this.#unreadSince = null;
    }
    // A clock alone is a sign of life while nothing happens, but not for a platform that is not understood.
    return told || (clock !== null && this.#understood > 0 && !this.isLost(arrival));
  }

  drop(frames: number): void {
    this.#dropped += frames;
  }

  ignore(): void {
    this.frames += 1;
    this.#foreign += 1;
  }

  told(): Diagnostics {
    return {
      frames: this.frames,
      understood: this.#understood,
      broken: this.#broken,
      dropped: this.#dropped,
      foreign: this.#foreign,
      unknown: Object.fromEntries(this.#unknown),
      unread: this.#unread,
      unreadSince: this.#unreadSince,
      unseen: this.unseen,
    };
  }

  /** Whether nothing is understood any more, at a moment of the computer's clock. */
  isLost(arrival: Moment): boolean {
    return isLost({ unread: this.#unread, unreadSince: this.#unreadSince }, arrival);
  }

  #name(method: string): void {
    const name = /^[\w./-]{1,64}$/.test(method) ? method : '?';
    const known = this.#unknown.get(name) ?? 0;
    if (known > 0 || this.#unknown.size < MOST_UNKNOWN) this.#unknown.set(name, known + 1);
  }
}
