import type { RoomId } from '../../units.ts';
import type { Page } from '../platform.ts';

/** The room and its console name the same `liveId`; the broadcast's own name, its topic, comes with the traffic. */
export function pageOf(url: URL): Page | null {
  const id = url.searchParams.get('liveId') ?? '';
  const room = /^\d{5,20}$/.test(id) ? (id as RoomId) : null;
  if (url.hostname === 'tbzb.taobao.com' && /^\/live\/?$/.test(url.pathname)) {
    return room && { kind: 'room', room, broadcast: null };
  }
  const isConsole = url.hostname === 'liveplatform.taobao.com' && /\/live\/control\/?$/.test(url.pathname);
  return isConsole ? { kind: 'console', room, broadcast: null } : null;
}
