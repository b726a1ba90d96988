import type { Account } from '../metrics/account.ts';
import type { ProductMark } from '../metrics/product-marks.ts';
import { minutesOf } from '../metrics/minutes.ts';
import { atOnce } from '../recorder/slices.ts';
import { before, minutes, type Moment, type SlotIndex } from '../units.ts';
import { againstUsual, type RoomUsual } from './against-usual.ts';
import type { Alert } from './alert.ts';
import { type PulseCarry, pulsesOf, settledUntil } from './pulse.ts';
import { Watch } from './watch.ts';

/** What is over stays in sight for so long. */
const RECENTLY = minutes(10);
const MINUTE = minutes(1);

/**
 * The alerts of a broadcast while it runs. It has no clock of its own: whoever looks brings it up to date, and
 * each slot is heard once, each minute compared once.
 */
export class Running {
  #watch = new Watch();
  #first: SlotIndex | null = null;
  #carry: PulseCarry | null = null;
  #usual: RoomUsual | null = null;
  #against: readonly Alert[] = [];
  /** The stretch that was compared last. */
  #compared = '';

  /** Takes over what the room's earlier broadcasts were like. */
  compareWith(usual: RoomUsual): void {
    this.#usual = usual;
    this.#compared = '';
  }

  /** Looks at the whole broadcast: its past may be another one, and its minutes are held against the usual. */
  look(account: Account, marks: readonly ProductMark[], now: Moment): void {
    const first = account.claims[0]?.slot ?? null;
    // Another page told of what was before: the past is another one now.
    if (first !== null && this.#first !== null && first < this.#first) {
      this.#watch = new Watch();
      this.#carry = null;
    }
    this.#first = first;
    this.hear(account, marks, now);
    const compared = `${account.from} ${Math.floor(account.until / MINUTE)}`;
    if (!this.#usual || compared === this.#compared) return;
    this.#compared = compared;
    this.#against = atOnce(againstUsual(this.#usual, minutesOf(account), account));
  }

  /**
   * Hears what has come since it last did, of which the account holds every slot.
   *
   * @param now in room time: a room that fell silent is heard of no more
   */
  hear({ claims, until, span }: Account, marks: readonly ProductMark[], now: Moment): void {
    const next = this.#carry?.next ?? null;
    const fresh = next === null ? claims : claims.filter(({ slot }) => slot >= next);
    const { pulses, carry } = pulsesOf(fresh, marks, {
      until: settledUntil(until, span.endedAt === null ? now : until),
      ...(this.#carry && { carry: this.#carry }),
    });
    this.#carry = carry;
    for (const pulse of pulses) this.#watch.hear(pulse);
  }

  /** Those that last, and those that were over only lately. */
  alertsAt(now: Moment): readonly Alert[] {
    return [...this.#watch.alerts, ...this.#against].filter(
      ({ until }) => until === null || until > before(now, RECENTLY),
    );
  }
}
