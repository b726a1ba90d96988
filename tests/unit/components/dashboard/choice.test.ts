import { describe, expect, test } from 'vitest';
import { type Choice, chosen, NO_CHOICE, whoseOf } from '../../../../components/dashboard/list/choice.ts';
import { optionsOf } from '../../../../components/dashboard/list/options.ts';
import { listedOf } from '../../../../utils/metrics/folded.ts';
import type { Listed } from '../../../../utils/metrics/view.ts';
import {
  after,
  type BroadcastId,
  type BroadcastKey,
  minutes,
  moment,
  type PlatformId,
  type RoomId,
} from '../../../../utils/units.ts';
import { broadcastOf, figure, figuresOf, START } from '../../exchange/broadcast.ts';

const view = (key: string, over: Partial<Listed> = {}): Listed => ({
  ...listedOf(broadcastOf([], {}, { key: key as BroadcastKey })),
  ...over,
});
const keys = (choice: Partial<Choice>, views: readonly Listed[]): string[] =>
  chosen({ ...NO_CHOICE, ...choice }, views).map(({ key }) => key);

test('one’s own broadcasts are shown first, and all while none is one’s own', () => {
  const [mine, other] = [view('a', { mine: true }), view('b', { mine: false })];
  expect(whoseOf(NO_CHOICE, [mine, other])).toBe('mine');
  expect(keys({}, [mine, other])).toEqual(['a']);
  expect(keys({}, [other])).toEqual(['b']);
  expect(keys({ whose: 'others' }, [mine, other])).toEqual(['b']);
  expect(keys({ whose: 'all' }, [mine, other])).toEqual(['a', 'b']);
});

describe('the search', () => {
  const views = [
    view('title', { title: 'Spring Sale', room: '1' as RoomId, broadcast: null }),
    view('room', { title: null, room: '80017' as RoomId, broadcast: null }),
    view('broadcast', { title: null, room: null, broadcast: '7632171' as BroadcastId }),
  ];
  test.each([
    ['sale', ['title']],
    ['  SPRING ', ['title']],
    ['8001', ['room']],
    ['7632', ['broadcast']],
    ['nothing', []],
  ])('finds %j in title, room and broadcast', (search, found) =>
    expect(keys({ search }, views)).toEqual(found),
  );
  test('finds everything while it is empty, also what has no name', () => {
    expect(keys({ search: '' }, [view('a', { title: null, room: null, broadcast: null })])).toEqual(['a']);
  });
});

test('a platform’s filter shows that platform', () => {
  const views = [view('a'), view('b', { platform: 'tiktok' as PlatformId })];
  expect(keys({ platform: 'tiktok' }, views)).toEqual(['b']);
});

describe('the filters by room, host, tag and days', () => {
  const at = (day: number) => moment(new Date(2026, 3, day, 20).getTime());
  const views = [
    view('a', { room: '1' as RoomId, tags: ['主播:小美', '大促'], from: at(24) }),
    view('b', { room: '2' as RoomId, tags: ['主播:阿杰'], from: at(23) }),
    view('c', { platform: 'tiktok' as PlatformId, room: '1' as RoomId, tags: [], from: at(22) }),
  ];
  test.each([
    [{ room: 'douyin:1' }, ['a']],
    [{ host: '阿杰' }, ['b']],
    [{ tag: '大促' }, ['a']],
    [{ from: '2026-04-23' }, ['a', 'b']],
    [{ until: '2026-04-23' }, ['b', 'c']],
    [{ from: '2026-04-23', until: '2026-04-23' }, ['b']],
    [{ search: '小美' }, ['a']],
    [{ host: '小美', tag: '主播:阿杰' }, []],
  ])('%j leaves %j', (choice, left) => expect(keys(choice, views)).toEqual(left));

  test('offer what there is, each once', () => {
    expect(optionsOf(views)).toMatchObject({
      platforms: ['douyin', 'tiktok'],
      rooms: [{ name: 'douyin:1' }, { name: 'douyin:2' }, { name: 'tiktok:1' }],
      hosts: ['阿杰', '小美'],
    });
    expect(optionsOf(views).tags).toHaveLength(3);
  });
});

const online = (value: number | null, low = value) => figuresOf({ onlinePeak: figure(value, { low }) });

describe('the order', () => {
  const views = [
    view('early', { from: START, figures: online(5) }),
    view('late', { from: after(START, minutes(9)), figures: figuresOf({}) }),
    view('middle', { from: after(START, minutes(5)), figures: online(null, 90) }),
  ];
  test('is newest first', () => expect(keys({}, views)).toEqual(['late', 'middle', 'early']));
  test('follows a metric, its floor where only that is known, with the unknown last either way', () => {
    expect(keys({ by: 'onlinePeak', order: 'descending' }, views)).toEqual(['middle', 'early', 'late']);
    expect(keys({ by: 'onlinePeak', order: 'ascending' }, views)).toEqual(['early', 'middle', 'late']);
  });
  test('leaves the list that it was given as it is', () => {
    const given = [...views];
    keys({ by: 'onlinePeak' }, given);
    expect(given).toEqual(views);
  });
});
