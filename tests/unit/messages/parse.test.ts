import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Batch } from '../../../utils/messages/messages.ts';
import { parseBatch } from '../../../utils/messages/parse.ts';
import { anyEntry } from '../events/arbitrary.ts';
import { batch, comment, hash, heard, online, START } from '../store/builders.ts';

const asides = [
  { kind: 'watched', at: START, until: START },
  { kind: 'lost', at: START, count: 2 },
  { kind: 'end', at: START },
] as const;
const sound: Batch = batch(3, [comment(1), online(2, 5), heard(0, 3), ...asides], {
  keys: ['WebcastChatMessage:1'],
  combos: [['0123456789abcdef:463:1777003400', 6]],
  elder: { key: 'elder', viewers: { comment: [hash(1)], organic: [hash(1), hash(2)] } },
});

/** The batch with a part of it replaced: `header.page`, `entries.0.at`. */
function withPart(path: string, value: unknown): unknown {
  const whole = structuredClone(sound) as unknown as Record<string, unknown>;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const part = steps.reduce((at, step) => at[step] as Record<string, unknown>, whole);
  part[last] = value;
  return whole;
}

describe('a batch', () => {
  test('that is sound is taken as it is', () => {
    expect(parseBatch(sound)).toEqual(sound);
  });

  test('with any line of a log is taken as it is, but for counts below 0', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 10 }), (entries) => {
        const positive = entries.map((entry) =>
          'value' in entry ? { ...entry, count: Math.abs(entry.count), value: Math.abs(entry.value) } : entry,
        );
        expect(parseBatch({ ...sound, entries: positive }).entries).toEqual(positive);
      }),
    );
  });

  test('keeps nothing that is not a part of it', () => {
    const more = { ...sound, nickname: '小明', header: { ...sound.header, cookie: 'x' } };
    expect(JSON.stringify(parseBatch(more))).not.toMatch(/小明|cookie/);
  });
});

describe('nonsense is refused', () => {
  test.each([null, undefined, 7, 'batch', [], {}, new Map()])('%j', (value) => {
    expect(() => parseBatch(value)).toThrow();
  });

  test.each(Object.keys(sound))('a batch without its %s', (part) => {
    expect(() => parseBatch(withPart(part, undefined))).toThrow();
  });

  test.each<readonly [string, unknown]>([
    ['header.id', 7],
    ['header.page', 'shop'],
    ['header.openedAt', 'now'],
    ['header.title', 'x'.repeat(5000)],
    ['seq', 1.5],
    ['seq', -1],
    ['arrival', Number.NaN],
    ['viewerKey', null],
    ['elder.key', 7],
    ['elder.viewers', null],
    ['elder.viewers.comment', ['小明']],
    ['elder.viewers.comment', 'x'],
    ['entries', 'many'],
    ['entries.0.kind', 'reload'],
    ['entries.0.at', Infinity],
    ['entries.0.viewer', 'a nickname'],
    ['entries.0.viewer', '0123456789ABCDEF'],
    ['entries.0.count', -1],
    ['entries.0.value', Number.NaN],
    ['entries.0.item', 'x'.repeat(5000)],
    ['entries.1.reading', 'wealth'],
    ['entries.1.low', Infinity],
    ['entries.1.high', '5'],
    ['entries.2.until', null],
    ['entries.0.sign', 'boredom'],
    ['entries.4.count', 0.5],
    ['keys', [7]],
    ['combos', [['x']]],
    ['combos', [['x', -1]]],
    ['diagnostics.frames', 'x'],
    ['diagnostics.unknown', { x: 'y' }],
    ['transportClock', 1],
    ['since', null],
  ])('%s as %j', (path, value) => {
    expect(() => parseBatch(withPart(path, value))).toThrow();
  });
});
