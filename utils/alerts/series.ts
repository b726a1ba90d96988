import type { EventKind } from '../events/entry.ts';
import { SLOT } from '../tally/slot.ts';
import { before, duration, type Moment, seconds } from '../units.ts';
import type { Finding } from './alert.ts';
import { Change, type Sensitivity, type Shift } from './change.ts';
import type { Explained } from './explained.ts';
import { Loss } from './loss.ts';
import type { Pulse } from './pulse.ts';
import { type ChangeRule, SERIES, type SeriesId } from './rules.ts';
import type { Side } from './tail.ts';

interface Value {
  readonly at: Moment;
  readonly value: number;
  readonly slack: number;
}

/** A slot of which less was heard says too little to be scaled up. */
const HEARD_ENOUGH = 0.8;
/** A total that was not read for longer leaves open when it rose: five minutes. */
const LONGEST_WAIT = 30;

const seen = ({ at, heard, events }: Pulse, kinds: readonly EventKind[]): Value[] => {
  const share = Math.min(1, heard / SLOT);
  const count = kinds.reduce((sum, kind) => sum + (events[kind] ?? 0), 0);
  return share < HEARD_ENOUGH ? [] : [{ at, value: count / share, slack: 0 }];
};

const online = ({ at, online: level }: Pulse): Value[] =>
  level ? [{ at, value: level.viewers, slack: level.slack }] : [];

/** A total's rise is spread over the slots since it was last read. */
const entries = ({ at, rises: { entries: rise } }: Pulse): Value[] =>
  rise && rise.slots <= LONGEST_WAIT
    ? Array.from({ length: rise.slots }, (_, index) => ({
        at: before(at, duration((rise.slots - 1 - index) * SLOT)),
        value: rise.count / rise.slots,
        slack: rise.slack,
      }))
    : [];

/** What a slot tells of each series: nothing, a value, or also of the slots before. */
const READ: Readonly<Record<SeriesId, (pulse: Pulse) => readonly Value[]>> = {
  comments: (pulse) => seen(pulse, ['comment']),
  interactions: (pulse) => seen(pulse, ['comment', 'follow', 'share', 'gift']),
  entries,
  online,
  onlineExplaining: online,
};

/** A fall belongs to an explanation if it began with it, or up to this much before it was put up. */
const TOGETHER = seconds(30);
const PER_MINUTE = seconds(60) / SLOT;

/** The rules about one series: of those that hold the gravest speaks, the one of the furthest ratio. */
export class SeriesWatch {
  readonly #id: SeriesId;
  readonly #rules: readonly ChangeRule[];
  readonly #change: Change;
  readonly #loss = new Loss();
  #shift: Shift | null = null;
  #gravest: ChangeRule | null = null;
  #product: Explained | null = null;

  constructor(id: SeriesId, rules: readonly ChangeRule[]) {
    this.#id = id;
    this.#rules = rules.toSorted((a, b) => Math.abs(Math.log(b.ratio)) - Math.abs(Math.log(a.ratio)));
    this.#change = new Change(SERIES[id].nature, sensitivityOf(id, rules));
  }

  hear(pulse: Pulse): Finding | null {
    const values = READ[this.#id](pulse);
    const begun = this.#shift?.since;
    if (this.#id === 'onlineExplaining') this.#loss.hear(pulse);
    for (const { at, value, slack } of values) this.#shift = this.#change.hear(at, value, slack);
    const shift = this.#shift;
    if (!shift) return null;
    if (shift.since !== begun) {
      this.#gravest = null;
      this.#product = pulse.product;
    }
    this.#gravest = this.#rules.find((rule) => rule === this.#gravest || meets(shift, rule)) ?? null;
    if (!this.#gravest || !this.#isAbout(pulse.product, shift.since)) return null;
    const { metric, nature } = SERIES[this.#id];
    const scale = nature === 'count' ? PER_MINUTE : 1;
    return {
      rule: this.#gravest,
      metric,
      since: shift.since,
      before: shift.before * scale,
      now: shift.now * scale,
      product: this.#product,
      ...(this.#id === 'onlineExplaining' && { lossRates: this.#loss.around(shift.since) }),
    };
  }

  /** Whether a product is up that was up when it began, where the series speaks of explanations only. */
  #isAbout(product: Explained | null, since: Moment): boolean {
    if (this.#id !== 'onlineExplaining') return true;
    const found = this.#product;
    return found !== null && product?.since === found.since && since >= before(found.since, TOGETHER);
  }
}

const meets = ({ side, before: was, now }: Shift, rule: ChangeRule): boolean =>
  side === rule.side && (side === 'fall' ? now <= was * rule.ratio : now >= was * rule.ratio);

/** The mildest of each side's rules decides from when on a change is looked for. */
function sensitivityOf(id: SeriesId, rules: readonly ChangeRule[]): Sensitivity {
  const { chance } = SERIES[id];
  const ratios = (side: Side): number[] =>
    rules.filter((rule) => rule.side === side).map(({ ratio }) => ratio);
  return {
    fall: { ratio: Math.max(0, ...ratios('fall')), chance: chance.fall },
    rise: { ratio: Math.min(Infinity, ...ratios('rise')), chance: chance.rise },
  };
}
