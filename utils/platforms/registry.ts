import { site as bilibili } from './bilibili/site.ts';
import { site as douyin } from './douyin/site.ts';
import { site as jd } from './jd/site.ts';
import { site as kuaishou } from './kuaishou/site.ts';
import { site as pinduoduo } from './pinduoduo/site.ts';
import { site as shopee } from './shopee/site.ts';
import { site as taobao } from './taobao/site.ts';
import { site as tiktok } from './tiktok/site.ts';
import { site as twitch } from './twitch/site.ts';
import { site as weixinChannels } from './weixin-channels/site.ts';
import { site as whatnot } from './whatnot/site.ts';
import { site as xiaohongshu } from './xiaohongshu/site.ts';
import { site as youtube } from './youtube/site.ts';
import type { PlatformId } from '../units.ts';
import { type Given, givenBy } from './given.ts';
import { askedOf } from './places.ts';
import type { Page, Site } from './platform.ts';

/**
 * Every platform in view, without its decoder: only its own pages load that. Manifest, permissions, docs and tests
 * are derived from this.
 */
export const PLATFORMS: readonly Site[] = [
  douyin,
  kuaishou,
  weixinChannels,
  taobao,
  xiaohongshu,
  jd,
  pinduoduo,
  tiktok,
  bilibili,
  youtube,
  twitch,
  whatnot,
  shopee,
];

/** Pages that the manifest declares, and pages that count once the user has allowed them. */
export const declaredMatches: string[] = PLATFORMS.flatMap(({ asked, rooms }) => (asked ? [] : rooms));
export const askedMatches: string[] = PLATFORMS.flatMap(askedOf);

/** The platform of an address and which page of it that is; null for any other page. */
export function pageAt(url: URL): { platform: Site; page: Page } | null {
  for (const platform of PLATFORMS) {
    const page = platform.page(url);
    if (page) return { platform, page };
  }
  return null;
}

export const givesOf = (platform: PlatformId): Given =>
  givenBy(PLATFORMS.find(({ id }) => id === platform)?.gives);
