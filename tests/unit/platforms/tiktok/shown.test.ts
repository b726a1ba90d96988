import { describe, expect, test } from 'vitest';
import { CONSOLE_PLACES, FEED } from '../../../../utils/platforms/tiktok/shown.ts';
import { tiktok } from '../../../../utils/platforms/tiktok/platform.ts';
import { boundsOf, eventsOf } from '../said.ts';

const [CHAT = '', PEOPLE = ''] = FEED;
const [CARDS = '', PRODUCTS = ''] = CONSOLE_PLACES;
const shown = (place: string, ...pieces: readonly string[]) =>
  tiktok.decode({ via: 'text', url: place, body: pieces.join('\f\n') });

describe('page-text figures of the streamer’s page', () => {
  test('are cards of a label and a value, in either order', () => {
    const cards = shown(CARDS, 'GMV\n$1,234.50', '12\nItems sold', 'Product clicks\n1.2K', 'CTR\n4.5%');
    expect([cards.currency, boundsOf(cards)]).toEqual([
      'USD',
      {
        gmv: [123_450, 123_450],
        itemsSold: [12, 12],
        productClicks: [1150, 1250],
        productClickRate: [expect.closeTo(0.0445), expect.closeTo(0.0455)],
      },
    ]);
  });

  test('are localised values, never dollars for want of another sign', () => {
    expect(shown(CARDS, '成交金额\n3.4万円')).toMatchObject({
      currency: 'JPY',
      sightings: [{ reading: 'gmv', low: 33_500, high: 34_500 }],
    });
    expect(boundsOf(shown(CARDS, 'GMV\n1234', 'Viewers\n12', 'GMV', ''))).toEqual({});
  });

  test('are of one product each, by its title', () => {
    const cup = '1\nPorcelain cup, hand made\n$12.00\nClicks 31 | Added to cart 4 | Items sold 2\nUnpin';
    const plate = '2\nGlazed plate\n$9.00\nClicks 1.2K | Added to cart 0 | Items sold 0\nPin';
    expect(boundsOf(shown(PRODUCTS, cup, plate))).toEqual({
      'productClicks@Porcelain cup, hand made': [31, 31],
      'itemsSold@Porcelain cup, hand made': [2, 2],
      'productClicks@Glazed plate': [1150, 1250],
      'itemsSold@Glazed plate': [0, 0],
    });
  });

  test('tell of no pin: the page’s socket does, by the product’s number', () => {
    expect(eventsOf(shown(PRODUCTS, 'Porcelain cup\nClicks 3\nUnpin'))).toEqual([]);
  });
});

describe('page text of a room whose socket nobody hears', () => {
  test('tells comments, whose writer is shown by a name alone', () => {
    expect(eventsOf(shown(CHAT, 'passer by\nhow much?', 'another\nnice\none', 'joined'))).toMatchObject([
      { kind: 'comment', viewer: null, text: 'how much?' },
      { kind: 'comment', viewer: null, text: 'nice one' },
    ]);
  });

  test('tells who is online, rounded as it is shown', () => {
    expect(boundsOf(shown(PEOPLE, '1.5K'))).toEqual({ online: [1450, 1550] });
    expect(shown(PEOPLE, '').sightings).toEqual([]);
  });
});
