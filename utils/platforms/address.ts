let last: { readonly text: string; readonly url: URL | null } = { text: '', url: null };

/**
 * An address, or null where the text is none; not to be changed. A socket's frames all come from one. `URL.parse`
 * would do, in newer browsers than all in use.
 */
export function urlOf(text: string): URL | null {
  if (text !== last.text) last = { text, url: URL.canParse(text) ? new URL(text) : null };
  return last.url;
}
