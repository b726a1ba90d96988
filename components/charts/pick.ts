/** What moves farther than this between press and release, in px, is drawn and not clicked. */
const STILL = 4;

/** Tells where an element is clicked, in px of the window, until the signal. */
export function pickByClick(
  element: HTMLElement,
  picked: (clientX: number) => void,
  signal: AbortSignal,
): void {
  let pressed = NaN;
  element.addEventListener('pointerdown', ({ clientX }) => (pressed = clientX), { signal, capture: true });
  element.addEventListener(
    'click',
    ({ clientX }) => {
      if (Math.abs(clientX - pressed) <= STILL) picked(clientX);
    },
    { signal, capture: true },
  );
}
