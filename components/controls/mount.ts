import { type JSX, render } from 'preact';

/** What a page may not see or stop of what happens in what lies over it. */
const OWN_EVENTS = [
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
  'keypress',
  'wheel',
];

export interface Mount {
  readonly show: (content: JSX.Element) => void;
  readonly hide: () => void;
  /** Whether an event of the page's comes from what is shown. */
  readonly isOwn: (event: Event) => boolean;
}

/**
 * Puts an element where it is seen and can be used: browsers let nothing be used outside of what a page shows full
 * screen. Not in there where that shows nothing that is in it, as a video.
 */
function put(host: HTMLElement): void {
  const full = document.fullscreenElement;
  full?.append(host);
  if (!full || !host.checkVisibility()) document.documentElement.append(host);
}

/** One neutral element in the page, closed to it. */
export function makeMount(css: string, signal: AbortSignal): Mount {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const content = document.createElement('div');
  root.append(style, content);
  // The last in the browser's top layer is the uppermost, and what is put elsewhere in the page has left it.
  const raise = (): void => {
    put(host);
    for (const each of root.querySelectorAll<HTMLElement>('[popover]')) {
      each.hidePopover();
      each.showPopover();
    }
  };
  for (const type of OWN_EVENTS) host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  document.addEventListener('fullscreenchange', () => host.isConnected && raise(), { signal });
  return {
    show: (element) => {
      // Pages that draw themselves anew throw out what they do not know.
      if (!host.isConnected) raise();
      render(element, content);
    },
    hide: () => host.remove(),
    isOwn: ({ target }) => target === host,
  };
}
