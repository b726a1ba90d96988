import { type About, long, message, type Pushed } from './frames.ts';

const profile = (viewer: string, role = 0) => ({
  avatar: 'https://sns-avatar-qc.xhscdn.com/avatar/x.jpg',
  nickname: '路过的观众',
  role,
  user_id: viewer,
  follow_status: 0,
});

export const text = (viewer: string, desc: string, about: About = {}, role = 0): Pushed =>
  message('text', { desc, profile: profile(viewer, role), commentId: long('1405932634744033281') }, about);
export const join = (viewer: string, about: About = {}, type = 'audience_join_v2'): Pushed =>
  message(type, { profile: profile(viewer), source: 'slide' }, about);
export const effect = (viewer: string, about: About = {}): Pushed =>
  message('fansgroup_join_room_effect', { user_info: { user_id: viewer, fans_level: 15 } }, about);
export const praise = (viewer: string, count: number, about: About = {}): Pushed =>
  message('praise', { profile: profile(viewer), praise_info: { count } }, about);
export const followed = (viewer: string, about: About = {}): Pushed =>
  message('follow_emcee', { profile: profile(viewer) }, about);
export const shared = (viewer: string, about: About = {}): Pushed =>
  message('share', { profile: profile(viewer) }, about);

export interface Given extends About {
  readonly viewer?: string;
  readonly comb?: string;
  readonly combCount?: number;
  readonly coins?: number;
  readonly type?: string;
}

export const SOME_GIFT = '137925940106684781';

export const gift = ({
  viewer = '945008e7c681e82dca2ce7e4',
  comb = `${viewer}_${SOME_GIFT}_1`,
  combCount = 1,
  coins = 1,
  type = 'gift_dock_and_effect',
  ...about
}: Given): Pushed =>
  message(
    type,
    {
      room_info: { id: long('822496009116810558'), host_id: '9aa54fa4bcfdb61deb604771' },
      send_user_info: { id: viewer, nick_name: '路过的观众', role: 0 },
      base_gift_info: { id: long(SOME_GIFT), name: '比心', coins },
      gift_action_info: {
        gift_id: long(SOME_GIFT),
        count: 1,
        comb_key: comb,
        comb_count: combCount,
        transaction_id: `${viewer}_${SOME_GIFT}_${combCount}`,
      },
    },
    about,
  );
