const INTERFACE = 'https://creator.shopee.sg/supply/api/lm/sellercenter/realtime';

export const SOME_SESSION = '4412345';

export const address = (path: string, session = SOME_SESSION): string =>
  `${INTERFACE}/${path}?sessionId=${session}`;

export const answer = (data: unknown): string => JSON.stringify({ code: 0, msg: 'success', data });

export const LIVE = 1;
export const ENDED = 2;

export interface Overview {
  readonly status?: number;
  readonly views?: number;
  readonly viewers?: number;
  readonly online?: number;
  readonly peak?: number;
  /** In the country's major unit. */
  readonly placedGmv?: number;
  readonly placedOrders?: number;
  readonly itemsConfirmed?: number;
  readonly likes?: number;
  readonly comments?: number;
  readonly shares?: number;
  readonly follows?: number;
}

export const overview = (told: Overview): string =>
  answer({
    status: told.status ?? LIVE,
    views: told.views ?? 0,
    viewers: told.viewers ?? 0,
    ccu: told.online ?? 0,
    pcu: told.peak ?? 0,
    atc: 5,
    placedGmv: told.placedGmv ?? 0,
    placedOrder: told.placedOrders ?? 0,
    confirmedItemsSold: told.itemsConfirmed ?? 0,
    engagementData: {
      likes: told.likes ?? 0,
      comments: told.comments ?? 0,
      shares: told.shares ?? 0,
      newFollowers: told.follows,
    },
  });

/** Viewers online minute by minute, from a second on. */
export const onlineTrend = (from: number, values: readonly number[]): string =>
  answer({
    list: values.map((ccu, index) => ({ timestamp: from + 60 * index, ccu, entering: 3, order: 1 })),
  });

export const productList = (
  products: readonly { readonly id: number; readonly sold: number; readonly revenue: number }[],
): string =>
  answer({
    total: products.length,
    list: products.map(({ id, sold, revenue }) => ({
      itemId: id,
      title: 'shirt',
      itemSold: sold,
      revenue,
      productClicks: 3,
    })),
  });
