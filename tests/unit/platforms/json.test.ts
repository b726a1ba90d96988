import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../utils/platforms/digest.ts';
import {
  amountOf,
  countOf,
  fieldsOf,
  objectsIn,
  readJson,
  shownOf,
  textOf,
} from '../../../utils/platforms/json.ts';

describe('a JSON body', () => {
  test('reads as it was written', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const plain: unknown = JSON.parse(json);
        if (!/\d{16}/.test(json)) expect(readJson(json)).toEqual(plain);
        expect(readJson(new TextEncoder().encode(json))).toEqual(readJson(json));
      }),
    );
  });

  test('keeps ids of any length, and leaves fractions and texts as they are', () => {
    const json = String.raw`{"id":822496009116810558,"share":0.12345678901234567,"text":"a:1379259401066847812, \"9007199254740993\"","big":-9007199254740993}`;
    expect(readJson(json)).toEqual({
      id: '822496009116810558',
      share: 0.12345678901234566,
      text: 'a:1379259401066847812, "9007199254740993"',
      big: '-9007199254740993',
    });
  });

  test('keeps them beside a text of megabytes', () => {
    const text = 'a"'.repeat(1000) + 'b'.repeat(8 * 2 ** 20);
    const body = `{"text":${JSON.stringify(text)},"id":12345678901234567890}`;
    expect(readJson(body)).toEqual({ text, id: '12345678901234567890' });
  });

  test('may stand in the call of a callback', () => {
    const value = { text: 'f(x)' };
    for (const script of [' mtopjsonp5({"text":"f(x)"})', 'a.b$c ( {"text":"f(x)"} ) ;\n']) {
      expect(readJson(script)).toEqual(value);
    }
  });

  test.each(['', '{', '<html>(1)', 'f(', 'undefined'])('is null where it is none: %j', (text) => {
    expect(readJson(text)).toBeNull();
  });
});

test('an object’s fields are none where it is a list, a text or nothing', () => {
  expect([[1], 'x', null, undefined, 5].map(fieldsOf)).toEqual([{}, {}, {}, {}, {}]);
});

test('ids come as text or numbers, amounts too', () => {
  expect([textOf(5), textOf('5'), textOf(''), textOf(null), textOf({})]).toEqual([
    '5',
    '5',
    null,
    null,
    null,
  ]);
  expect([amountOf('12.50'), amountOf(3), amountOf('3万'), amountOf(''), amountOf(null)]).toEqual([
    12.5,
    3,
    null,
    null,
    null,
  ]);
  expect([countOf('3'), countOf(0), countOf(undefined), countOf(-2)]).toEqual([3, 1, 1, 1]);
});

test.each([
  [1204, 1204, 1204],
  ['1,204', 1204, 1204],
  ['¥1,234.50', 1234.5, 1234.5],
  ['88元', 88, 88],
  ['1.2万', 11_500, 12_500],
  ['1000+', 1000, null],
  ['50%', 0.495, 0.505],
])('a figure shown as %j lies between %d and %d', (shown, low, high) => {
  expect(shownOf(shown)).toEqual({ low, high });
});

test.each(['', '-', '--', -1, null, {}, [], true])('%j is no figure', (shown) => {
  expect(shownOf(shown)).toBeNull();
});

test('the objects of an answer come from the outside in, and no more of them than can be', () => {
  const deep = { name: 1, list: [{ name: 2, inner: { name: 4 } }, { name: 3 }] };
  expect([...objectsIn(deep)].map(({ name }) => name)).toEqual([1, 2, 3, 4]);
  const many = Array.from({ length: 20_000 }, (_, name) => ({ name }));
  expect([...objectsIn(many)].length).toBeLessThanOrEqual(5000);
  expect([...objectsIn('text')].length).toBeLessThanOrEqual(1);
});

test('a digest differs for what differs, and is the same for text and for its bytes', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => a === b || digestOf(a) !== digestOf(b)));
  expect(digestOf('abc')).toBe(digestOf(new TextEncoder().encode('abc')));
});
