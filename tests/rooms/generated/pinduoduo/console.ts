/** What a streamer's console shows at a moment, as it writes it. */
export interface Shown {
  readonly gmv: string;
  readonly orders: string;
  readonly online: string;
  /** Digits alone: each rolls in a column of its own. */
  readonly comments: string;
}

/** All ten digits for each, one above the other, moved behind a window that shows one. */
const rolling = (digits: string): string =>
  Array.from(digits)
    .map(
      (shown) =>
        `<i class="window"><i class="strip" style="transform: translateY(-${Number(shown) * 10}%)">` +
        `${Array.from({ length: 10 }, (_, digit) => `<i>${digit}</i>`).join('')}</i></i>`,
    )
    .join('');

/**
 * A console that no platform's description knows, in the manner of Pinduoduo's: its figures stand in the page
 * alone, with class names made up anew by each build, next to viewers' names.
 */
export const consolePage = ({ gmv, orders, online, comments }: Shown): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>直播数据看板</title><style>
  body { margin: 0; font: 16px/24px system-ui; background: #fff; color: #222 }
  main { display: grid; grid-template-columns: repeat(3, 1fr); gap: 16px; padding: 24px }
  section { border: 1px solid #ddd; padding: 16px }
  b { font-size: 28px; line-height: 36px; font-weight: 600 }
  i { font-style: normal }
  .window { display: inline-block; height: 36px; overflow: hidden }
  .strip { display: block; transition: transform 0.3s }
  .strip i { display: block; height: 36px }
</style></head><body>
<header><h1>多多直播 · 实时看板</h1><nav><a href="#">概览</a> <a href="#">商品</a></nav></header>
<main data-testid="live-board">
  <section class="x1"><p>累计成交金额</p><b class="gmv">${gmv}</b></section>
  <section class="x2"><p>成交订单数</p><b class="orders">${orders}</b></section>
  <section class="x3"><b class="online">${online}</b><p>当前在线</p></section>
  <section class="x4"><p>评论数</p><b class="comments">${rolling(comments)}</b></section>
  <section class="x5"><p>观看人数</p><canvas class="drawn" width="80" height="36"></canvas></section>
</main>
<table><tbody><tr><td>路人甲</td><td>来了</td><td>12 单</td></tr><tr><td>路人乙</td><td>来了</td><td>7 单</td></tr></tbody></table>
</body></html>`;
