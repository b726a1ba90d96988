import { describe, expect, test } from 'vitest';
import { MOST_FILE, readCaptureFile } from '../../../../utils/exchange/har/read.ts';
import { entry, har, page, poll, POLL, ROOM } from '../../rooms/hars.ts';

const file = (text: string): File => new File([text], 'room.har');
const whole = JSON.stringify(har([page(), poll(1, { cursor: 1 })]));

describe('a file that the user chooses', () => {
  test('is read as the pages that it is of', async () => {
    const capture = await readCaptureFile(file(whole));
    expect(capture.pages.map(({ url, requests }) => [url, requests.length])).toEqual([[ROOM, 1]]);
    expect(capture.replaced).toBe(false);
  });

  test('may begin with a byte order mark', async () => {
    expect((await readCaptureFile(file(`\uFEFF${whole}`))).pages.length).toBe(1);
  });

  test.each([
    ['is cut', whole.slice(0, -20), 'json', ''],
    ['is empty', '', 'json', ''],
    ['is a page of the web', '<!doctype html><p>404', 'json', ''],
    ['is JSON of something else', '{"name":"roomtally"}', 'har', 'log'],
    ['is a text in JSON', '"room"', 'har', ''],
    [
      'has an entry without an answer',
      whole.replace('"response":', '"reply":'),
      'har',
      'log.entries[0].response',
    ],
    [
      'is of another site',
      JSON.stringify(
        har(
          [page('', 'https://example.com/')],
          [{ id: 'page_1', startedDateTime: '2026-04-24T04:00:00Z', title: 'https://example.com/' }],
        ),
      ),
      'noRoom',
      '',
    ],
  ])('%s: what is wrong is told, and where', async (_, text, problem, where) => {
    await expect(readCaptureFile(file(text))).rejects.toMatchObject({
      name: 'CaptureError',
      problem,
      where,
    });
  });

  test('may hold an answer of many megabytes in base64', async () => {
    const answer = { mimeType: 'application/octet-stream', text: 'A'.repeat(8 << 20), encoding: 'base64' };
    const { pages } = await readCaptureFile(
      file(JSON.stringify(har([page(), entry('fetch', 1, POLL, answer)]))),
    );
    expect(pages[0]?.requests[0]?.answer.length).toBe(6 << 20);
  });

  test('is not opened where it is too large', async () => {
    const large = { name: 'large.har', size: MOST_FILE + 1, text: () => Promise.reject(new Error('opened')) };
    await expect(readCaptureFile(large as unknown as File)).rejects.toMatchObject({ problem: 'tooLarge' });
  });
});
