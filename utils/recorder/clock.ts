import { after, between, type Moment } from '../units.ts';

/** The same moment by the computer's clock and by the room's. */
export interface ClockPair {
  readonly arrival: Moment;
  readonly room: Moment;
}

/**
 * Room time: the transport's own clock where it carries one, else arrival, corrected by what a transport of
 * the same broadcast last said (a console's polls carry no clock, the room beside it does).
 */
export class RoomClock {
  #pair: ClockPair | null = null;
  #own = false;

  /** Whether this recorder's own transport carries a clock. */
  get own(): boolean {
    return this.#own;
  }

  /** Another recorder of the broadcast told the room's time. */
  adopt(pair: ClockPair): void {
    if (!this.#own) this.#pair = pair;
  }

  /** The room time of a frame that arrived now, with the clock it carries. */
  at(arrival: Moment, transport: Moment | null): Moment {
    if (transport !== null) {
      this.#own = true;
      this.#pair = { arrival, room: transport };
      return transport;
    }
    return this.#pair ? after(this.#pair.room, between(this.#pair.arrival, arrival)) : arrival;
  }
}
