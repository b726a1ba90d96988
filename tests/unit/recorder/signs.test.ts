import { describe, expect, test } from 'vitest';
import { comment, eventsIn, frame, gift, logOf, recorderOf, at } from './builders.ts';

describe('a comment in the log', () => {
  const said = (viewers: readonly (string | null)[]) => {
    const recorder = recorderOf();
    for (const [index, viewer] of viewers.entries()) {
      recorder.hear(frame(at(index), comment(`${index}`, { viewer, text: '主播最棒买它' })), at(index));
    }
    return eventsIn(logOf(recorder));
  };

  test('bears the sign that it had when it arrived, and never its words', () => {
    const log = said(['a', 'b', 'c', 'd', 'e']);
    expect(log.map(({ sign }) => sign)).toEqual([null, null, 'copied', 'password', 'password']);
    expect(JSON.stringify(log)).not.toContain('主播');
  });

  test('bears none where nobody knows who wrote it, nor where there are no words', () => {
    expect(said(Array(20).fill(null)).every(({ sign }) => sign === null)).toBe(true);
    const recorder = recorderOf();
    for (let second = 0; second < 30; second += 1) {
      recorder.hear(frame(at(second), comment(`${second}`), gift(`${second}`, 1, null)), at(second));
    }
    expect(eventsIn(logOf(recorder)).every(({ sign }) => sign === null)).toBe(true);
  });

  test('that comes twice, by the socket and by a poll, is judged once', () => {
    const recorder = recorderOf();
    for (let second = 0; second < 10; second += 1) {
      recorder.hear(frame(at(second), comment('same', { text: '主播最棒买它' })), at(second));
    }
    expect(eventsIn(logOf(recorder))).toMatchObject([{ sign: null }]);
  });
});

describe('a loss in the log', () => {
  const numbered = (second: number, sequence: number) => ({ ...frame(at(second)), sequence });

  test('is told when the next frame arrives, and begins no gap', () => {
    const recorder = recorderOf();
    for (let second = 0; second < 30; second += 1)
      recorder.hear(numbered(second, second + 1), at(second), 'wss://a');
    recorder.hear(numbered(30, 34), at(30), 'wss://a');
    expect(logOf(recorder)).toEqual([
      { kind: 'lost', at: at(30), count: 3 },
      { kind: 'heard', at: at(0), until: at(30) },
    ]);
  });

  test('is none where the connection broke in between', () => {
    const recorder = recorderOf();
    for (let second = 0; second < 30; second += 1)
      recorder.hear(numbered(second, second + 1), at(second), 'wss://a');
    recorder.interrupt('wss://a');
    recorder.hear(numbered(30, 34), at(30), 'wss://a');
    expect(logOf(recorder).map(({ kind }) => kind)).toEqual(['heard']);
  });
});

test.each([1, 60, 480])('a room replayed at %i times its pace has its gaps where it had them', (pace) => {
  const recorder = recorderOf();
  const seconds = [...Array(120).keys()].filter((second) => second < 60 || second >= 80);
  for (const second of seconds) recorder.hear(frame(at(second)), at(1_000_000 + second / pace));
  expect(logOf(recorder)).toEqual([
    { kind: 'heard', at: at(0), until: at(59) },
    { kind: 'heard', at: at(80), until: at(119) },
  ]);
});
