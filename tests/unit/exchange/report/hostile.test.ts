import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markup } from '../../../../utils/exchange/report/markup.ts';
import { tidy } from '../../../../utils/exchange/report/tidy.ts';
import { cut, widthOf, wrapped } from '../../../../utils/exchange/report/measure.ts';
import { madeOf, named, shopBroadcast, takenApart, writtenOf } from './broadcast.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'-->]]></style></title></svg><svg onload=alert(1)>",
  '&lt;b&gt; & &amp; \u0000 \u001f \ufffe \ud800',
  '\u202etxt.exe\u2066 line\nbreak\r\n\ttab',
  '{{constructor}} ${1} =1+1',
];

describe('a title, a note, a product’s name', () => {
  const detail = shopBroadcast();
  const tame = writtenOf(madeOf(named(detail, 'tame')));

  test.each(HOSTILE)('is text and nothing else: %j', (text) => {
    const hostile = writtenOf(madeOf(named(detail, text)));
    expect(takenApart(hostile.html).tags).toEqual(takenApart(tame.html).tags);
    // A longer title takes another line.
    expect(new Set(takenApart(hostile.svg).tags)).toEqual(new Set(takenApart(tame.svg).tags));
    expect(takenApart(hostile.html).words).toContain(tidy(text));
    expect(hostile.text.split('\n').length).toBe(tame.text.split('\n').length);
  });

  test('never adds a tag, whatever letters it is made of', () => {
    const letters = fc.string({
      unit: fc.constantFrom('<', '>', '&', '"', "'", '/', '!', '-', 'a', '=', '\n'),
    });
    fc.assert(
      fc.property(letters, (text) => {
        const { html } = writtenOf(madeOf(named(detail, `x${text}`)));
        expect(takenApart(html).tags).toEqual(takenApart(tame.html).tags);
      }),
      { numRuns: 25 },
    );
  });

  test('is one sound line that XML can hold, of no more than 200 letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const line = tidy(text);
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/u);
        expect(line).toBe(line.trim());
        expect(tidy(line)).toBe(line);
      }),
      { numRuns: 50 },
    );
  });
});

test('markup takes markup as it is and makes text of everything else', () => {
  const inner = markup`<b>${'<i>'}</b>`;
  expect(markup`<p title="${'"'}">${inner}${[inner, inner]}${3}</p>`.text).toBe(
    '<p title="&quot;"><b>&lt;i&gt;</b><b>&lt;i&gt;</b><b>&lt;i&gt;</b>3</p>',
  );
});

describe('a line that is to have room', () => {
  test('is cut where it has none', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 40, max: 800 }),
        (text, width) => {
          expect(widthOf(cut(text, 20, width), 20)).toBeLessThanOrEqual(width);
          const lines = wrapped(text, 20, width, 2);
          expect(lines.length).toBeLessThanOrEqual(2);
          for (const line of lines) expect(widthOf(line, 20)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
