import { tiktok } from '../../../../utils/platforms/tiktok/platform.ts';
import { frame, pushFrame, response } from '../../../rooms/generated/douyin/frames.ts';
import { audience, chat, gift, like, notice, shopping } from '../../../rooms/generated/tiktok/messages.ts';
import { describeTotality } from '../totality.ts';
import { CONSOLE, POLL, SOCKET } from './traffic.ts';

const messages = [
  chat(),
  gift({ group: 5, repeat: 3 }),
  like({ total: 9 }),
  audience({ online: 9, viewers: 20_000 }),
  notice({ kind: 'user_join_fans' }),
  shopping({ action: 1, product: '7068833303554336922' }),
];

describeTotality(tiktok, [
  { via: 'socket', url: SOCKET, body: frame({ messages }) },
  { via: 'socket', url: SOCKET, body: pushFrame({ payload: response({ messages }) }) },
  { via: 'response', url: POLL, body: response({ messages }) },
  {
    via: 'response',
    url: `${CONSOLE}/live_room_info/get`,
    body: JSON.stringify({
      data: {
        room_id: '7159913522983082799',
        current_session: { live_session_status: 4 },
        user_count: 3,
        like_count: '9',
      },
    }),
  },
  {
    via: 'response',
    url: `${CONSOLE}/home/info`,
    body: JSON.stringify({ data: { gmv: '$1.2K', units_sold: '12', product_clicks: 3, ctr: '4.5%' } }),
  },
]);
