// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { figureAround, figuresOn } from '../../../utils/bound/figures-on-page.ts';
import { locate, locatorOf } from '../../../utils/bound/locator.ts';

const PAGE = `
  <header><h1>直播大屏</h1></header>
  <main data-testid="board">
    <section><p>成交金额</p><div class="v"><i>¥</i><b>12,345</b><small>.67</small></div></section>
    <section><div class="v">1.2<em>万</em></div><p>在线人数</p></section>
    <section><p>订单数</p><div class="v">88</div></section>
    <table><tr><td>小明</td><td>12</td><td>34</td></tr></table>
  </main>`;

beforeEach(() => {
  document.body.innerHTML = PAGE;
});
const values = (): Element[] => [...document.querySelectorAll('.v')];
const value = (index: number): Element => values()[index] ?? expect.unreachable();

describe('figures on a page', () => {
  test('are found whole, with the sign and unit that stand apart, and one by one in tables', () => {
    expect(figuresOn(document.body).map(({ textContent }) => textContent)).toEqual([
      '¥12,345.67',
      '1.2万',
      '88',
      '12',
      '34',
    ]);
  });

  test('are found from any part of them', () => {
    expect(figureAround(document.querySelector('b'))).toBe(value(0));
    expect(figureAround(document.querySelector('em'))).toBe(value(1));
    expect(figureAround(document.querySelector('h1'))).toBeNull();
  });
});

describe('a figure that was pointed at', () => {
  test('is found again, each of them', () => {
    for (const element of figuresOn(document.body)) expect(locate(locatorOf(element))).toBe(element);
  });

  test('is found when its number, its class names and the parts before it have changed', () => {
    const locator = locatorOf(value(2));
    value(2).textContent = '1,024';
    value(2).className = 'css-1x2y3z';
    document.querySelector('main')?.insertAdjacentHTML('afterbegin', '<section><p>新功能</p></section>');
    expect(locate(locator)?.textContent).toBe('1,024');
  });

  test('is not taken for another that stands in its place', () => {
    const locator = locatorOf(value(2));
    const [words = expect.unreachable()] = value(2).parentElement?.querySelectorAll('p') ?? [];
    words.textContent = '退款数';
    expect(locate(locator)).toBeNull();
  });

  test('is gone when the page no longer holds it', () => {
    const locator = locatorOf(value(0));
    value(0).parentElement?.remove();
    expect(locate(locator)).toBeNull();
  });

  test('leaves no words of the page in what is kept', () => {
    const kept = JSON.stringify(figuresOn(document.body).map(locatorOf));
    for (const words of ['小明', '成交', '订单', '12,345', '在线']) expect(kept).not.toContain(words);
  });

  test('is not named by what names a person or was made up for this once', () => {
    document.body.innerHTML = '<div id="user-8812345678"><span id="a1b2c3d4e5">7</span></div>';
    const [figure = expect.unreachable()] = figuresOn(document.body);
    expect(locatorOf(figure).anchored).toBeNull();
    expect(JSON.stringify(locatorOf(figure))).not.toContain('8812345678');
  });
});
