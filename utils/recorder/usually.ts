import type { RoomUsual } from '../alerts/against-usual.ts';
import {
  type Bands,
  type Instant,
  isHeard,
  minuteOf,
  type ThanUsuals,
  thanUsuals,
} from '../alerts/than-usual.ts';
import { bandsIn, type Window } from '../alerts/windows.ts';
import type { Answer, Ask } from '../messages/messages.ts';
import type { Account } from '../metrics/account.ts';
import type { Figures } from '../metrics/definitions.ts';
import type { SetId } from '../metrics/sets.ts';
import type { Given } from '../platforms/given.ts';

/** Who knows what the room's earlier broadcasts were like. */
export interface Comparing {
  readonly usual: (header: Ask<'usual'>) => Promise<Answer<'usual'>>;
  readonly usualAt: (asked: Ask<'usualAt'>) => Promise<Answer<'usualAt'>>;
}

/** What was usual in the room's earlier broadcasts: where nobody answers, nothing is compared. */
export class Usually {
  readonly #gives: Given;
  #asked = false;
  /** The minute that was shown last, and what was usual at the one that was answered last. */
  #minute: Instant | null = null;
  #minuteAsked: Instant | null = null;
  #usual: { readonly bands: Bands; readonly set: SetId } | null = null;

  constructor(gives: Given) {
    this.#gives = gives;
  }

  /** Asks, once, what they were like. */
  askOnce(ask: () => Promise<RoomUsual>, told: (usual: RoomUsual) => void): void {
    if (this.#asked) return;
    this.#asked = true;
    ask().then(told, () => {});
  }

  /** Asks, once for each minute that is shown, what they were in the same ten minutes. */
  askByMinute(ask: (minute: number) => Promise<readonly Window[]>): void {
    const at = this.#minute;
    if (!at || at === this.#minuteAsked) return;
    this.#minuteAsked = at;
    const { minute, set } = at;
    ask(minute).then(
      (windows) => (this.#usual = { bands: bandsIn(windows, set, this.#gives), set }),
      () => (this.#usual = null),
    );
  }

  /** Shows a moment of a broadcast, by its account up to then. */
  show(account: Pick<Account, 'from' | 'until'>, set: SetId): void {
    const minute = minuteOf(account);
    if (minute !== null && (this.#minute?.minute !== minute || this.#minute.set !== set))
      this.#minute = { minute, set };
  }

  /** How the figures of the last ten minutes stand, where there are enough earlier broadcasts. */
  than(recent: Account, figures: Figures, set: SetId): ThanUsuals {
    return this.#usual?.set === set && isHeard(recent) ? thanUsuals(figures, this.#usual.bands) : {};
  }
}
