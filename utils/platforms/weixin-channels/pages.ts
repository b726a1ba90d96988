import type { Page } from '../platform.ts';

/**
 * The streamer's own page is the only one that hears a broadcast, so it stands for the room. Its interface
 * lives in an embedded frame with an address of its own; the broadcast's name comes with the traffic.
 */
export function pageOf(url: URL): Page | null {
  const isLive = /\/live\b/i.test(`${url.pathname}${url.hash}`);
  return url.hostname === 'channels.weixin.qq.com' && isLive
    ? { kind: 'room', room: null, broadcast: null }
    : null;
}
