import { bilibili } from './bilibili/platform.ts';
import { douyin } from './douyin/platform.ts';
import { jd } from './jd/platform.ts';
import { kuaishou } from './kuaishou/platform.ts';
import { pinduoduo } from './pinduoduo/platform.ts';
import { shopee } from './shopee/platform.ts';
import { taobao } from './taobao/platform.ts';
import { tiktok } from './tiktok/platform.ts';
import { twitch } from './twitch/platform.ts';
import { weixinChannels } from './weixin-channels/platform.ts';
import { whatnot } from './whatnot/platform.ts';
import { xiaohongshu } from './xiaohongshu/platform.ts';
import { youtube } from './youtube/platform.ts';
import type { PlatformId } from '../units.ts';
import { type Given, givenBy } from './given.ts';
import type { Page, Platform } from './platform.ts';

/** Every platform in view. Manifest, permissions, docs and tests are derived from this. */
export const PLATFORMS: readonly Platform[] = [
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

/** The pages of a platform that the user is asked for: its consoles, and its rooms where they are not declared. */
export const askedOf = ({ asked, rooms, consoles }: Platform): string[] => [
  ...(asked ? rooms : []),
  ...consoles,
];

/** Pages that the manifest declares, and pages that count once the user has allowed them. */
export const declaredMatches: string[] = PLATFORMS.flatMap(({ asked, rooms }) => (asked ? [] : rooms));
export const askedMatches: string[] = PLATFORMS.flatMap(askedOf);

/** The platform of an address and which page of it that is; null for any other page. */
export function pageAt(url: URL): { platform: Platform; page: Page } | null {
  for (const platform of PLATFORMS) {
    const page = platform.page(url);
    if (page) return { platform, page };
  }
  return null;
}

export const givesOf = (platform: PlatformId): Given =>
  givenBy(PLATFORMS.find(({ id }) => id === platform)?.gives);
