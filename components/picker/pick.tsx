import { figureAround, figuresOn, figuresOnPage, writtenIn } from '../../utils/bound/figures-on-page.ts';
import { locatorOf } from '../../utils/bound/locator.ts';
import type { Quantity } from '../../utils/bound/quantities.ts';
import { ROLLING, textIn } from '../../utils/bound/rolling.ts';
import { offsetOf, type Root, rootBehind, rootsIn } from '../../utils/bound/roots.ts';
import { bindFigure, siteNameOf } from '../../utils/bound/sites.ts';
import { type Language, languageFor } from '../../utils/settings/language.ts';
import { readSettings } from '../../utils/settings/settings.ts';
import { bringWords, wordsIn } from '../../utils/settings/words.ts';
import { bound } from '../../utils/settings/words/bound.ts';
import { common } from '../../utils/settings/words/common.ts';
import { metrics } from '../../utils/settings/words/metrics.ts';
import { says } from '../../utils/settings/words/says.ts';
import { LanguageProvider } from '../controls/language.tsx';
import { makeMount, type Mount } from '../controls/mount.ts';
import css from './picker.css?inline';
import { type Candidate, Picker, type Step } from './Picker.tsx';

// A page that was only pointed at has no overlay: what is said here comes with it.
bringWords({ common, says });
bringWords({ bound, metrics });

/** What would make the page do something while it is only pointed at. */
const PRESSES = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick', 'dblclick'];

/** Where the script, put into a page once more, finds itself at work. */
const PICKING = Symbol.for('roomtally.picking');
const world = globalThis as { [PICKING]?: AbortController };

/** Lets the user point at figures of this page, until they leave. */
export async function pickFigures(): Promise<void> {
  const { language } = await readSettings();
  world[PICKING]?.abort();
  const life = new AbortController();
  world[PICKING] = life;
  new Picking(language ?? languageFor(navigator.languages), life).start();
}

class Picking {
  readonly #language: Language;
  readonly #life: AbortController;
  readonly #mount: Mount;
  #figures: readonly Element[] = figuresOnPage().filter(isShown);
  #element: Element | null = null;
  #under: Element | null = null;
  #told = '';
  #step: Step['step'] = 'point';
  #saved: Quantity = 'online';

  constructor(language: Language, life: AbortController) {
    this.#language = language;
    this.#life = life;
    this.#mount = makeMount(css, life.signal);
  }

  start(): void {
    const { signal } = this.#life;
    const heed = { capture: true, signal };
    for (const view of viewsHere()) {
      for (const type of PRESSES) view.addEventListener(type, (event) => this.#press(event), heed);
      view.addEventListener('pointermove', (event) => this.#move(event, view.document), heed);
      view.addEventListener('keydown', (event) => this.#key(event), heed);
      for (const type of ['scroll', 'resize']) view.addEventListener(type, () => this.#draw(), heed);
    }
    signal.addEventListener('abort', () => this.#mount.hide());
    this.#draw();
  }

  #press(event: Event): void {
    if (this.#step !== 'point' || this.#mount.isOwn(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'click') this.#choose();
  }

  #move(event: PointerEvent, page: Document): void {
    if (this.#step !== 'point' || this.#mount.isOwn(event)) return;
    const under = elementAt(page, event.clientX, event.clientY);
    // What was said of a place stays until the pointer leaves it.
    const told = under === this.#under ? this.#told : '';
    this.#under = under;
    this.#point(under && figureNear(under), told);
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.#life.abort();
    else if (this.#step !== 'point' || this.#mount.isOwn(event)) return;
    else if (event.key === 'Tab') this.#next(event.shiftKey ? -1 : 1);
    else if (event.key === 'Enter') this.#choose();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** Goes on to another of the page's figures, and round. */
  #next(by: 1 | -1): void {
    const { length } = this.#figures;
    if (length === 0) return;
    const now = this.#element ? this.#figures.indexOf(this.#element) : -1;
    const index = now === -1 && by === -1 ? length - 1 : (now + by + length) % length;
    const element = this.#figures[index] ?? null;
    element?.scrollIntoView({ block: 'nearest' });
    const text = textOf(element);
    this.#point(
      element,
      wordsIn(this.#language)('bound.candidate', { index: index + 1, count: length, text }),
    );
  }

  #point(element: Element | null, told: string): void {
    this.#element = element;
    this.#told = told;
    this.#draw();
  }

  #choose(): void {
    if (this.#element && writtenIn(this.#element)) this.#step = 'name';
    else if (this.#under) this.#told = wordsIn(this.#language)(`bound.${whyUnreadable(this.#under)}`);
    this.#draw();
  }

  async #bind(quantity: Quantity): Promise<void> {
    const written = this.#element && writtenIn(this.#element);
    if (!this.#element || !written) return this.#again();
    const { kind, currency } = written;
    const figure = { quantity, locator: locatorOf(this.#element), kind, currency, trouble: null };
    await bindFigure(siteNameOf(location), location.origin, figure);
    this.#saved = quantity;
    this.#step = 'saved';
    this.#draw();
  }

  #again(): void {
    this.#figures = figuresOnPage().filter(isShown);
    this.#step = 'point';
    this.#point(null, '');
  }

  #draw(): void {
    this.#mount.show(
      <LanguageProvider language={this.#language}>
        <Picker
          step={this.#now()}
          empty={this.#figures.length === 0}
          onName={(quantity) => void this.#bind(quantity)}
          onPoint={() => this.#again()}
          onLeave={() => this.#life.abort()}
        />
      </LanguageProvider>,
    );
  }

  #now(): Step {
    const at = this.#element && candidateOf(this.#element);
    const written = this.#element && writtenIn(this.#element);
    if (this.#step === 'saved') return { step: 'saved', quantity: this.#saved };
    if (this.#step === 'name' && at && written) return { step: 'name', at, written };
    return { step: 'point', at, told: this.#told };
  }
}

const textOf = (element: Element | null): string =>
  element ? textIn(element).replaceAll(/\s+/g, ' ').trim() : '';
function candidateOf(element: Element): Candidate {
  const { left, top, width, height } = element.getBoundingClientRect();
  const offset = offsetOf(element);
  return { text: textOf(element), box: { left: left + offset.left, top: top + offset.top, width, height } };
}

/** The page's window and those of its own frames: what happens in a frame is told there alone. */
const viewsHere = (): Window[] =>
  rootsIn(document).flatMap((root) => ('defaultView' in root ? (root.defaultView ?? []) : []));

/** The innermost element at a place, in shadows too. */
function elementAt(root: Root, x: number, y: number): Element | null {
  const found = root.elementFromPoint(x, y);
  const behind = found && found.shadowRoot ? rootBehind(found) : null;
  return behind && behind !== root ? (elementAt(behind, x, y) ?? found) : found;
}
const isShown = (element: Element): boolean => element.checkVisibility();

/** Why nothing under the pointer can be read as a figure. */
function whyUnreadable(under: Element): 'isRolling' | 'isSeveral' | 'isPicture' {
  const text = textIn(under);
  if (text.includes(ROLLING)) return 'isRolling';
  return /\d/.test(text) ? 'isSeveral' : 'isPicture';
}

/** The figure under the pointer, or the only one in the small part of the page that is. */
function figureNear(under: Element): Element | null {
  const figure = figureAround(under);
  if (figure || under.textContent.length > 100) return figure;
  const [first, ...others] = figuresOn(under);
  return first && others.length === 0 ? first : null;
}
