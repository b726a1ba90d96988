import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { ShownFeed, ShownText } from '../../../utils/recorder/shown.ts';
import { TEXT } from '../../../utils/traffic/protocol.ts';

const PLACE = '.livestream-container .title';
const { document } = new Window();
const within = document as unknown as Document;
const show = (html: string): void => void (document.body.innerHTML = html);

describe('what a page shows', () => {
  test('is told when it reads otherwise than before, and only then', () => {
    const text = new ShownText({ text: { room: [PLACE] } });
    show('<div class="livestream-container"></div>');
    expect(text.changed('room', within)).toEqual([]);
    show('<div class="livestream-container"><h1 class="title">直播已结束</h1></div>');
    expect(text.changed('room', within)).toEqual([[TEXT, PLACE, '直播已结束']]);
    expect(text.changed('room', within)).toEqual([]);
  });

  test('is read on the pages for which the platform names a place, and on no other', () => {
    show('<div class="livestream-container"><h1 class="title">直播已结束</h1></div>');
    expect(new ShownText({ text: { console: [PLACE] } }).changed('room', within)).toEqual([]);
    expect(new ShownText({ text: { room: [PLACE] } }).changed(undefined, within)).toEqual([]);
    expect(new ShownText({}).changed('room', within)).toEqual([]);
  });
});

describe('what is added to a page', () => {
  const LINE = '.chat > p';
  const lines = (...texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');
  const add = (text: string): void => {
    const line = document.createElement('p');
    line.textContent = text;
    document.querySelector('.chat')?.append(line);
  };

  test('is told once; what stood there at the first look is history', () => {
    show(`<div class="chat">${lines('one', 'two')}</div>`);
    const feed = new ShownFeed({ feed: [LINE] });
    expect(feed.added(within)).toEqual([]);
    add('two');
    add('three');
    expect(feed.added(within)).toEqual([[TEXT, LINE, 'two\f\nthree']]);
    expect(feed.added(within)).toEqual([]);
  });

  test('is told again where the same place shows something else', () => {
    show(`<div class="chat">${lines('1.4K')}</div>`);
    const feed = new ShownFeed({ feed: [LINE] });
    feed.added(within);
    const line = document.querySelector('.chat > p');
    if (line) line.textContent = '1.5K';
    expect(feed.added(within)).toEqual([[TEXT, LINE, '1.5K']]);
  });

  test('is nothing where the platform names no place', () => {
    expect(new ShownFeed({}).added(within)).toEqual([]);
  });
});
