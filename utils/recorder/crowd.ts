import type { Sign } from '../events/signs.ts';
import type { Moment, ViewerHash } from '../units.ts';
import { Lately } from './lately.ts';
import { RULES } from './rules.ts';
import { wordingOf } from './wording.ts';

/**
 * Tells the words of viewers from what the host calls for and from what no person types. A comment is judged
 * when it arrives, by what came before it: the first of a wave are not signed. Texts stay here, in memory,
 * for a minute.
 */
export class Crowd {
  readonly #minute = new Lately(RULES.window);
  readonly #burst = new Lately(RULES.copied.window);

  /** The sign that a viewer's comment bears, the most serious one; null for a viewer's own words. */
  judge(viewer: ViewerHash, text: string, now: Moment): Sign | null {
    const wording = wordingOf(text);
    for (const lately of [this.#minute, this.#burst]) lately.forget(now);
    const sign = this.#suspicious(viewer, wording) ?? this.#induced(viewer, wording);
    for (const lately of [this.#minute, this.#burst]) lately.add({ at: now, viewer, wording });
    return sign;
  }

  #suspicious(viewer: ViewerHash, wording: string): Sign | null {
    if (this.#minute.by(viewer) >= RULES.flood.before) return 'flood';
    const { own } = this.#minute.saying(wording, viewer);
    return wording !== '' && own >= RULES.repeat.before ? 'repeat' : null;
  }

  #induced(viewer: ViewerHash, wording: string): Sign | null {
    const length = Array.from(wording).length;
    if (length === 0) return null;
    const { others } = this.#minute.saying(wording, viewer);
    const kind = length > RULES.token.length ? 'password' : 'token';
    const { others: least, share } = RULES[kind];
    if (others >= Math.max(least, share * this.#minute.speakers)) return kind;
    const { copied } = RULES;
    const atOnce = length >= copied.length ? this.#burst.saying(wording, viewer).others : 0;
    return atOnce >= copied.others ? 'copied' : null;
  }
}
