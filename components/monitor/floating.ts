import { browser } from 'wxt/browser';

/** Chromium's windows that stay on top: https://wicg.github.io/document-picture-in-picture/ */
interface Floating {
  readonly requestWindow: (size: { readonly width: number; readonly height: number }) => Promise<Window>;
}

const { documentPictureInPicture: floating } = globalThis as { readonly documentPictureInPicture?: Floating };

const SIZE = { width: 340, height: 440 } as const;

/** Whether this browser has windows that stay on top. */
export const canFloat = floating !== undefined;

/** A small window with the figures: where the browser has no others it is what comes nearest. */
export const openWindow = (): Promise<unknown> =>
  browser.windows.create({ url: browser.runtime.getURL('/monitor.html'), type: 'popup', ...SIZE });

/** Moves an element into a window that stays on top, until that is closed. Called within a click. */
export async function float(element: HTMLElement, over: () => void): Promise<void> {
  const home = element.parentElement;
  const view = await floating?.requestWindow(SIZE);
  if (!view || !home) return;
  const styles = document.querySelectorAll('link[rel=stylesheet], style');
  view.document.head.append(...Array.from(styles, (style) => style.cloneNode(true)));
  view.document.documentElement.lang = document.documentElement.lang;
  view.document.title = document.title;
  view.document.body.append(element);
  const back = (): void => {
    home.append(element);
    over();
  };
  view.addEventListener('pagehide', back, { once: true });
}
