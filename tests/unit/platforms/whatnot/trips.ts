import fc from 'fast-check';
import { event, reading } from '../../../../utils/platforms/sightings.ts';
import type { BroadcastId } from '../../../../utils/units.ts';
import * as messages from '../../../rooms/generated/whatnot/messages.ts';
import { count, digits, figures, name, words } from '../arbitrary.ts';
import { quiet, trip } from '../round-trip.ts';
import { AUCTION, LIVE } from './traffic.ts';

const live = (body: string) => ({ via: 'socket', url: LIVE, body }) as const;
const auction = (body: string) => ({ via: 'socket', url: AUCTION, body }) as const;
const ofTheShow = () => ({ broadcast: messages.SHOW as BroadcastId });

const isEntry = (text: string): boolean => /^joined\b/i.test(text);

export const trips = [
  trip(
    'new_msg',
    fc.record({
      id: name,
      text: fc.oneof(
        words,
        words.map((rest) => `joined ${rest}`),
      ),
      viewer: digits,
    }),
    ({ id, text, viewer }) => live(messages.said(id, text, viewer)),
    ({ text, viewer }) => [
      isEntry(text) ? event('entry', { viewer }) : event('comment', { viewer, text: text || null }),
    ],
    ofTheShow,
  ),
  trip(
    'livestream_view_count_updated',
    fc.record({ viewers: count }),
    ({ viewers }) => live(messages.message('livestream_view_count_updated', { viewCount: viewers })),
    ({ viewers }) => figures({ online: viewers }),
    ofTheShow,
  ),
  trip(
    'livestream_update',
    fc.record(
      {
        activeViewers: count,
        status: fc.constantFrom('playing', 'ended'),
        pinnedProductId: fc.option(digits),
        shareCounts: fc.dictionary(name, count, { minKeys: 1, maxKeys: 4 }),
      },
      { requiredKeys: [] },
    ),
    (show) => live(messages.update(show)),
    ({ activeViewers, status, pinnedProductId: item, shareCounts }) => [
      ...figures({ online: activeViewers ?? null }),
      ...(item === undefined
        ? []
        : [item === null ? event('productHidden', {}) : event('productShown', { item })]),
      ...figures({ shares: shareCounts ? Object.values(shareCounts).reduce((a, b) => a + b) : null }),
      ...(status === 'ended' ? [{ kind: 'end' as const, key: null }] : []),
    ],
    ofTheShow,
  ),
  trip(
    'phx_reply',
    fc.record(
      {
        activeViewers: count,
        status: fc.constantFrom('playing', 'ended'),
        pinnedProductId: fc.option(digits),
        shareCounts: count,
      },
      { requiredKeys: [] },
    ),
    (show) => live(messages.joined(show, [{ id: 'm0', message: 'hello', type: 'new_msg' }])),
    ({ activeViewers, status, shareCounts }) => [
      ...figures({ online: activeViewers ?? null, shares: shareCounts ?? null }),
      ...(status === 'ended' ? [{ kind: 'end' as const, key: null }] : []),
    ],
    ofTheShow,
  ),
  trip(
    'tip_sent',
    fc.record({ id: name, value: count }),
    ({ id, value }) => live(messages.tip(id, value)),
    ({ value }) => [event('gift', { viewer: messages.VIEWER, worth: value, item: 'tip' })],
    ofTheShow,
  ),
  trip(
    'payment_succeeded',
    fc.record({ id: digits, cents: count }),
    ({ id, cents }) => auction(messages.paid(id, cents)),
    ({ id, cents }) => [event('orderPaid', { item: id, worth: cents })],
    ofTheShow,
  ),
  ...quiet(
    [
      'has_been_raided',
      'raid_started',
      'giveaway_entry_count_updated',
      'giveaway_started',
      'giveaway_won',
      'product_created',
      'product_updated',
      'product_deleted',
      'payment_failed',
      'auction_started',
      'new_bid',
      'auction_ended',
    ],
    (kind, content) => live(messages.message(kind, { product: { id: '7', name: content }, numRaiders: 9 })),
  ),
  trip(
    ['viewers of a topic that names no show'],
    fc.record({ viewers: count }),
    ({ viewers }) =>
      live(messages.message('livestream_view_count_updated', { viewCount: viewers }, 'phoenix')),
    ({ viewers }) => [reading('online', { low: viewers, high: viewers })],
    () => ({ broadcast: null }),
  ),
];
