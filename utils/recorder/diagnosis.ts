import type { Diagnostics } from '../messages/messages.ts';
import type { Decoded } from '../platforms/platform.ts';

/** How many methods that are not read are told by name: a hostile page must not grow the list. */
const MOST_UNKNOWN = 50;

/** A recorder that heard nothing was opened to say so: its page's traffic runs where no extension looks. */
export const isUnseen = ({ frames, dropped }: Diagnostics): boolean => frames + dropped === 0;

/** What a recorder made of its traffic, counted. */
export class Diagnosis {
  frames = 0;
  #understood = 0;
  #broken = 0;
  #dropped = 0;
  #foreign = 0;
  readonly #unknown = new Map<string, number>();

  read({ sightings, clock, unknown, broken, foreign }: Decoded): void {
    this.frames += 1;
    this.#broken += broken;
    this.#foreign += foreign;
    if (sightings.length > 0 || (clock !== null && broken === 0)) this.#understood += 1;
    for (const method of unknown) {
      const name = /^[\w./-]{1,64}$/.test(method) ? method : '?';
      const known = this.#unknown.get(name) ?? 0;
      if (known > 0 || this.#unknown.size < MOST_UNKNOWN) this.#unknown.set(name, known + 1);
    }
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
    };
  }
}
