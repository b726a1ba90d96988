import { expect, test } from 'vitest';
import { boundsOf, kindsOf } from '../said.ts';
import { answered } from './traffic.ts';

const room = (over: object) =>
  answered('live_room_info/get', {
    data: {
      room_id: '7159913522983082799',
      current_session: { id: '9', live_session_status: 2 },
      user_count: 1530,
      like_count: 990,
      ...over,
    },
  });

test('the streamer’s page names the broadcast, who is there and the likes', () => {
  expect(room({}).broadcast).toBe('7159913522983082799');
  expect(boundsOf(room({}))).toEqual({ online: [1530, 1530], likes: [990, 990] });
  expect(boundsOf(room({ user_count: undefined, viewer_count: '7' }))).toMatchObject({ online: [7, 7] });
});

test('the streamer’s page tells the end', () => {
  expect(kindsOf(room({}))).not.toContain('end');
  expect(kindsOf(room({ current_session: { live_session_status: 4 } }))).toContain('end');
});

test('a broadcast’s number is read to its last digit, as a number or as text', () => {
  const id = '7634567890123456789';
  for (const written of [id, `"${id}"`]) {
    expect(answered('live_room_info/get', `{"data":{"room_id":${written}}}`).broadcast).toBe(id);
  }
});

test('a field that cannot be read does not cost the others', () => {
  expect(boundsOf(room({ user_count: null, current_session: 'x' }))).toEqual({ likes: [990, 990] });
});

const home = (data: object) => boundsOf(answered('home/info', { data }));

test('sales are read as displayed: rounded figures are bounds, money is in cents, rates are fractions', () => {
  expect(home({ units_sold: '1,234', product_clicks: 56, ctr: '25%' })).toEqual({
    itemsSold: [1234, 1234],
    productClicks: [56, 56],
    productClickRate: [0.245, 0.255],
  });
  expect(home({ gmv: '$1,234.56' })).toEqual({ gmv: [123_456, 123_456] });
  expect(home({ gmv: '$1.2K' })).toEqual({ gmv: [115_000, 125_000] });
  expect(home({ units_sold: '3.4万' })).toEqual({ itemsSold: [33_500, 34_500] });
});

test.each([
  ['$1,234.56', 'USD', [123_456, 123_456]],
  ['$1.2K', 'USD', [115_000, 125_000]],
  ['฿1,234', 'THB', [123_400, 123_400]],
  ['£0.99', 'GBP', [99, 99]],
  ['1.234,50 €', 'EUR', [123_450, 123_450]],
  ['1,234円', 'JPY', [1234, 1234]],
  ['¥1,234', 'JPY', [1234, 1234]],
  ['3.4万円', 'JPY', [33_500, 34_500]],
  ['1.234.567₫', 'VND', [1_234_567, 1_234_567]],
  ['Rp1.234.567', 'IDR', [1_234_567, 1_234_567]],
  ['RM12.5', 'MYR', [1250, 1250]],
])('money is in the minor units of the currency whose sign is shown: %s', (gmv, currency, bounds) => {
  const decoded = answered('home/info', { data: { gmv } });
  expect([decoded.currency, boundsOf(decoded)]).toEqual([currency, { gmv: bounds }]);
});

test('money without a sign, or with one that nobody knows, is not read', () => {
  for (const gmv of [1234, '1,234', '₿5', '1234 of 2000', '']) expect(home({ gmv })).toEqual({});
});

test('what is no answer is broken, and a body that is not read is named', () => {
  expect(answered('home/info', [])).toMatchObject({ broken: 1 });
  expect(answered('live_session/list', {}).unknown).toEqual(['live_session/list']);
});
