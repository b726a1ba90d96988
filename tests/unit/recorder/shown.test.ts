import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { ShownText } from '../../../utils/recorder/shown.ts';
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
