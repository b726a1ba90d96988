import { Window } from 'happy-dom';

/** What could load, run or forbid something in a document, besides scripts. */
const ACTIVE = 'link, base, meta[http-equiv], object, embed, portal';
const LOADING_ATTRIBUTES = new Set(['src', 'srcset', 'srcdoc', 'poster', 'ping', 'background']);

/** A room without its picture is dark, as the picture would be. */
const STAGE = 'html { background: #17181c }';

/** The beginning of a statement that gives a page-wide name a value. */
const NAMING =
  /\s*(?:(?:var|let|const)\s+[\w$]+|(?:(?:window|self|globalThis)\s*)(?:\.[\w$]+|\[\s*(?:"[^"\\]*"|'[^'\\]*')\s*\])|[\w$]+)\s*=\s*/y;
/** A piece of a literal. No parenthesis and no backtick: nothing in it can be called. */
const PIECE =
  /\s*(?:"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|-?(?:\d[\d.]*(?:[eE][+-]?\d+)?)|(?:true|false|null|undefined)\b|[\w$]+(?=\s*:)|[{}[\],:])/y;
const END = /\s*(?:;|$)/y;

/** Whether a script only gives names to literals, as sites do to hand their state to their application. */
export function isPlainData(script: string): boolean {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.test(script);
    if (found) at = pattern.lastIndex;
    return found;
  };
  while (at < script.length) {
    if (take(END)) continue;
    if (!take(NAMING) || !take(PIECE)) return false;
    while (!take(END)) if (!take(PIECE)) return false;
  }
  return true;
}

/**
 * A recorded document without the site's application: its text, attributes and plain data stay, so that
 * what names the room can be read; nothing of it loads or runs. `driver` is the one script it gets, first
 * of all; `frames` are addresses to embed.
 */
export function inert(html: string, driver: string | null, frames: readonly string[]): string {
  const window = new Window();
  const document = new window.DOMParser().parseFromString(html, 'text/html');
  for (const script of document.querySelectorAll('script')) {
    const type = script.getAttribute('type') ?? '';
    const data = type === 'application/json' || type === 'application/ld+json';
    const code = type === '' || type === 'text/javascript';
    const source = script.hasAttribute('src');
    if (source || !(data || (code && isPlainData(script.textContent)))) script.remove();
  }
  for (const element of document.querySelectorAll(ACTIVE)) element.remove();
  for (const element of document.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      if (name.startsWith('on') || LOADING_ATTRIBUTES.has(name)) element.removeAttribute(name);
    }
  }
  for (const address of frames) {
    const frame = document.createElement('iframe');
    frame.setAttribute('src', address);
    document.body.append(frame);
  }
  if (driver !== null) {
    const style = document.createElement('style');
    style.textContent = STAGE;
    document.head.prepend(style);
    const script = document.createElement('script');
    script.textContent = driver;
    document.head.prepend(script);
  }
  return `<!doctype html>${document.documentElement.outerHTML}`;
}
