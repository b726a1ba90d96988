import { douyin } from './douyin/platform.ts';
import { jd } from './jd/platform.ts';
import { kuaishou } from './kuaishou/platform.ts';
import { pinduoduo } from './pinduoduo/platform.ts';
import { shopee } from './shopee/platform.ts';
import { taobao } from './taobao/platform.ts';
import { weixinChannels } from './weixin-channels/platform.ts';
import { xiaohongshu } from './xiaohongshu/platform.ts';
import type { PlatformId } from '../units.ts';
import type { Page, Platform } from './platform.ts';

/** Every platform in view. Manifest, permissions, docs and tests are derived from this. */
export const PLATFORMS: readonly Platform[] = [
  douyin,
  taobao,
  xiaohongshu,
  kuaishou,
  jd,
  weixinChannels,
  pinduoduo,
  shopee,
];

export const roomMatches: string[] = PLATFORMS.flatMap((platform) => platform.rooms);
export const consoleMatches: string[] = PLATFORMS.flatMap((platform) => platform.consoles);

/** The platform of an address and which page of it that is; null for any other page. */
export function pageAt(url: URL): { platform: Platform; page: Page } | null {
  for (const platform of PLATFORMS) {
    const page = platform.page(url);
    if (page) return { platform, page };
  }
  return null;
}

/** Whether a platform's traffic tells of something: from a room's page, from its console's, or never. */
export type Given = (what: string) => 'given' | 'byConsole' | 'never';

export function givesOf(platform: PlatformId): Given {
  const gives = PLATFORMS.find(({ id }) => id === platform)?.gives;
  return (what) => {
    const has = (list: readonly string[] | undefined): boolean => list?.includes(what) ?? false;
    return has(gives?.room) ? 'given' : has(gives?.console) ? 'byConsole' : 'never';
  };
}
