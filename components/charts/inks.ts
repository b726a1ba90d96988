/** Colours and type, read from the theme's custom properties: a canvas does not inherit them. */
export interface Inks {
  readonly of: (property: string) => string;
  readonly font: string;
}

const DARK = '(prefers-color-scheme: dark)';

/** Reads the theme at an element: each colour once, however often it is drawn with. */
export function inksAt(element: Element): Inks {
  const style = getComputedStyle(element);
  const known = new Map<string, string>();
  const of = (property: string): string => {
    const ink = known.get(property) ?? style.getPropertyValue(property).trim();
    known.set(property, ink);
    return ink;
  };
  return { of, font: `12px ${of('--font') || 'system-ui, sans-serif'}` };
}

/** Calls back when the theme turns light or dark, until the signal. */
export function watchTheme(signal: AbortSignal, turned: () => void): void {
  matchMedia(DARK).addEventListener('change', turned, { signal });
}
