export const SHOW = '6f1d2c3b-aaaa-4bbb-8ccc-123456789abc';
export const VIEWER = '4242';

/** A message as Phoenix writes it. */
export const message = (event: string, payload: unknown, topic = `livestream:${SHOW}`): string =>
  JSON.stringify(['3', null, topic, event, payload]);

export const COMMERCE = `commerce:${SHOW}`;

export const said = (id: string, text: string, user = VIEWER): string =>
  message('new_msg', {
    id,
    message: text,
    type: 'user',
    user: { id: user, username: 'passer', isHost: false },
  });

export interface Show {
  readonly activeViewers?: number;
  readonly status?: string;
  readonly pinnedProductId?: string | null;
  readonly shareCounts?: unknown;
}
export const update = (show: Show): string =>
  message('livestream_update', { shopState: { totalCount: 12 }, ...show });

/** The answer to the page's joining: the show as it stands, and what happened in it lately. */
export const joined = (show: Show, events: readonly unknown[] = []): string =>
  message('phx_reply', {
    status: 'ok',
    response: { livestream: { id: SHOW, ...show }, latestLiveActivityEvents: events },
  });

export const tip = (id: string, value: number): string =>
  message('tip_sent', { tip: { id, senderUser: { id: VIEWER }, tipValue: value, magnitude: 'small' } });

export const paid = (product: string, cents: number): string =>
  message(
    'payment_succeeded',
    {
      product: {
        id: product,
        parentId: '9',
        name: 'Card',
        isAuctionActive: false,
        highestBid: { priceCents: cents },
        bidCount: 4,
      },
    },
    COMMERCE,
  );
