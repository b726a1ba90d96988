import type { Bounds } from '../events/readings.ts';
import { background } from '../recorder/background.ts';
import { watchSettings } from '../settings/beside-pages.ts';
import type { Settings } from '../settings/settings.ts';
import { between, duration, minutes, type Moment, moment } from '../units.ts';
import { inUnits } from './amounts.ts';
import { languageOf } from './figures-on-page.ts';
import { locate } from './locator.ts';
import type { Quantity } from './quantities.ts';
import { beginRecording, type Recording } from './recording.ts';
import { textIn } from './rolling.ts';
import { Sense } from './sense.ts';
import {
  type BoundFigure,
  type BoundSite,
  changeSite,
  isStuck,
  readSites,
  siteNameOf,
  type Sites,
  type Trouble,
  watchSites,
} from './sites.ts';

/** How often the page is looked at while nothing changes in it, and at most while something does. */
const EVERY = duration(5000);
const AT_MOST_EVERY = duration(2000);
/** How often it is asked again whether a broadcast that is paused, or not running, is to be recorded. */
const ASK_AGAIN = minutes(1);

/** Reads this document's bound figures for as long as it lives. Nothing is written to it. */
export function watchBound(): void {
  const life = new AbortController();
  const { signal } = life;
  const reader = new Reader(signal);
  const take = (sites: Sites): void => reader.take(sites);
  watchSites(signal, take);
  void readSites().then(take);
  watchSettings(signal, ({ paused }) => reader.pause(paused, moment(Date.now())));
  const look = (): void => (background.alive() ? reader.look(moment(Date.now())) : life.abort());
  const timer = setInterval(look, EVERY);
  const observer = new MutationObserver(() => {
    if (reader.lookedBefore(moment(Date.now()), AT_MOST_EVERY)) look();
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  window.addEventListener('pagehide', () => reader.leave(), { signal });
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    observer.disconnect();
  });
}

class Reader {
  readonly #signal: AbortSignal;
  #sites: Sites = {};
  readonly #senses = new Map<Quantity, { readonly figure: string; readonly sense: Sense }>();
  #lookedAt = moment(0);
  /** Which confirmation is being recorded, or was tried, and which try it is: another one begins anew. */
  #confirmed: string | null = null;
  #attempt: symbol | null = null;
  #recording: Recording | null = null;
  #declinedAt: Moment | null = null;
  #paused = '[]';

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  take(sites: Sites): void {
    this.#sites = sites;
    this.look(moment(Date.now()));
  }

  /** What is paused has changed: whether this page's broadcast is, the background knows. */
  pause(paused: Settings['paused'], now: Moment): void {
    const written = JSON.stringify(paused);
    if (written === this.#paused) return;
    this.#paused = written;
    this.leave();
    this.look(now);
  }

  lookedBefore(now: Moment, length: number): boolean {
    return between(this.#lookedAt, now) >= length;
  }

  look(now: Moment): void {
    this.#lookedAt = now;
    if (this.#declinedAt !== null && between(this.#declinedAt, now) >= ASK_AGAIN) this.leave();
    const name = siteNameOf(location);
    const site = this.#sites[name];
    this.#follow(name, site ?? null);
    if (!site) return;
    const readings = new Map<Quantity, Bounds>();
    const troubles = new Map<Quantity, Trouble | null>();
    for (const figure of site.figures) {
      if (isStuck(figure)) continue;
      const element = locate(figure.locator);
      const language = element ? languageOf(element) : '';
      const look = this.#senseOf(figure).look(element && textIn(element), now, language);
      if ('reading' in look) readings.set(figure.quantity, look.reading);
      const trouble = 'reading' in look ? null : look.lasts ? look.trouble : figure.trouble;
      if (trouble !== figure.trouble) troubles.set(figure.quantity, trouble);
    }
    if (troubles.size > 0) void changeSite(name, (known) => withTroubles(known, troubles));
    this.#record(site, readings, now);
  }

  leave(): void {
    this.#recording?.leave();
    this.#recording = null;
    this.#confirmed = null;
    this.#attempt = null;
    this.#declinedAt = null;
  }

  #record({ belonging }: BoundSite, readings: ReadonlyMap<Quantity, Bounds>, now: Moment): void {
    if (this.#recording?.over()) this.#recording = null;
    if (!this.#recording || !belonging || readings.size === 0) return;
    const { currency } = belonging;
    const amounts = [...readings].map(([id, bounds]) => [id, inUnits(id, bounds, currency)] as const);
    this.#recording.hear(new Map(amounts), now);
  }

  /** What makes sense is remembered for as long as a figure is bound as it is, and in one broadcast. */
  #senseOf(figure: BoundFigure): Sense {
    const written = JSON.stringify([figure.locator, figure.kind, figure.currency]);
    const known = this.#senses.get(figure.quantity);
    if (known?.figure === written) return known.sense;
    const sense = new Sense(figure);
    this.#senses.set(figure.quantity, { figure: written, sense });
    return sense;
  }

  /** Records into the broadcast that was confirmed last. */
  #follow(name: string, site: BoundSite | null): void {
    const belonging = site?.belonging ?? null;
    const confirmed = belonging && `${name} ${belonging.key} ${belonging.confirmedAt}`;
    if (confirmed === this.#confirmed) return;
    this.leave();
    this.#senses.clear();
    this.#confirmed = confirmed;
    if (!belonging) return;
    const attempt = Symbol(name);
    this.#attempt = attempt;
    beginRecording(name, belonging, background, this.#signal).then(
      (begun) => {
        if (this.#attempt !== attempt) return begun?.leave();
        this.#recording = begun;
        this.#declinedAt = begun === null ? this.#lookedAt : null;
      },
      () => {
        // The background was just starting: the next look tries again.
        if (this.#attempt === attempt) this.#confirmed = null;
      },
    );
  }
}

const withTroubles = (site: BoundSite, troubles: ReadonlyMap<Quantity, Trouble | null>): BoundSite => ({
  ...site,
  figures: site.figures.map((figure) => {
    const trouble = troubles.get(figure.quantity);
    return trouble === undefined ? figure : { ...figure, trouble };
  }),
});
