import type { BroadcastId, RoomId } from '../../units.ts';
import type { Page } from '../platform.ts';

const HOSTS: ReadonlySet<string> = new Set(['www.youtube.com', 'studio.youtube.com']);

/** A video is named by its page or by a chat in a window of its own; a channel's live page names the channel. */
export function pageOf(url: URL): Page | null {
  if (!HOSTS.has(url.hostname)) return null;
  const channel = /^\/(@[^/]{3,60})\/live\/?$/.exec(url.pathname)?.[1];
  if (channel) return { kind: 'room', room: channel as RoomId, broadcast: null };
  const video = videoOf(url);
  return video ? { kind: 'room', room: video as RoomId, broadcast: video as BroadcastId } : null;
}

const VIDEO = /^[\w-]{11}$/;

function videoOf({ pathname, searchParams }: URL): string | null {
  const inPath = /^\/(?:live\/([\w-]{11})|video\/([\w-]{11})\/livestreaming)\/?$/.exec(pathname);
  const inQuery = /^\/(?:watch|live_chat)\/?$/.test(pathname) ? searchParams.get('v') : null;
  const video = inPath?.[1] ?? inPath?.[2] ?? inQuery;
  return video && VIDEO.test(video) ? video : null;
}
