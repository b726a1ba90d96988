// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { figureAround, figuresOn, figuresOnPage, writtenIn } from '../../../utils/bound/figures-on-page.ts';
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

describe('a figure in a part of its own', () => {
  test('is found in an open shadow, and again from its locator', () => {
    const host = document.createElement('live-stats');
    host.id = 'stats';
    document.body.append(host);
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>点击数</p><b class="v">4,321</b>';
    const figure = figuresOnPage().find(({ textContent }) => textContent === '4,321') ?? expect.unreachable();
    const locator = locatorOf(figure);
    expect(locate(locator)).toBe(figure);
    figure.textContent = '5,000';
    expect(locate(locator)?.textContent).toBe('5,000');
    host.remove();
    expect(locate(locator)).toBeNull();
  });

  test('is found in a frame of the page’s own, and again from its locator', () => {
    const frame = document.createElement('section');
    document.body.append(frame);
    // No frame is loaded here: a stand-in has a document of its own.
    const within = document.implementation.createHTMLDocument();
    Object.defineProperty(frame, 'contentDocument', { value: within });
    Object.defineProperty(within, 'defaultView', { value: { frameElement: frame } });
    within.body.innerHTML = '<p>加购数</p><div>77</div>';
    const figure = figuresOnPage().find(({ textContent }) => textContent === '77') ?? expect.unreachable();
    expect(locate(locatorOf(figure))).toBe(figure);
  });
});

describe('a counter of digits that are elements of their own', () => {
  test('is one figure, from any of its digits', () => {
    document.body.innerHTML =
      '<p>在线</p><div class="odo"><i>1</i><i>2</i><u>,</u><i>3</i><i>4</i><i>5</i></div>';
    const counter = document.querySelector('.odo') ?? expect.unreachable();
    expect(figuresOn(document.body)).toEqual([counter]);
    expect(figureAround(counter.querySelector('i'))).toBe(counter);
    expect(writtenIn(counter)).toMatchObject({ low: 12_345, high: 12_345 });
  });

  test('is not made of the digits of several cells or links', () => {
    document.body.innerHTML =
      '<table><tr><td>1</td><td>2</td></tr></table><nav><a>1</a><a>2</a><a>3</a></nav>';
    expect(figuresOn(document.body).map(({ textContent }) => textContent)).toEqual(['1', '2', '1', '2', '3']);
  });
});

test('the language of a page says which mark stands before decimals', () => {
  document.body.innerHTML = '<div lang="de"><b>1.234,56 €</b><i>1.234</i></div><b lang="en">1.234</b>';
  const [money, count, other] = figuresOn(document.body).map(writtenIn);
  expect(money).toMatchObject({ low: 1234.56, high: 1234.56, kind: 'money', currency: '€' });
  expect(count).toMatchObject({ low: 1234, high: 1234 });
  expect(other).toMatchObject({ low: 1.2335, high: 1.2345 });
});
