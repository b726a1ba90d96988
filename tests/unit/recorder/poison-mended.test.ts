import { expect, test } from 'vitest';
import { douyin } from '../../../utils/platforms/douyin/platform.ts';
import { parseBatch } from '../../../utils/messages/parse.ts';
import { console as consoleRecorder, recorderOf, at } from './builders.ts';
const url = 'https://buyin.jinritemai.com/api/live_screen/live_order?live_room_id=7500000000000000001';
const order = {
  order_id: '1',
  order_ts: at(0) / 1000,
  order_status: 3,
  order_amount: 100,
  product_id: '9',
  item_num: 1,
};
test.each([
  ['a negative amount', { ...order, order_amount: { unit: 'price', value: -100 } }],
  ['a product id of 300 digits', { ...order, product_id: '9'.repeat(300) }],
  ['a time with a thousandth of a millisecond', { ...order, order_ts: at(0) / 1000 + 0.0001 }],
  ['an amount of 1e308 for 0.1 items', { ...order, order_amount: 1e308, item_num: 0.1 }],
])('D1: an order with %s does not make a batch that the background refuses for ever', (_, each) => {
  const recorder = consoleRecorder();
  recorder.hear(
    douyin.decode({ via: 'response', url, body: JSON.stringify({ data: { order_list: [each] } }) }),
    at(1),
  );
  expect(() =>
    parseBatch({ ...recorder.take(), seq: 1, arrival: at(1), viewerKey: 'k', since: 0 }),
  ).not.toThrow();
});
test('nor does a room whose document has a long title', () => {
  const recorder = recorderOf();
  recorder.entitle(douyin.title('长'.repeat(1000)));
  expect(() =>
    parseBatch({ ...recorder.take(), seq: 1, arrival: at(1), viewerKey: 'k', since: 0 }),
  ).not.toThrow();
});
test('product readings with a long id neither', () => {
  const recorder = consoleRecorder();
  const body = JSON.stringify({ data: { product_list: [{ product_id: 'x'.repeat(300), pay_cnt: 3 }] } });
  recorder.hear(
    douyin.decode({ via: 'response', url: url.replace('live_order', 'product_list'), body }),
    at(1),
  );
  expect(() =>
    parseBatch({ ...recorder.take(), seq: 1, arrival: at(1), viewerKey: 'k', since: 0 }),
  ).not.toThrow();
});
test('an order that says 0 items is an order all the same', () => {
  const recorder = consoleRecorder();
  recorder.hear(
    douyin.decode({
      via: 'response',
      url,
      body: JSON.stringify({ data: { order_list: [{ ...order, item_num: 0 }] } }),
    }),
    at(1),
  );
  expect(recorder.take().entries.length).toBeGreaterThan(0);
});
