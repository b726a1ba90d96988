import { describe, expect, test } from 'vitest';
import { capture, isTrue, replay, trafficOf } from './replay-har.ts';

describe.each(['taobao-a', 'xiaohongshu-a'])('the recording %s', async (name) => {
  const recorded = capture(name);
  if (!recorded) {
    test('is not on this machine', () => {
      process.stdout.write(`${name}: the recording is not there, and was not replayed.\n`);
      expect(recorded).toBeNull();
    });
    return;
  }
  const { url, frames } = trafficOf(recorded.har);
  const replayed = await replay(url, frames);

  test.each(Object.entries(recorded.truth.figures))('comes to its true figure of %s', (id, expected) => {
    expect([id, isTrue(replayed, id, expected)]).toEqual([id, true]);
  });

  test('is of its room and broadcast, and all of it was understood', () => {
    const { room, broadcast } = recorded.truth;
    expect(replayed.view).toMatchObject(broadcast === undefined ? { room } : { room, broadcast });
    expect(replayed.view?.recorders[0]?.diagnostics).toMatchObject({ broken: 0, foreign: 0, unknown: {} });
  });
});
