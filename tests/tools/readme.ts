import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import type { EventKind } from '../../utils/events/entry.ts';
import type { ReadingId } from '../../utils/events/readings.ts';
import type { Site } from '../../utils/platforms/platform.ts';
import { askedOf } from '../../utils/platforms/places.ts';
import { PLATFORMS } from '../../utils/platforms/registry.ts';
import { type Language, LANGUAGES } from '../../utils/settings/language.ts';
import { DELAYS, DISPERSIONS } from '../unit/alerts/delays.ts';

/** The project's README, whose tables of platforms, of pages and of alerts are printed here, between their marks. */
export const README = new URL('../../README.md', import.meta.url);

interface Row {
  readonly name: Readonly<Record<Language, string>>;
  readonly of: readonly (EventKind | ReadingId)[];
}

/** What the table tells of each platform, by the events and figures that its traffic has. */
const ROWS: readonly Row[] = [
  { name: { zh: '在线人数', en: 'viewers online' }, of: ['online'] },
  { name: { zh: '进房人次', en: 'entries' }, of: ['entries'] },
  { name: { zh: '进房消息', en: 'entry messages' }, of: ['entry'] },
  { name: { zh: '观看人数', en: 'viewers' }, of: ['uniqueViewers'] },
  { name: { zh: '评论', en: 'comments' }, of: ['comment', 'comments'] },
  { name: { zh: '点赞', en: 'likes' }, of: ['like', 'likes'] },
  { name: { zh: '礼物', en: 'gifts' }, of: ['gift'] },
  { name: { zh: '礼物价值', en: 'gift value' }, of: ['giftValue'] },
  { name: { zh: '新增粉丝', en: 'new followers' }, of: ['follow', 'follows'] },
  { name: { zh: '分享', en: 'shares' }, of: ['share', 'shares'] },
  { name: { zh: '粉丝团、会员', en: 'fan club, members' }, of: ['clubJoin', 'clubJoins'] },
  { name: { zh: '商品弹出', en: 'products shown' }, of: ['productShown'] },
  { name: { zh: '去购买提示', en: 'purchase prompts' }, of: ['purchaseHint'] },
  { name: { zh: '商品点击', en: 'product clicks' }, of: ['productClicks', 'productClickers'] },
  { name: { zh: '创建订单', en: 'orders created' }, of: ['orderCreated', 'ordersCreated'] },
  { name: { zh: '成交订单', en: 'orders' }, of: ['orderPaid', 'orders'] },
  { name: { zh: '成交人数', en: 'buyers' }, of: ['buyers'] },
  { name: { zh: '成交金额', en: 'GMV' }, of: ['gmv', 'orderPaid'] },
  { name: { zh: '退款', en: 'refunds' }, of: ['refunds', 'orderRefunded'] },
  { name: { zh: '平台的停留时长', en: 'dwell, by the platform' }, of: ['dwellPerViewer', 'dwellPerEntry'] },
  { name: { zh: '平台的转化率', en: 'conversion, by the platform' }, of: ['conversion'] },
];

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** ● from the room's page, ○ from the streamer's console. */
const cell = ({ gives }: Site, of: Row['of']): string => {
  const has = (list: readonly string[]): boolean => of.some((what) => list.includes(what));
  return `${has(gives.room) ? '●' : ''}${has(gives.console) ? '○' : ''}` || '–';
};

const gives = (language: Language): string =>
  table(
    ['', ...PLATFORMS.map(({ name }) => name[language])],
    ROWS.map(({ name, of }) => [name[language], ...PLATFORMS.map((platform) => cell(platform, of))]),
  );

const written = (matches: readonly string[]): string =>
  matches.map((match) => `\`${match.replace('https://', '').replace(/\/\*$/, '')}\``).join(' ') || '–';

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['平台', '装上就能读', '你允许之后才能读'],
  en: ['platform', 'read once installed', 'read once you allow it'],
};

const pages = (language: Language): string =>
  table(
    HEADS[language],
    PLATFORMS.map((platform) => [
      platform.name[language],
      written(platform.asked ? [] : platform.rooms),
      written(askedOf(platform)),
    ]),
  );

const DELAY_HEADS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['每分钟评论', ...DISPERSIONS.map((dispersion) => `方差 = ${dispersion} × 均值`)],
  en: ['comments a minute', ...DISPERSIONS.map((dispersion) => `variance ${dispersion} × mean`)],
};
const SECONDS: Readonly<Record<Language, string>> = { zh: '秒', en: 's' };

/** How soon a drop by half is found, and in what share of the tries at all. */
const delays = (language: Language): string =>
  table(
    DELAY_HEADS[language],
    [...DELAYS].map(([rate, row]) => [
      String(rate),
      ...row.map(
        ({ median, found }) =>
          `${median === null ? '–' : `${median} ${SECONDS[language]}`} (${Math.round(found * 100)}%)`,
      ),
    ]),
  );

const TABLES = { delays, gives, pages } as const;

/** The README with each table printed anew between its marks, `<!-- name:language -->` and `<!-- / -->`. */
export function withTables(readme: string): string {
  let text = readme;
  for (const [name, print] of Object.entries(TABLES)) {
    for (const language of LANGUAGES) {
      const mark = `<!-- ${name}:${language} -->`;
      const [before, rest] = text.split(mark);
      const after = rest?.split('<!-- / -->').slice(1).join('<!-- / -->');
      if (before === undefined || after === undefined) throw new Error(`The README has no ${mark}.`);
      text = `${before}${mark}\n\n${print(language)}\n\n<!-- / -->${after}`;
    }
  }
  return text;
}

if (argv[1] === README.pathname.replace('README.md', 'tests/tools/readme.ts')) {
  writeFileSync(README, withTables(readFileSync(README, 'utf8')));
}
