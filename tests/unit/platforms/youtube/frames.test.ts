import { expect, test } from 'vitest';
import { broadcastViews } from '../../../../utils/metrics/views.ts';
import type { Frame } from '../../../../utils/platforms/platform.ts';
import { pageAt } from '../../../../utils/platforms/registry.ts';
import { decode } from '../../../../utils/platforms/youtube/decode.ts';
import { Recorder } from '../../../../utils/recorder/recorder.ts';
import { commit } from '../../../../utils/store/commit.ts';
import { rowsOf } from '../../../../utils/store/upkeep.ts';
import { moment } from '../../../../utils/units.ts';
import { viewerHasher } from '../../../../utils/viewers/hash.ts';
import { added, chat, metadata, SOME_TIME, text, VIDEO } from '../../../rooms/generated/youtube/bodies.ts';
import { batch, database, header } from '../../store/builders.ts';
import { answer, CHAT, METADATA } from './traffic.ts';

const FRAMES = 12;
const EVERY = 2000;

test('the chat’s frame and the video’s page are one broadcast, and both count, once', async () => {
  const db = database();
  const { platform, page } =
    pageAt(new URL(`https://www.youtube.com/watch?v=${VIDEO}`)) ?? expect.unreachable();
  /** A recorder of one of the page's frames: the chat stands for the page that it is embedded in. */
  const recordedBy = (id: string) =>
    new Recorder(
      header(id, { platform: platform.id, page: page.kind, room: page.room, broadcast: page.broadcast }),
      viewerHasher(new Uint8Array(32).fill(7)),
      null,
    );
  const recorders: readonly [string, (at: number) => Frame][] = [
    ['ann', (at) => answer(CHAT, chat([added(text({ id: `item-${at}`, at: SOME_TIME + at * EVERY }))]))],
    ['ben', () => answer(METADATA, metadata({ count: 340 }))],
    // Another tab of the same video.
    ['cat', (at) => answer(CHAT, chat([added(text({ id: `item-${at}`, at: SOME_TIME + at * EVERY }))]))],
  ];
  for (const [id, frameAt] of recorders) {
    const recorder = recordedBy(id);
    for (let at = 0; at < FRAMES; at += 1) {
      recorder.hear(decode(frameAt(at)), moment(SOME_TIME + at * EVERY));
    }
    await commit(db, [batch(1, [], { ...recorder.take(), arrival: moment(SOME_TIME + FRAMES * EVERY) })]);
  }
  const views = broadcastViews(await rowsOf(db), moment(SOME_TIME + FRAMES * EVERY), { myRooms: [] });
  expect(views).toHaveLength(1);
  expect(views[0]?.figures).toMatchObject({
    comments: { figure: { value: FRAMES } },
    online: { figure: { value: 340 } },
  });
});
