// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { figureAround, figuresOn, writtenIn } from '../../../utils/bound/figures-on-page.ts';
import { digitIn, ROLLING, textIn } from '../../../utils/bound/rolling.ts';

const HEIGHT = 40;
const DIGITS = Array.from('0123456789');
const box = (top: number, height = HEIGHT): DOMRect => new DOMRect(0, top, 20, height);

/** A strip of digits, one below the other, moved up by so many of them. */
const strip = (moved: number, digits: readonly string[] = DIGITS) =>
  digits.map((digit, place) => ({ digit, box: box((place - moved) * HEIGHT) }));

describe('the digit in a window', () => {
  test('is the one that the strip was moved to, however often the digits repeat', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(4), fc.integer({ min: -9, max: 9 }), (digit, turn, off) => {
        const digits = Array.from({ length: 5 }, () => DIGITS).flat();
        expect(digitIn(box(0), strip(turn * 10 + digit + off / HEIGHT, digits))).toBe(String(digit));
      }),
    );
  });

  test('is none while the strip is between two of them', () => {
    expect(digitIn(box(0), strip(3.5))).toBeNull();
    expect(digitIn(box(0), strip(12))).toBeNull();
  });

  test('is found where they stand side by side, too', () => {
    const sideways = strip(7).map(({ digit, box: { top } }) => ({
      digit,
      box: new DOMRect(top, 5, HEIGHT, 9),
    }));
    expect(digitIn(new DOMRect(0, 0, HEIGHT, 20), sideways)).toBe('7');
  });
});

const columns = (text: string): string =>
  Array.from(text)
    .map((shown) =>
      /\d/.test(shown)
        ? `<span style="overflow: hidden"><em data-moved="${shown}">${DIGITS.map((digit) => `<u>${digit}</u>`).join('')}</em></span>`
        : `<span>${shown}</span>`,
    )
    .join('');

describe('a figure whose digits roll in columns', () => {
  const show = (html: string): Element => {
    document.body.innerHTML = `<section><p>评论数</p><div class="figure">${html}</div></section>`;
    return document.querySelector('.figure') ?? expect.unreachable();
  };

  beforeEach(() => {
    // No layout is made here: each digit lies where its strip was moved to.
    vi.spyOn(Range.prototype, 'getBoundingClientRect').mockImplementation(function place(this: Range) {
      const moved = Number(this.startContainer.parentElement?.closest('em')?.getAttribute('data-moved') ?? 0);
      return box((Number(this.toString()) - moved) * HEIGHT);
    });
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(box(0));
    Element.prototype.getAnimations ??= () => [];
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test('is read by what its windows show, signs and marks beside them included', () => {
    for (const [shown, low] of [
      ['321', 321],
      ['7', 7],
      ['¥1,024.50', 1024.5],
    ] as const) {
      const figure = show(columns(shown));
      expect(textIn(figure)).toBe(shown);
      expect(writtenIn(figure)).toMatchObject({ low, high: low });
    }
  });

  test('is found whole from any digit of any column', () => {
    const figure = show(columns('405'));
    for (const digit of figure.querySelectorAll('u')) expect(figureAround(digit)).toBe(figure);
    expect(figuresOn(document.body)).toEqual([figure]);
  });

  test('is no figure while a column rolls', () => {
    const figure = show(columns('405'));
    figure.querySelector('em')?.setAttribute('data-moved', '3.5');
    expect(textIn(figure)).toBe(`${ROLLING}05`);
    expect(writtenIn(figure)).toBeNull();
  });

  test('is not made of digits that are all in sight', () => {
    const figure = show(DIGITS.map((digit) => `<button>${digit}</button>`).join(''));
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(box(0, 10 * HEIGHT));
    expect(textIn(figure)).toBe('0123456789');
    expect(writtenIn(figure)).toBeNull();
  });
});
