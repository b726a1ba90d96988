import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Answer, Batch } from '../../../utils/messages/messages.ts';
import { commit } from '../../../utils/store/commit.ts';
import { Database } from '../../../utils/store/database.ts';
import { foldAll } from '../../../utils/tally/fold.ts';
import type { Seq } from '../../../utils/units.ts';
import { random } from '../../rooms/generated/random.ts';
import { Desk, nobody } from './background.ts';
import { at, comment, frame, gift, recorderOf } from './builders.ts';

/** A background over a real store, which may be stopped before it stores, or before it answers. */
async function record(db: Database, batch: Batch, fate: 'answers' | 'stops before' | 'stops after') {
  if (fate === 'stops before') throw new Error('stopped');
  const committed = await commit(db, [batch]);
  if (fate === 'stops after') throw new Error('stopped');
  return { seq: committed.get(batch.header.id) ?? (0 as Seq), others: nobody } satisfies Answer<'record'>;
}

test('a background that is stopped at any moment neither loses nor doubles anything', async () => {
  const db = new Database('delivery');
  const recorder = recorderOf();
  const desk = new Desk(recorder);
  const { pick } = random(5, 'fates');
  desk.answers = Array.from(
    { length: 200 },
    () => (batch) => record(db, batch, pick(['answers', 'stops before', 'stops after'])),
  );
  for (let second = 0; second < 60; second += 1) {
    recorder.hear(frame(at(second), comment(`${second}`), gift(`${second}`, second + 1)), at(second));
    desk.sender.nudge(at(second));
    await desk.pass(0.5);
  }
  while (!recorder.idle) await desk.pass(1);
  for (let second = 0; second < 20; second += 1) await desk.pass(1);

  expect(new Set(desk.seqs).size).toBeLessThan(desk.seqs.length);
  const span = foldAll((await db.slots.toArray()).map((row) => row.span));
  expect(span?.events.comment?.count).toBe(60);
  expect(span?.events.gift?.count).toBe(60);
  expect(span?.heard).toBe(59_000);
  db.close();
});
