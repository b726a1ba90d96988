import { describe, expect, test } from 'vitest';
import { missingFor, reportsOf } from '../../../../utils/metrics/health/report.ts';
import { heardBy } from '../../../../utils/metrics/health/sent.ts';
import { READING_IDS } from '../../../../utils/events/readings.ts';
import { EVENT_KINDS } from '../../../../utils/events/entry.ts';
import { LANGUAGES } from '../../../../utils/settings/language.ts';
import { kindIn } from '../../../../utils/settings/words/kinds.ts';
import { rowsOf } from '../../../../utils/store/upkeep.ts';
import { recentlyHeard } from '../../../../utils/store/heard.ts';
import { after, days, minutes, moment, type PlatformId, seconds } from '../../../../utils/units.ts';
import { database, header, START, store } from '../../store/builders.ts';
import { diagnosed, heard } from './builders.ts';

const NOW = after(START, days(100));
const TIKTOK = 'tiktok' as PlatformId;
const gives = () => ({ room: ['comment', 'gift', 'share'], console: [] }) as const;

describe('what a recorder was sent', () => {
  test('is read off its slots: which kinds, how long each was waited for, and when it last came', async () => {
    const db = database();
    await store(db, 25);
    const { recorders, slots } = await rowsOf(db);
    const { length, ended, kinds } = heardBy(recorders[0] ?? expect.unreachable(), slots);
    expect({ length, ended }).toEqual({ length: seconds(25), ended: false });
    expect([...kinds.keys()]).toEqual(['comment', 'online']);
    expect(kinds.get('comment')).toEqual({ waited: seconds(10), last: after(START, seconds(25)) });
  });

  test('is remembered of the newest recorders of a platform’s pages, each with the version that wrote it', async () => {
    const db = database();
    for (let day = 0; day < 33; day += 1)
      await store(db, 1, { header: header(`day ${day}`, { openedAt: after(START, days(day)) }) });
    const all = await recentlyHeard(db);
    expect(all).toHaveLength(30);
    expect(all.map(({ recorder }) => recorder.id)).not.toContain('day 2');
    expect(await recentlyHeard(db, [TIKTOK])).toEqual([]);
  });
});

describe('the report of a platform', () => {
  const old = heard(0, { comment: 1, gift: 5 }, { diagnostics: diagnosed({ frames: 10, understood: 8 }) });
  const unread = { frames: 50, understood: 40, unknown: { WebcastA: 1, WebcastB: 9 } };
  const recent = heard(1, { comment: 1 }, { diagnostics: diagnosed(unread) });

  test('adds up frames and unknown methods, the most frequent first, and says when it was last understood', () => {
    expect(reportsOf([old, recent], gives, NOW)).toMatchObject([
      {
        platform: 'douyin',
        health: 'understood',
        recorders: 2,
        last: recent.recorder.until,
        frames: 60,
        understood: 48,
        unknown: [
          ['WebcastB', 9],
          ['WebcastA', 1],
        ],
      },
    ]);
  });

  test('says of each kind that the platform gives when it last came, and by which version', () => {
    const [report] = reportsOf([old, recent], gives, NOW);
    expect(report?.pages).toHaveLength(1);
    expect(report?.pages[0]?.kinds).toMatchObject([
      { kind: 'comment', version: '0.1.0', last: recent.kinds.get('comment')?.last },
      { kind: 'gift', version: '0.0.0', last: old.kinds.get('gift')?.last, missing: null },
      { kind: 'share', version: null, last: null },
    ]);
  });

  test('is that of its newest broadcast, and the most pressing comes first', () => {
    const lost = { frames: 90, unread: 90, unreadSince: moment(recent.recorder.arrival - minutes(5)) };
    const broken = heard(
      2,
      {},
      { diagnostics: diagnosed(lost), until: null, platform: TIKTOK, ended: false },
    );
    const reports = reportsOf([old, recent, broken], gives, NOW);
    expect(reports.map(({ platform, health }) => [platform, health])).toEqual([
      ['tiktok', 'lost'],
      ['douyin', 'understood'],
    ]);
  });

  test('is of a part only while what used to come is missing', () => {
    const all = Array.from({ length: 20 }, (_, day) =>
      heard(day, day < 18 ? { comment: 1, gift: 5 } : { comment: 1 }),
    );
    expect(reportsOf(all, gives, NOW)[0]?.health).toBe('partly');
    expect(missingFor(all, all[17]?.recorder.id ?? expect.unreachable())).toEqual([]);
    expect(missingFor(all, all[19]?.recorder.id ?? expect.unreachable())).toMatchObject([{ kind: 'gift' }]);
  });
});

test.each([...EVENT_KINDS, ...READING_IDS])('%s has a name in each language', (kind) => {
  for (const language of LANGUAGES) expect(kindIn(language, kind)).not.toBe(kind);
});
