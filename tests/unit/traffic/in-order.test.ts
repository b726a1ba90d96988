import { expect, test } from 'vitest';
import { inOrder } from '../../../utils/traffic/in-order.ts';
import { CLOSED, SOCKET } from '../../../utils/traffic/protocol.ts';

/** Hands over to a list; what is a function is read first, and called with what ends the reading. */
function handing() {
  const handed: unknown[] = [];
  const ends: ((bytes: unknown) => void)[] = [];
  const hand = inOrder(
    (_, url, body) => {
      if (url === 'thrown') throw new Error('It cannot be cloned.');
      handed.push(body);
    },
    (body, done) => {
      if (body === 'slow') ends.push(done);
      return body === 'slow';
    },
  );
  return { handed, ends, hand };
}

test('what need not be read is handed over at once', () => {
  const { handed, hand } = handing();
  hand(SOCKET, 'a', 'one');
  hand(CLOSED, 'a', null);
  expect(handed).toEqual(['one', null]);
});

test('what came after something that is being read waits for it, however late that is', () => {
  const { handed, ends, hand } = handing();
  for (const body of ['slow', 'two', 'slow', 'four']) hand(SOCKET, 'a', body);
  ends[1]?.('three');
  expect(handed).toEqual([]);
  ends[0]?.('one');
  expect(handed).toEqual(['one', 'two', 'three', 'four']);
});

test('what could not be read or handed over is left out, and holds nothing up', () => {
  const { handed, ends, hand } = handing();
  hand(SOCKET, 'a', 'slow');
  hand(SOCKET, 'thrown', 'two');
  hand(SOCKET, 'a', 'three');
  ends[0]?.(undefined);
  expect(handed).toEqual(['three']);
});
