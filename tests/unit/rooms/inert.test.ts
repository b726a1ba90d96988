import { describe, expect, it } from 'vitest';
import { inert, isPlainData } from '../../rooms/inert.ts';

describe('a script is plain data when it only names literals', () => {
  it.each([
    'var ytInitialData = {"a": [1, 2.5e3, -4, null, true], "b": {}};',
    'window["ytInitialData"] = {};',
    "window['STATE'] = {a: undefined, 'b': 'it\\'s'}",
    'window.__STATE__={"text":"(run())"}; window.__MORE__ = [];\n',
    'const rooms = "7000000000000000001";',
    'self.x = "line\\\nbreak"',
    '  ',
  ])('%s', (script) => {
    expect(isPlainData(script)).toBe(true);
  });

  it.each([
    'run()',
    'var a = run();',
    'var a = {get b() { return 1 }};',
    'var a = {b: c};',
    'var a = `text`;',
    'window.a = {}; run();',
    'window[name] = {};',
    'a = function () {}',
    'var a = {"b": document.cookie}',
  ])('not: %s', (script) => {
    expect(isPlainData(script)).toBe(false);
  });
});

describe('an inert document', () => {
  const RECORDED = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
    <title>直播 &amp; 间</title><link rel="preload" href="/app.js"><base href="https://example.com/">
    <script src="/app.js"></script><script>start();</script>
    <script id="STATE" type="application/json">{"room":"1"}</script>
    <script>window.__STATE__ = {"room": "2"};</script></head>
    <body onload="start()"><div id="root" data-room-id="3"><img src="/a.png" alt="A"></div>
    <iframe id="chat" src="/live_chat"></iframe></body></html>`;

  it('keeps title, attributes and state', () => {
    const html = inert(RECORDED, null, []);
    expect(html).toContain('<title>直播 &amp; 间</title>');
    expect(html).toContain('lang="zh-CN"');
    expect(html).toContain('data-room-id="3"');
    expect(html).toContain('{"room":"1"}');
    expect(html).toContain('window.__STATE__ = {"room": "2"};');
  });

  it('has nothing that loads, runs or forbids', () => {
    const html = inert(RECORDED, null, []);
    for (const gone of ['app.js', 'start()', 'Security-Policy', '<base', 'a.png', '/live_chat']) {
      expect(html).not.toContain(gone);
    }
  });

  it('gets the driver before all else, and its frames', () => {
    const html = inert(RECORDED, 'drive();', ['https://live.douyin.com/frame?a=1&b=2']);
    expect(html).toContain('<head><script>drive();</script>');
    expect(html).toContain('<iframe src="https://live.douyin.com/frame?a=1&amp;b=2"></iframe>');
  });

  it('is a document even where nothing was recorded', () => {
    expect(inert('', 'drive();', [])).toMatch(
      /^<!doctype html><html><head><script>drive\(\);<\/script>.*<\/head><body><\/body><\/html>$/,
    );
  });
});
