import * as douyin from '../douyin.ts';
import type { Answer, PageTraffic } from '../../../../utils/exchange/har/write.ts';
import { random } from '../random.ts';
import { type Books, booksOf } from './books.ts';
import { countUntil } from './running.ts';
import { PRODUCTS, TITLE } from './words.ts';
import type { World } from './world.ts';

/** What the streamer's console received, and what it said last. */
export interface ConsoleTraffic {
  readonly page: PageTraffic;
  /** When the screen's figures were asked for the last time before the end. */
  readonly lastWhileLive: number;
  readonly polls: number;
}

/** After the end each path is asked once more; whether the broadcast is over, last of all. */
const AFTERWARDS = 3_000;
/** Orders stay in the list so long, and a few in any case: nothing can be missed between two polls. */
const LISTED = 27_000;
const LISTED_AT_LEAST = 8;

interface Path {
  readonly path: string;
  readonly every: number;
  readonly as: 'fetch' | 'xhr';
  /** The body at a moment; null when the screen does not ask. */
  readonly body: (at: number) => object | null;
}

export function consoleTraffic(world: World): ConsoleTraffic {
  const { seed, startedAt, plan, names } = world;
  const chance = random(seed, 'console');
  const paths = pathsOf(world, booksOf(world));
  const prefix = 'https://compass.jinritemai.com/compass_api/shop/live';
  let lastWhileLive = 0;
  const answers = paths.flatMap(({ path, every, as, body }, index): Answer[] => {
    const times: number[] = [];
    for (let at = 700 + index * 150; at < plan.length; at += every + chance.int(-1_500, 1_500))
      times.push(at);
    if (path.endsWith('core_data')) lastWhileLive = times.at(-1) ?? 0;
    return [...times, plan.length + AFTERWARDS + index * 200].flatMap((at) => {
      const data = body(at);
      if (data === null) return [];
      const took = chance.int(40, 200);
      return [
        {
          url: `${prefix}/${path}?live_room_id=${names.broadcast}`,
          at: startedAt + at - took,
          took,
          as,
          body: JSON.stringify(data),
        },
      ];
    });
  });
  return {
    page: {
      url: `https://compass.jinritemai.com/screen/live?live_room_id=${names.broadcast}`,
      at: startedAt + 200,
      html:
        '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>抖音电商罗盘</title></head>' +
        '<body><div id="app"></div></body></html>',
      answers: answers.toSorted((a, b) => a.at - b.at),
    },
    lastWhileLive,
    polls: answers.length,
  };
}

function pathsOf({ startedAt, plan }: World, books: Books): Path[] {
  const clamped = (at: number): number => Math.min(at, plan.length);
  return [
    {
      path: 'live_screen/core_data',
      every: 14_000,
      as: 'fetch',
      body: (at) => douyin.coreData(books.core(clamped(at))),
    },
    {
      path: 'basic_live_screen/base_info',
      every: 12_000,
      as: 'xhr',
      body: (at) => douyin.baseInfo({ ...books.base(clamped(at)), title: TITLE }),
    },
    {
      path: 'live_screen/live_order',
      every: 11_500,
      as: 'fetch',
      body: (at) => douyin.liveOrder(listed(books, at)),
    },
    {
      path: 'live_screen/product_list',
      every: 19_000,
      as: 'xhr',
      body: (at) => douyin.productList(PRODUCTS.map((_, index) => books.product(index, clamped(at)))),
    },
    {
      path: 'live_screen/product_explain_detail',
      every: 18_000,
      as: 'fetch',
      body: (at) => {
        const now = plan.explanations.find(({ from, until }) => from <= at && at < until);
        return now ? douyin.productExplainDetail(books.product(now.product, at)) : null;
      },
    },
    {
      path: 'live_screen/live_base_info',
      every: 20_000,
      as: 'fetch',
      body: (at) =>
        douyin.liveBaseInfo({ startedAt, endedAt: at > plan.length ? startedAt + plan.length : null }),
    },
  ];
}

/** The newest steps, the newest first. */
function listed({ steps, stepMoments }: Books, at: number): readonly douyin.OrderStep[] {
  const until = countUntil(stepMoments, at);
  const from = Math.min(countUntil(stepMoments, at - LISTED), until - LISTED_AT_LEAST);
  return steps.slice(Math.max(0, from), until).toReversed();
}
