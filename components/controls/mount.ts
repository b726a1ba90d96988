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

/** One neutral element in the page, closed to it. */
export function makeMount(css: string, signal: AbortSignal): Mount {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const content = document.createElement('div');
  root.append(style, content);
  for (const type of OWN_EVENTS) host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  return {
    show: (element) => {
      // Pages that draw themselves anew throw out what they do not know.
      if (!host.isConnected) document.documentElement.append(host);
      render(element, content);
    },
    hide: () => host.remove(),
    isOwn: ({ target }) => target === host,
  };
}
