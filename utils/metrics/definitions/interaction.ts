import { SIGN_IDS } from '../../events/signs.ts';
import { figure, reasonFor, rise, seen, unknown } from '../build.ts';
import { constant, heardMinutes, interactions, minus, MINUTE, viewerTime } from '../quantities.ts';
import { type Definition, count, orUnknown, over, totalOrEvents } from './definition.ts';

/** What viewers did, in counts. */
export const interactionMetrics = {
  comments: {
    unit: 'count',
    basis: 'observed',
    source: 'messages',
    name: { zh: '评论', en: 'Comments' },
    // A total of the platform's may count the host's own words too: it speaks only where no comment is sent.
    of: (account) => orUnknown(account, seen(account, 'comment') ?? rise(account, 'comments'), 'comment'),
  },
  organicComments: {
    unit: 'count',
    basis: 'observed',
    source: 'rules',
    name: { zh: '自发评论', en: 'Organic comments' },
    of: (account) => {
      const all = seen(account, 'comment');
      if (!all) return unknown(reasonFor(account, 'comment'));
      const signed = SIGN_IDS.reduce((sum, sign) => sum + (account.span.signs[sign]?.events ?? 0), 0);
      return figure(account, minus(all, constant(signed)));
    },
  },
  commentsPerMinute: {
    unit: 'perMinute',
    basis: 'observed',
    source: 'messages',
    name: { zh: '每分钟评论', en: 'Comments/min' },
    of: over((account) => seen(account, 'comment'), heardMinutes, ['comment', 'comment']),
  },
  likes: {
    unit: 'count',
    basis: 'reported',
    source: 'readings',
    name: { zh: '点赞', en: 'Likes' },
    of: (account) => orUnknown(account, rise(account, 'likes') ?? seen(account, 'like'), 'like'),
  },
  gifts: {
    unit: 'count',
    basis: 'observed',
    source: 'messages',
    name: { zh: '礼物', en: 'Gifts' },
    of: count('gift'),
  },
  giftValue: {
    unit: 'coin',
    basis: 'observed',
    source: 'messages',
    name: { zh: '礼物价值', en: 'Gift value' },
    of: (account) => {
      const priced = account.gives('giftValue') !== 'never';
      const value = rise(account, 'giftValue') ?? (priced ? seen(account, 'gift', 'value') : null);
      return orUnknown(account, value, 'giftValue');
    },
  },
  follows: {
    unit: 'count',
    basis: 'observed',
    source: 'messages',
    name: { zh: '新增粉丝', en: 'New followers' },
    of: totalOrEvents('follows', 'follow'),
  },
  shares: {
    unit: 'count',
    basis: 'observed',
    source: 'messages',
    name: { zh: '分享', en: 'Shares' },
    of: totalOrEvents('shares', 'share'),
  },
  clubJoins: {
    unit: 'count',
    basis: 'observed',
    source: 'messages',
    name: { zh: '新增粉丝团', en: 'Fan-club joins' },
    of: totalOrEvents('clubJoins', 'clubJoin'),
  },
  interactionsPerViewerMinute: {
    unit: 'number',
    basis: 'estimated',
    source: 'messages',
    name: { zh: '人均每分钟互动', en: 'Interactions per viewer-minute' },
    of: over(interactions, viewerTime(MINUTE), ['comment', 'online']),
  },
} as const satisfies Readonly<Record<string, Definition>>;
