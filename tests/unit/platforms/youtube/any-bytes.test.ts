import { youtube } from '../../../../utils/platforms/youtube/platform.ts';
import {
  added,
  chat,
  ended,
  gifted,
  jewels,
  metadata,
  paid,
  product,
  text,
  ticker,
  watch,
} from '../../../rooms/generated/youtube/bodies.ts';
import { describeTotality } from '../totality.ts';
import { answer, CHAT, METADATA, NEXT, state } from './traffic.ts';

const actions = [...[text(), paid(), jewels(), gifted({}, 5), product({}, 'x')].map(added), ticker(paid())];

describeTotality(youtube, [
  answer(CHAT, chat(actions, 'chat~9b8rdh7rma2~1')),
  answer(CHAT, ended()),
  answer(METADATA, metadata({ count: 5, likes: '1,234', shownLikes: '1.2K' })),
  answer(NEXT, watch()),
  state(watch({ history: actions })),
]);
