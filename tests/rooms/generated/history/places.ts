import type { PlatformId, RoomId } from '../../../../utils/units.ts';

/** A room, and what it is like on an ordinary evening. */
export interface Place {
  readonly platform: PlatformId;
  readonly room: RoomId;
  readonly title: string;
  readonly hosts: readonly [string, ...string[]];
  readonly online: number;
  /** Its console was open beside it: it is the user's own. */
  readonly own: boolean;
}

const place = (
  platform: string,
  room: string,
  title: string,
  hosts: Place['hosts'],
  online: number,
  own: boolean,
): Place => ({ platform: platform as PlatformId, room: room as RoomId, title, hosts, online, own });

/** Three rooms of one shop, each on a platform of its own, and two of others that it watches. */
export const PLACES = [
  place('douyin', '126833924894', '春日里旗舰店', ['小美', '阿杰'], 900, true),
  place('kuaishou', '3xspringhome', '春日里·快手店', ['小美', '丽丽'], 420, true),
  place('taobao', '522600117', '春日里官方店', ['阿杰'], 300, true),
  place('douyin', '80017709309', '隔壁家居工厂店', ['老王'], 2600, false),
  place('tiktok', 'springhome.us', 'Spring Home US', ['Amy'], 180, false),
] as const satisfies readonly [Place, ...Place[]];

/** What is sold: the platform's own number of a product, and its price in minor units. */
export const PRODUCTS = [
  { item: '3580001', price: 4990 },
  { item: '3580002', price: 8900 },
  { item: '3580003', price: 12_900 },
  { item: '3580004', price: 25_900 },
  { item: '3580005', price: 1990 },
] as const;
export type Product = (typeof PRODUCTS)[number];

/** How much of the evening's audience is there at the hours at which it is on air, by the clock of Shanghai. */
export const HOURS = [
  { hour: 10, share: 0.45 },
  { hour: 15, share: 0.6 },
  { hour: 20, share: 1 },
] as const;
export const WEEKEND = 1.4;

/** What people stay for, in minutes on average, by host: comparisons have something to find. */
export const STAY: Readonly<Record<string, number>> = {
  小美: 1.6,
  阿杰: 1.1,
  丽丽: 1.3,
  老王: 0.9,
  Amy: 0.8,
};
/** Orders of a hundred entries, by script. */
export const SCRIPTS = { A: 0.8, B: 1.3 } as const;
export type Script = keyof typeof SCRIPTS;
