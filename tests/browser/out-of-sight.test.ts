import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { harOf } from '../../utils/exchange/har/write.ts';
import { captureFrom } from '../rooms/capture.ts';
import * as weixin from '../rooms/generated/weixin-channels/answers.ts';
import { openPopup } from './popups.ts';
import { shop } from './shop.ts';
import { BROWSERS, openStage, type Stage, until } from './stage.ts';

const CONSOLE = 'https://channels.weixin.qq.com/platform/live/liveBuild';
const EMBEDDED = 'https://channels.weixin.qq.com/micro/live/build';
const POLLS = 12;
const EVERY = 2000;
const START = 1_767_225_600_000;

/** A console whose page only embeds the one that polls. */
function embedded() {
  const answers = Array.from({ length: POLLS }, (_, poll) => ({
    url: `${weixin.POLL}&poll=${poll}`,
    at: START + poll * EVERY,
    body: weixin.poll({ info: { online: 40 }, messages: [weixin.listed(weixin.COMMENT)] }),
  }));
  const html = '<!doctype html><title>视频号助手</title>';
  const har = harOf([{ url: CONSOLE, at: START - 1000, html, answers }]);
  const [document = expect.unreachable()] = har.log.entries;
  har.log.entries.push({ ...document, request: { ...document.request, url: EMBEDDED } });
  return captureFrom(har, 'a console in a frame');
}

/** The page asks by its frame's own fetch. */
const ASK_WITHIN = `{
  const { contentWindow } = document.querySelector('iframe');
  window.fetch = (...request) => contentWindow.fetch(...request);
}`;

/** The page opens its sockets in workers, and shows a stream. */
const WORK_ELSEWHERE = `{
  const code = 'onmessage = ({ data }) => { const socket = new WebSocket(data);' +
    'socket.binaryType = "arraybuffer"; socket.onmessage = (event) => postMessage(event.data); }';
  window.WebSocket = class {
    constructor(url) {
      const worker = new Worker(URL.createObjectURL(new Blob([code])));
      worker.onmessage = (event) => this.onmessage(event);
      worker.postMessage(url);
    }
    close() {}
  };
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  setInterval(() => pen.fillRect(Math.random() * 100, 0, 9, 9), 100);
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = canvas.captureStream();
  document.body.append(canvas, video);
  void video.play();
}`;

for (const browser of BROWSERS) {
  describe(`in ${browser}`, () => {
    let stage: Stage;

    describe('a console that lives in an embedded frame', () => {
      beforeAll(async () => {
        stage = await openStage({ browser, captures: [embedded()], speed: 10 });
        await stage.tabs[0]?.evaluate(ASK_WITHIN);
        await stage.rooms.start();
        await stage.rooms.ended;
        await stage.settled();
      });

      it('is counted, once', async () => {
        const [broadcast = expect.unreachable(), ...others] = await stage.broadcasts();
        expect(others).toEqual([]);
        expect(broadcast.figures).toMatchObject({
          comments: { figure: { value: POLLS } },
          online: { figure: { value: 40 } },
        });
        await stage.close();
      });
    });

    describe.each([
      ['a room whose socket is opened in a worker', false],
      ['a room whose polls are heard while its socket is opened in a worker', true],
    ])('%s', (_, polls) => {
      beforeAll(async () => {
        const { capture } = shop({ minutes: 3 });
        const pages = capture.pages
          .slice(0, 1)
          .map((page) => ({ ...page, requests: polls ? page.requests : [] }));
        stage = await openStage({ browser, captures: [{ ...capture, pages }], speed: 60 });
        await stage.tabs[0]?.evaluate(WORK_ELSEWHERE);
        await stage.tabs[0]?.bringToFront();
        await stage.rooms.start();
        await stage.rooms.ended;
      });

      afterAll(() => stage.close());

      it('is reported as out of sight, as a whole or in part, in the popup too', async () => {
        const [room = expect.unreachable()] = stage.tabs;
        expect(await room.evaluate('window.__room.frames')).toBeGreaterThan(0);
        const roomsTold = async () =>
          (await stage.rows()).recorders
            .filter(({ page }) => page === 'room')
            .map(({ diagnostics: { frames, unseen } }) => [frames > 0, unseen]);
        await until(async () => (await roomsTold()).some(([, unseen]) => unseen), 500);
        expect(await roomsTold()).toEqual([[polls, true]]);
        const popup = await openPopup(browser, stage.opened, room);
        await popup.waitForSelector('.recording-doubt');
        expect(await popup.evaluate(() => document.body.textContent)).toContain('Worker');
      });
    });
  });
}
