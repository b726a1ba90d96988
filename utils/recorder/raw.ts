import { base64Of } from '../platforms/base64.ts';
import type { Frame } from '../platforms/platform.ts';
import type { Raw, RawFrame } from '../traffic/raw.ts';
import type { Moment } from '../units.ts';

/** Characters that may wait for the background: the browser refuses messages of 64 MB and more. */
const MOST_WAITING = 8 << 20;

/** Raw traffic that waits to be handed over, while the user wants it kept. */
export class RawTraffic {
  #page = '';
  #on = false;
  #frames: RawFrame[] = [];
  #size = 0;
  #dropped = 0;

  /** @param page the address of the page that receives it */
  begin(page: string, on: boolean): void {
    this.#page = page;
    this.#on = on;
  }

  /** The user began or ceased to want it. */
  turn(on: boolean): void {
    this.#on = on;
    if (!on) this.#empty();
  }

  add({ via, url, body }: Frame, at: Moment): void {
    // What a page shows is no traffic.
    if (!this.#on || via === 'text') return;
    const base64 = typeof body !== 'string';
    // Base64 is a third longer.
    const size = url.length + body.length * (base64 ? 4 / 3 : 1);
    if (this.#size + size > MOST_WAITING) {
      this.#dropped += 1;
      return;
    }
    this.#size += size;
    this.#frames.push({ at, via, url, body: base64 ? base64Of(body) : body, base64 });
  }

  /** What came since the last call; null while nothing is to be kept. */
  take(): Raw | null {
    const taken = this.#on ? { page: this.#page, frames: this.#frames, dropped: this.#dropped } : null;
    this.#empty();
    return taken;
  }

  #empty(): void {
    this.#frames = [];
    this.#size = 0;
    this.#dropped = 0;
  }
}
