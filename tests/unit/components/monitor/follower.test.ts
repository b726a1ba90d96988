import { expect, test } from 'vitest';
import { Follower } from '../../../../components/monitor/follower.ts';
import { after, minutes } from '../../../../utils/units.ts';
import { hear } from '../../exchange/archive/archives.ts';
import { at, database, header, START } from '../../store/builders.ts';

test('rooms keep their places, whichever was heard last', async () => {
  const db = database();
  const opened = (id: string, broadcast: string, minute: number) => ({
    id,
    over: { header: header(id, { broadcast: broadcast as never, openedAt: after(START, minutes(minute)) }) },
  });
  const [ann, bea] = [opened('ann', '75', 0), opened('bea', '76', -5)];
  await hear(db, { ...ann, until: 20 });
  await hear(db, { ...bea, until: 30 });
  const follower = new Follower(db);
  const look = async () => {
    const rows = await db.recorders.orderBy('arrival').toArray();
    return [
      rows.map(({ id }) => String(id)),
      (await follower.look(rows, 'roomtally', at(60))).map(({ recorders }) => String(recorders[0]?.id)),
    ];
  };
  expect(await look()).toEqual([
    ['ann', 'bea'],
    ['bea', 'ann'],
  ]);
  await db.recorders.update('ann' as never, { arrival: at(50) });
  expect(await look()).toEqual([
    ['bea', 'ann'],
    ['bea', 'ann'],
  ]);
});
