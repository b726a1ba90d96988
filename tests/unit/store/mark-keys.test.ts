import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commandOf } from '../../../utils/metrics/mark-kinds.ts';
import { commit } from '../../../utils/store/commit.ts';
import type { Database } from '../../../utils/store/database.ts';
import { markByKeys } from '../../../utils/store/mark-keys.ts';
import { type BroadcastId, moment } from '../../../utils/units.ts';
import { browser } from '../browser.ts';
import { at, batch, comment, database, header, heard } from './builders.ts';

type Pressed = (command: string, tab?: { id: number }) => void;

let press: Pressed = () => {};
/** What the page of each tab answers when it is asked what is being recorded there. */
const tabs = new Map<number, unknown>();

beforeEach(() => {
  tabs.clear();
  vi.spyOn(browser, 'commands', 'get').mockReturnValue({
    onCommand: { addListener: (listener: Pressed) => (press = listener) },
  } as never);
  const sendMessage = async (tab: number): Promise<unknown> => {
    if (!tabs.has(tab)) throw new Error('nobody');
    return tabs.get(tab);
  };
  vi.spyOn(browser, 'tabs', 'get').mockReturnValue({ sendMessage } as never);
  vi.useFakeTimers({ now: at(30), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const record = (db: Database, id: string, broadcast: string) =>
  commit(db, [
    batch(1, [comment(10), heard(9, 11)], {
      header: header(id, { broadcast: broadcast as BroadcastId }),
      arrival: at(20),
    }),
  ]);

async function pressed(db: Database, command: string, tab?: { id: number }) {
  markByKeys(db);
  press(command, tab);
  for (let turn = 0; turn < 50 && (await db.marks.count()) === 0; turn += 1)
    await new Promise((next) => setTimeout(next));
  return (await db.marks.toArray()).map(({ recorder, at: when, kind }) => ({ recorder, at: when, kind }));
}

describe('a shortcut', () => {
  test('marks the room in front, at the time that its page tells', async () => {
    const db = database();
    await record(db, 'ann', '75');
    await record(db, 'bea', '76');
    tabs.set(7, { recorder: 'bea', at: at(21) });
    expect(await pressed(db, commandOf('giveaway'), { id: 7 })).toEqual([
      { recorder: 'bea', at: at(21), kind: 'giveaway' },
    ]);
  });

  test('marks the only room being recorded where something else is in front, in the room’s time', async () => {
    const db = database();
    await record(db, 'ann', '75');
    expect(await pressed(db, commandOf('host'), { id: 8 })).toEqual([
      { recorder: 'ann', at: at(21), kind: 'host' },
    ]);
  });

  test('marks nothing where it could be any of several rooms, or none', async () => {
    const db = database();
    expect(await pressed(db, commandOf('note'))).toEqual([]);
    await record(db, 'ann', '75');
    await record(db, 'bea', '76');
    expect(await pressed(db, commandOf('note'))).toEqual([]);
  });

  test('that is none of ours, and a page that answers nonsense, mark nothing', async () => {
    const db = database();
    await record(db, 'ann', '75');
    await record(db, 'bea', '76');
    tabs.set(7, { recorder: 5, at: moment(NaN) });
    expect(await pressed(db, commandOf('note'), { id: 7 })).toEqual([]);
    expect(await pressed(db, 'something')).toEqual([]);
  });
});
