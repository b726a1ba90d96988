/** An address with only those of its parameters without which it is another; a callback's name says nothing. */
export function fewestParameters(address: string, isSame: (shorter: string) => boolean): string {
  const url = new URL(address);
  url.hash = '';
  for (const name of new Set(url.searchParams.keys())) {
    if (/^(?:callback|cb|jsonp)$/.test(name)) continue;
    const shorter = new URL(url);
    shorter.searchParams.delete(name);
    if (isSame(shorter.href)) url.searchParams.delete(name);
  }
  return url.href;
}
