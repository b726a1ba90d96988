export const VIDEO = '9b8rdh7rma2';
export const VIEWER = 'UC9uhdivh3m7icuz22yx2kz3';
export const SOME_TIME = 1_767_225_600_000;

/** What every item of the chat carries. */
export interface About {
  readonly id?: string;
  readonly author?: string;
  readonly at?: number;
}

/** An item by its renderer's name, with the fields of its own. */
export const item = (
  renderer: string,
  { id = 'ChwKGk', author = VIEWER, at = SOME_TIME }: About = {},
  more: object = {},
) => ({
  [renderer]: {
    id,
    timestampUsec: String(at * 1000),
    authorExternalChannelId: author,
    authorName: { simpleText: 'passer-by' },
    ...more,
  },
});

export const text = (about?: About, said = 'hello') =>
  item('liveChatTextMessageRenderer', about, { message: { runs: [{ text: said }] } });
export const paid = (about?: About, amount = '￥1,000') =>
  item('liveChatPaidMessageRenderer', about, { purchaseAmountText: { simpleText: amount } });
export const sticker = (about?: About, amount = 'CZK 20.00') =>
  item('liveChatPaidStickerRenderer', about, { purchaseAmountText: { simpleText: amount } });
export const jewels = (id = 'ChwKGk') => ({
  giftMessageViewModel: { id, text: { content: 'sent Donut' }, authorName: { content: 'passer-by' } },
});
export const gifted = (about: About, count: number) =>
  item('liveChatSponsorshipsGiftPurchaseAnnouncementRenderer', about, {
    header: {
      liveChatSponsorshipsHeaderRenderer: {
        primaryText: { runs: [{ text: 'Sent ' }, { text: String(count) }, { text: ' memberships' }] },
      },
    },
  });
export const product = (about: About, title: string) =>
  item('liveChatProductItemRenderer', about, { title, price: '$12.00', vendorName: 'Shop' });

export const added = (one: object) => ({
  clickTrackingParams: 'x',
  addChatItemAction: { item: one, clientId: '' },
});
export const ticker = (one: object) => ({
  addLiveChatTickerItemAction: { item: { liveChatTickerPaidMessageItemRenderer: { showItemEndpoint: one } } },
});
export const replaced = (one: object) => ({
  replaceChatItemAction: { targetItemId: 'x', replacementItem: one },
});
export const replayed = (action: object) => ({
  replayChatItemAction: { videoOffsetTimeMsec: '1000', actions: [action] },
});

/** One answer of the chat. */
export const chat = (actions: readonly object[], topic = '') => ({
  responseContext: { serviceTrackingParams: [] },
  continuationContents: {
    liveChatContinuation: {
      continuations: [{ invalidationContinuationData: { invalidationId: { topic }, timeoutMs: 10_000 } }],
      actions,
    },
  },
});

/** The answer once the stream has ended. */
export const ended = () => ({ responseContext: { serviceTrackingParams: [] }, trackingParams: '' });

const viewCount = (count: number, isLive: boolean) => ({
  videoViewCountRenderer: {
    viewCount: {
      runs: [{ text: count.toLocaleString('en') }, { text: isLive ? ' watching now' : ' views' }],
    },
    ...(isLive && { isLive: true }),
    originalViewCount: String(count),
  },
});

export interface Metadata {
  readonly count: number;
  readonly isLive?: boolean;
  readonly likes?: string;
  readonly shownLikes?: string;
}
export const metadata = ({ count, isLive = true, likes, shownLikes }: Metadata) => ({
  actions: [
    { updateViewershipAction: { viewCount: viewCount(count, isLive) } },
    ...(shownLikes === undefined
      ? []
      : [
          {
            updateToggleButtonTextAction: {
              buttonId: 'TOGGLE_BUTTON_ID_TYPE_DISLIKE',
              defaultText: { simpleText: '7' },
            },
          },
          {
            updateToggleButtonTextAction: {
              buttonId: 'TOGGLE_BUTTON_ID_TYPE_LIKE',
              defaultText: { simpleText: shownLikes },
            },
          },
        ]),
  ],
  ...(likes !== undefined && {
    frameworkUpdates: {
      entityBatchUpdate: {
        mutations: [
          { payload: {} },
          { payload: { likeCountEntity: { expandedLikeCountIfIndifferent: { content: likes } } } },
        ],
      },
    },
  }),
});

/** The watch page: its audience as a text alone. */
export const watch = ({ count = 15_163, isLive = true, history = [] as readonly object[] } = {}) => {
  const shown = viewCount(count, isLive).videoViewCountRenderer;
  return {
    currentVideoEndpoint: { watchEndpoint: { videoId: VIDEO } },
    contents: {
      liveChatRenderer: { actions: history },
      twoColumnWatchNextResults: {
        results: {
          results: {
            contents: [
              {
                videoPrimaryInfoRenderer: {
                  viewCount: { videoViewCountRenderer: { ...shown, originalViewCount: undefined } },
                },
              },
              { videoSecondaryInfoRenderer: {} },
            ],
          },
        },
      },
    },
  };
};
