import { after, between, duration, type Moment, seconds } from '../units.ts';

/** The same moment by the computer's clock and by the room's. */
export interface ClockPair {
  readonly arrival: Moment;
  readonly room: Moment;
}

/** Two clocks are compared over at least this long, and their pace is trusted for this long. */
const MEASURE = duration(800);
const TRUST = seconds(5);

/**
 * Room time: the transport's own clock where it carries one, else arrival, corrected by what a transport of
 * the same broadcast last said (a console's polls carry no clock, the room beside it does).
 */
export class RoomClock {
  #pair: ClockPair | null = null;
  /** How fast the room's time passes by ours: 1, but for a recording that is played faster. */
  #pace = 1;
  #own = false;

  /** Whether this recorder's own transport carries a clock. */
  get own(): boolean {
    return this.#own;
  }

  /** Another recorder of the broadcast told the room's time. */
  adopt(pair: ClockPair): void {
    if (this.#own) return;
    const known = this.#pair;
    const passed = known ? between(known.arrival, pair.arrival) : 0;
    if (known && passed >= MEASURE) this.#pace = Math.max(0, between(known.room, pair.room) / passed);
    if (!known || passed >= MEASURE) this.#pair = pair;
  }

  /** The room time of a frame that arrived now, with the clock it carries. */
  at(arrival: Moment, transport: Moment | null): Moment {
    if (transport !== null) {
      this.#own = true;
      this.#pair = { arrival, room: transport };
      return transport;
    }
    if (!this.#pair) return arrival;
    const passed = between(this.#pair.arrival, arrival);
    const near = Math.max(0 - TRUST, Math.min(TRUST, passed));
    return after(this.#pair.room, duration(Math.round(near * this.#pace + (passed - near))));
  }
}
