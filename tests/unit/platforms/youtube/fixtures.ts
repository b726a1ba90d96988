import * as bodies from '../../../rooms/generated/youtube/bodies.ts';
import { type Fixtures, WORDS } from '../fixture.ts';
import { answer, CHAT, METADATA, NEXT, state } from './traffic.ts';

const { added, chat, item, metadata, paid, replayed, text, ticker } = bodies;

const ITEMS = [
  text({ id: 'a' }),
  paid({ id: 'b' }),
  bodies.sticker({ id: 'c' }),
  bodies.jewels('d'),
  item('liveChatMembershipItemRenderer', { id: 'e' }),
  item('liveChatLegacyPaidMessageRenderer', { id: 'f' }),
  bodies.gifted({ id: 'g' }, 5),
  bodies.product({ id: 'h' }, 'Rice cooker'),
  ...[
    'liveChatDonationAnnouncementRenderer',
    'liveChatViewerEngagementMessageRenderer',
    'liveChatPlaceholderItemRenderer',
    'liveChatModeChangeMessageRenderer',
  ].map((renderer) => item(renderer)),
];

const ACTIONS = [
  ...ITEMS.map(added),
  ticker(paid({ id: 'b' })),
  bodies.replaced(text({ id: 'i' })),
  { markChatItemAsDeletedAction: { targetItemId: 'a' } },
  { markChatItemsByAuthorAsDeletedAction: { externalChannelId: bodies.VIEWER } },
  { removeChatItemAction: { targetItemId: 'a' } },
  { addBannerToLiveChatCommand: {} },
  { updateLiveChatPollAction: {} },
  { showLiveChatActionPanelAction: {} },
  { showLiveChatTooltipCommand: {} },
];

export const fixtures: Fixtures = {
  frames: [
    {
      ...answer(CHAT, chat([added(text({ id: 'a' }, WORDS)), added(paid({ id: 'b' }))])),
      events: { comment: 1, gift: 1 },
      readings: {},
    },
    {
      ...answer(METADATA, metadata({ count: 12 })),
      events: {},
      readings: { online: [12, 12] },
    },
  ],
  others: [
    ...ACTIONS.map((action) => answer(CHAT, chat([action], `chat~${bodies.VIDEO}~1`))),
    answer(CHAT, chat(ACTIONS)),
    answer(CHAT, chat([replayed(added(text()))])),
    answer(CHAT, { response: chat([added(text())]) }),
    answer(CHAT, bodies.ended()),
    answer(METADATA, metadata({ count: 1234, likes: '1,234', shownLikes: '1.2K' })),
    answer(METADATA, metadata({ count: 99_000, isLive: false })),
    answer(NEXT, bodies.watch()),
    state(bodies.watch({ history: ACTIONS })),
  ],
  planted: [bodies.VIEWER, 'passer-by', WORDS],
};
