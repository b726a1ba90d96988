import { before, type Duration, type Moment, type ViewerHash } from '../units.ts';

/** A remark in the window. */
interface Remark {
  readonly at: Moment;
  readonly viewer: ViewerHash;
  readonly wording: string;
}

/** Remarks that are kept, whatever a page sends: the window is shorter than it should be beyond that. */
const MOST = 4000;

/** Who said what within a sliding window. It lives in memory only, and forgets. */
export class Lately {
  readonly #length: Duration;
  readonly #remarks: Remark[] = [];
  /** Where the window begins; what lies before it is cut off now and then. */
  #first = 0;
  /** How often each viewer said each wording, and anything. */
  readonly #wordings = new Map<string, Map<ViewerHash, number>>();
  readonly #viewers = new Map<ViewerHash, number>();

  constructor(length: Duration) {
    this.#length = length;
  }

  /** Distinct viewers who said anything. */
  get speakers(): number {
    return this.#viewers.size;
  }

  /** How many remarks the viewer made. */
  by(viewer: ViewerHash): number {
    return this.#viewers.get(viewer) ?? 0;
  }

  /** How often the viewer said this, and how many others did. */
  saying(wording: string, viewer: ViewerHash): { readonly own: number; readonly others: number } {
    const who = this.#wordings.get(wording);
    const own = who?.get(viewer) ?? 0;
    return { own, others: (who?.size ?? 0) - (own > 0 ? 1 : 0) };
  }

  add(remark: Remark): void {
    this.#remarks.push(remark);
    this.#count(remark, 1);
  }

  /** Forgets what lies before the window that ends now. */
  forget(now: Moment): void {
    const since = before(now, this.#length);
    for (let oldest = this.#remarks[this.#first]; oldest; oldest = this.#remarks[this.#first]) {
      if (oldest.at >= since && this.#remarks.length - this.#first < MOST) break;
      this.#count(oldest, -1);
      this.#first += 1;
    }
    if (this.#first >= MOST) this.#remarks.splice(0, this.#first);
    this.#first %= MOST;
  }

  #count({ viewer, wording }: Remark, more: 1 | -1): void {
    const who = this.#wordings.get(wording) ?? new Map<ViewerHash, number>();
    addTo(who, viewer, more);
    if (who.size > 0) this.#wordings.set(wording, who);
    else this.#wordings.delete(wording);
    addTo(this.#viewers, viewer, more);
  }
}

function addTo<Key>(counts: Map<Key, number>, key: Key, more: number): void {
  const count = (counts.get(key) ?? 0) + more;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}
