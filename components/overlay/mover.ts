import { freeSpot } from './free.ts';
import { clamp, HOME, isSame, moved, type Size, snap, type Spot } from './spot.ts';

/** A pointer that moves less than this means a click. */
const CLICK_PX = 4;

/**
 * Keeps an element where it was put, inside the window whatever the size of either, and tells where it was put
 * once it is let go. It moves without rendering, so that a drag keeps up with the pointer.
 */
export class Mover {
  readonly #element: HTMLElement;
  readonly #view: Window;
  readonly #put: (spot: Spot) => void;
  readonly #signal: AbortSignal;
  #spot: Spot = HOME;
  /** Nobody has moved it so far: it keeps clear of the page's own controls. */
  #unmoved = true;
  #unsaved = false;
  /** What was told and has not come back as where to place it. */
  #told: Spot | null = null;
  #grip: AbortController | null = null;
  #dragged = false;

  constructor(element: HTMLElement, view: Window, put: (spot: Spot) => void, signal: AbortSignal) {
    this.#element = element;
    this.#view = view;
    this.#put = put;
    this.#signal = signal;
    const settle = (): void => this.#settle();
    const sizes = new ResizeObserver(settle);
    sizes.observe(element);
    view.addEventListener('resize', () => this.#fit(), { signal });
    signal.addEventListener('abort', () => sizes.disconnect(), { once: true });
  }

  /**
   * Puts it where the user once put it; a smaller window keeps it from there, a larger one lets it back. What
   * was told here comes back a moment later: by then it may have been moved on, and stays there. Null is
   * wherever it covers least.
   */
  place(spot: Spot | null): void {
    if (this.#told && !(spot && isSame(spot, this.#told))) return;
    this.#told = null;
    if (this.#unsaved) return;
    this.#unmoved = spot === null;
    if (spot) this.#spot = spot;
    this.#fit();
  }

  moveBy(step: Pick<Spot, 'right' | 'top'>): void {
    this.#moveTo(moved(this.#clamped(this.#spot), step));
  }

  /** Follows a pointer that took the element by its bar, until it lets go. */
  follow(bar: HTMLElement, { pointerId, clientX, clientY }: PointerEvent): void {
    if (this.#grip) return;
    const grip = new AbortController();
    this.#grip = grip;
    this.#dragged = false;
    const from = this.#clamped(this.#spot);
    const move = (event: PointerEvent): void => {
      if (event.pointerId !== pointerId) return;
      const by = { right: clientX - event.clientX, top: event.clientY - clientY };
      if (!this.#dragged && Math.hypot(by.right, by.top) < CLICK_PX) return;
      if (!this.#dragged) bar.setPointerCapture(pointerId);
      this.#dragged = true;
      this.#moveTo(moved(from, by));
    };
    const letGo = (): void => {
      grip.abort();
      this.#grip = null;
      this.save();
    };
    // A quick pointer is off the bar before it has moved on it: until it is captured the window tells of it.
    const options = { capture: true, signal: AbortSignal.any([grip.signal, this.#signal]) };
    this.#view.addEventListener('pointermove', move, options);
    this.#view.addEventListener('pointerup', letGo, options);
    this.#view.addEventListener('pointercancel', letGo, options);
  }

  /** Whether the click that comes now is only the end of a drag. */
  endsDrag(): boolean {
    const dragged = this.#dragged;
    this.#dragged = false;
    return dragged;
  }

  save(): void {
    if (!this.#unsaved) return;
    this.#unsaved = false;
    this.#told = this.#spot;
    this.#put(this.#spot);
  }

  #moveTo(spot: Spot): void {
    this.#spot = snap(spot, this.#element.getBoundingClientRect(), this.#room);
    this.#unmoved = false;
    this.#unsaved = true;
    this.#settle();
  }

  #fit(): void {
    const size = this.#element.getBoundingClientRect();
    if (this.#unmoved) this.#spot = freeSpot(this.#view, size, this.#room);
    this.#settle();
  }

  #settle(): void {
    const { right, top } = this.#clamped(this.#spot);
    this.#element.style.right = `${right}px`;
    this.#element.style.top = `${top}px`;
  }

  #clamped(spot: Spot): Spot {
    return clamp(spot, this.#element.getBoundingClientRect(), this.#room);
  }

  get #room(): Size {
    return { width: this.#view.innerWidth, height: this.#view.innerHeight };
  }
}
