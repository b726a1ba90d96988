// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LanguageProvider } from '../../../../components/controls/language.tsx';
import { Overlay } from '../../../../components/overlay/Overlay.tsx';
import type { OverlayProps } from '../../../../components/overlay/props.ts';
import type { Alert } from '../../../../utils/alerts/alert.ts';
import type { Language } from '../../../../utils/settings/language.ts';
import { NO_TREND } from '../../../../utils/recorder/trend.ts';
import { minutes, moment } from '../../../../utils/units.ts';
import { completeDocument } from '../browser.ts';
import { DOUYIN, figures, known } from '../figures.ts';

const LOOKS = { view: 'operator', glass: 'dark', figures: null, hideAmounts: false, alertsOff: [] } as const;
const PLACE = { shown: true, size: 'normal', place: { right: 100, top: 100, dock: [] } } as const;

function show(over: Partial<OverlayProps> = {}, language: Language = 'zh') {
  const onPlace = vi.fn<OverlayProps['onPlace']>();
  const onLooks = vi.fn<OverlayProps['onLooks']>();
  const undo = vi.fn<() => Promise<void>>(async () => undefined);
  const at = moment(new Date(2026, 3, 24, 20, 3).getTime());
  const onMark = vi.fn<OverlayProps['onMark']>(async (kind) => ({ kind, at, undo }));
  const onOpenDashboard = vi.fn<OverlayProps['onOpenDashboard']>();
  const props: OverlayProps = {
    recent: figures({ online: known(3421), netFlow: known(12), commentsPerMinute: known(27) }),
    whole: figures({ comments: known(5312), dwellPerEntry: known(403) }, 'needsConsole'),
    alternatives: {},
    reported: {},
    alerts: [],
    usual: {},
    trend: NO_TREND,
    looks: LOOKS,
    onLooks,
    onMark,
    platform: DOUYIN,
    title: '阿宁家居',
    next: undefined,
    page: 'room',
    consoleSeen: false,
    status: 'counting',
    heardFor: minutes(90),
    coverage: 0.93,
    place: PLACE,
    onPlace,
    onOpenDashboard,
    myRoom: null,
    ...over,
  };
  const draw = (changed: Partial<OverlayProps> = {}) => (
    <LanguageProvider language={language}>
      <Overlay {...props} {...changed} />
    </LanguageProvider>
  );
  const { rerender } = render(draw());
  return {
    onPlace,
    onLooks,
    onMark,
    undo,
    onOpenDashboard,
    redraw: (changed: Partial<OverlayProps>) => rerender(draw(changed)),
  };
}

const panel = () => screen.getByRole('region');
const button = (name: RegExp | string) => screen.getByRole('button', { name });

beforeEach(completeDocument);
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('the overlay', () => {
  it('is a named region with the room’s title and the last ten minutes', () => {
    show();
    expect(panel().getAttribute('aria-label')).toBe('播间数');
    expect(panel().textContent).toContain('阿宁家居');
    expect(panel().textContent).toContain('近 10 分钟');
    expect(button(/在线人数 3,421/)).toBeTruthy();
    expect(button(/净流入 \+12 ?\/分/)).toBeTruthy();
    expect(button(/每分钟评论 27 ?\/分/)).toBeTruthy();
  });

  it('tells over how many minutes, while it has heard fewer than ten', () => {
    show({ heardFor: minutes(3) }, 'en');
    expect(panel().textContent).toContain('Last 3 min');
  });

  it('announces nothing while nothing stands out', () => {
    show({ place: { ...PLACE, size: 'full' } });
    const live = panel().querySelectorAll('output, [aria-live], [role=status], [role=alert]');
    expect([...live].map(({ textContent }) => textContent).join('')).toBe('');
  });

  it('says that it waits, that the broadcast is over, and what to do when it is cut off', () => {
    const { redraw } = show({ status: 'waiting' });
    expect(panel().textContent).toContain('正在等第一条数据');
    expect(panel().querySelectorAll('.figure')).toHaveLength(0);
    redraw({ status: 'ended' });
    expect(panel().textContent).toContain('直播已结束');
    expect(button(/在线人数/)).toBeTruthy();
    redraw({ status: 'lost' });
    expect(panel().textContent).toContain('刷新本页');
    redraw({ status: 'full' });
    expect(panel().textContent).toContain('存储空间已满');
  });

  it('says that nothing is understood any more, with what was counted before and nothing where nothing was', () => {
    const { redraw } = show({ status: 'unread' });
    expect(panel().textContent).toContain('读不懂，平台可能改版了');
    expect(button(/在线人数/)).toBeTruthy();
    redraw({ status: 'unread', heardFor: minutes(0) });
    expect(panel().textContent).toContain('读不懂，平台可能改版了');
    expect(panel().querySelectorAll('.figure')).toHaveLength(0);
    redraw({ status: 'unread', place: { ...PLACE, size: 'pill' } });
    expect(panel().textContent).toContain('读不懂新数据');
  });
});

describe('the overlay’s alert', () => {
  const from = moment(new Date(2026, 3, 24, 20, 3).getTime());
  const fell: Alert = {
    rule: 'interactionsHalved',
    severity: 'red',
    metric: 'interactionsPerMinute',
    since: from,
    from,
    until: null,
    before: 340,
    now: 120,
    product: null,
    byChance: { count: 0.02, per: 'day' },
  };
  const rose: Alert = { ...fell, rule: 'onlineRose', severity: 'blue', metric: 'online' };
  const line = () => panel().querySelector('.alert');
  const told = () => within(panel()).getAllByRole('status').at(-1)?.textContent;
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());
  const pass = (length: number) =>
    act(async () => {
      await vi.advanceTimersByTimeAsync(length);
    });

  it('is one line: how grave it is, what happened and what to try', () => {
    show({ alerts: [rose, fell] });
    expect(line()?.textContent).toBe(
      '马上看 互动降了一半左右：每分钟 340 → 120 次 先停下讲解，和观众聊一两句试试',
    );
    expect(line()?.querySelectorAll('svg')).toHaveLength(1);
  });

  it('is read out in the element that was there before it, so that it is heard', async () => {
    const { redraw } = show();
    const before = within(panel()).getAllByRole('status').at(-1);
    redraw({ alerts: [fell] });
    await pass(1);
    expect(within(panel()).getAllByRole('status').at(-1)).toBe(before);
    expect(told()).toContain('互动降了一半左右：每分钟 340 → 120 次 先停下讲解');
  });

  it('is read out no more often than every 30 seconds, however often it changes', async () => {
    const { redraw } = show({ alerts: [fell] });
    await pass(1);
    const first = told();
    const heard = new Set([first]);
    for (let second = 1; second < 30; second += 1) {
      redraw({ alerts: [{ ...fell, now: 120 - second }] });
      await pass(990);
      heard.add(told());
    }
    expect([...heard]).toEqual([first]);
    await pass(2000);
    expect(told()).toContain('340 → 91');
  });

  it('stands under the one line, too', () => {
    show({ alerts: [fell], place: { ...PLACE, size: 'pill' } }, 'en');
    expect(line()?.textContent).toContain('Interaction is down by about half');
  });

  it('is gone once it is over, or the broadcast is', () => {
    const { redraw } = show({ alerts: [{ ...fell, until: from }] });
    expect(line()).toBeNull();
    redraw({ alerts: [fell], status: 'ended' });
    expect(line()).toBeNull();
  });

  it('says nothing of money where amounts are hidden', () => {
    const gmv: Alert = { ...fell, rule: 'lowerThanUsual', metric: 'gmv' };
    show({ alerts: [gmv], looks: { ...LOOKS, hideAmounts: true } });
    expect(line()).toBeNull();
  });

  it('has a figure’s card say how it stands against the room’s last broadcasts', () => {
    const band = { median: 4500, low: 4200, high: 5100, broadcasts: 8 };
    show({ usual: { online: { verdict: 'lower', now: 3400, band, chance: 1 / 9 } } });
    fireEvent.click(button(/在线人数 3,421/));
    expect(screen.getByRole('tooltip').textContent).toContain(
      '和往常比近 10 分钟 3,400，低于最近 8 场同一时刻（4,200–5,100）',
    );
    fireEvent.click(button(/每分钟评论/));
    expect(screen.getAllByRole('tooltip').at(-1)?.textContent).not.toContain('和往常比');
  });
});

describe('the expanded overlay', () => {
  it('shows the whole broadcast, dwell first, and how much of it was heard', () => {
    show({ place: { ...PLACE, size: 'full' } });
    const text = panel().textContent ?? '';
    expect(text).toContain('已采集 1 小时 30 分');
    expect(text).toContain('覆盖 93%');
    expect(text.indexOf('次均停留时长')).toBeLessThan(text.indexOf('转化率'));
    expect(button(/^评论 5,312/)).toBeTruthy();
  });

  it('says once what opening the console would bring, instead of a dash for each', () => {
    show({ place: { ...PLACE, size: 'full' } });
    expect(screen.queryByRole('button', { name: /客单价/ })).toBeNull();
    expect(screen.getByRole('link', { name: '打开主播后台' }).getAttribute('href')).toBe(DOUYIN.consoleUrl);
  });

  it('lists the sales that are known once the console is heard', () => {
    const whole = figures({ gmv: known(5_432_150), orders: known(611) });
    show({ whole, consoleSeen: true, place: { ...PLACE, size: 'full' } });
    expect(button(/^成交金额 ¥ ?54,321\.50/)).toBeTruthy();
    expect(panel().textContent).not.toContain('客单价');
  });
});

describe('what the overlay remembers', () => {
  it('is its size', () => {
    const { onPlace, redraw } = show();
    fireEvent.click(button('展开整场数据'));
    expect(onPlace).toHaveBeenLastCalledWith({ ...PLACE, size: 'full' });
    fireEvent.click(button('收成一行'));
    expect(onPlace).toHaveBeenLastCalledWith({ ...PLACE, size: 'pill' });
    redraw({ place: { ...PLACE, size: 'pill' } });
    expect(panel().textContent).toMatch(/3,421.*\+12\/分/);
    expect(panel().querySelectorAll('.figure')).toHaveLength(2);
    fireEvent.click(button('恢复近 10 分钟视图'));
    expect(onPlace).toHaveBeenLastCalledWith(PLACE);
  });

  it('is the spot that arrow keys moved it to, told once the key is let go', () => {
    const { onPlace } = show();
    const grip = button(/移动浮层/);
    fireEvent.keyDown(grip, { key: 'ArrowLeft' });
    fireEvent.keyDown(grip, { key: 'ArrowLeft' });
    expect(panel().style.right).toBe('132px');
    expect(onPlace).not.toHaveBeenCalled();
    fireEvent.keyUp(grip, { key: 'ArrowLeft' });
    expect(onPlace).toHaveBeenCalledExactlyOnceWith({ ...PLACE, place: { right: 132, top: 100, dock: [] } });
  });

  it('is the spot that a pointer dragged it to', () => {
    const { onPlace } = show();
    const bar = screen.getByText('阿宁家居');
    fireEvent.pointerDown(bar, { button: 0, pointerId: 1, clientX: 500, clientY: 110 });
    fireEvent.pointerMove(bar, { pointerId: 1, clientX: 440, clientY: 150 });
    expect(panel().style.top).toBe('140px');
    fireEvent.pointerUp(bar, { pointerId: 1, clientX: 440, clientY: 150 });
    expect(onPlace).toHaveBeenCalledExactlyOnceWith({ ...PLACE, place: { right: 160, top: 140, dock: [] } });
  });

  it('does not change by a click that trembles, nor does a drag press what it ends on', () => {
    const { onPlace } = show();
    const toPill = button('收成一行');
    fireEvent.pointerDown(toPill, { button: 0, pointerId: 1, clientX: 500, clientY: 110 });
    fireEvent.pointerMove(toPill, { pointerId: 1, clientX: 501, clientY: 111 });
    fireEvent.pointerUp(toPill, { pointerId: 1 });
    expect(onPlace).not.toHaveBeenCalled();
    fireEvent.pointerDown(toPill, { button: 0, pointerId: 1, clientX: 500, clientY: 110 });
    fireEvent.pointerMove(toPill, { pointerId: 1, clientX: 560, clientY: 111 });
    fireEvent.pointerUp(toPill, { pointerId: 1 });
    fireEvent.click(toPill);
    expect(onPlace).toHaveBeenCalledOnce();
    expect(onPlace.mock.calls[0]?.[0].size).toBe('normal');
  });

  it('does not move while new figures arrive', () => {
    const { redraw } = show();
    fireEvent.keyDown(button(/移动浮层/), { key: 'ArrowDown' });
    redraw({ recent: figures({ online: known(9) }) });
    expect(panel().style.top).toBe('116px');
  });
});

describe('the overlay’s menu', () => {
  const open = () => {
    fireEvent.click(button('更多'));
    return within(panel().querySelector('.menu-list') as HTMLElement);
  };

  it('opens the dashboard', () => {
    const { onOpenDashboard } = show();
    fireEvent.click(open().getByText('打开看板'));
    expect(onOpenDashboard).toHaveBeenCalledOnce();
    expect(panel().querySelector('.menu-list')).toBeNull();
  });

  it('hides the overlay on this site, and says how to bring it back', () => {
    const { onPlace } = show();
    const hide = open().getByText(/在此网站隐藏/);
    expect(hide.textContent).toContain('工具栏');
    fireEvent.click(hide);
    expect(onPlace).toHaveBeenCalledExactlyOnceWith({ ...PLACE, shown: false });
  });

  it('makes the room the user’s own, where the room has a name', () => {
    const setMine = vi.fn<(mine: boolean) => void>();
    const { redraw } = show();
    expect(open().queryByText('这是我的直播间')).toBeNull();
    redraw({ myRoom: { mine: false, setMine } });
    fireEvent.click(screen.getByText('这是我的直播间'));
    expect(setMine).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('closes on Escape and gives the focus back, and when the focus goes elsewhere', () => {
    show();
    const item = open().getByText('打开看板');
    void act(() => item.focus());
    fireEvent.keyDown(screen.getByText('打开看板'), { key: 'Escape' });
    expect(panel().querySelector('.menu-list')).toBeNull();
    expect(document.activeElement).toBe(button('更多'));
    open();
    void act(() => button('展开整场数据').focus());
    expect(panel().querySelector('.menu-list')).toBeNull();
  });
});

describe('the host’s view', () => {
  const host = { ...LOOKS, view: 'host' } as const;
  const fell: Alert = {
    rule: 'commentsFell',
    severity: 'yellow',
    metric: 'commentsPerMinute',
    since: moment(0),
    from: moment(0),
    until: null,
    before: 40,
    now: 12,
    product: null,
    byChance: null,
  };

  it('is nothing but the lamp while nothing stands out', () => {
    show({ looks: host });
    expect(panel().textContent).toBe('');
    expect(screen.getAllByRole('button').map((each) => each.getAttribute('aria-label'))).toEqual([
      expect.stringContaining('移动浮层'),
      '切换到运营视图',
    ]);
  });

  it('is one cue without a number when something does', () => {
    show({ looks: host, alerts: [fell] });
    const cue = panel().querySelector('.alert')?.textContent;
    expect(cue).toBe('留意 抛一个一两个字就能答的问题试试');
  });

  it('is what the run of show has next while there is no cue, and nothing once the broadcast is over', () => {
    const { redraw } = show({ looks: host, next: '法式连衣裙' });
    expect(panel().textContent).toBe('下一个：法式连衣裙');
    redraw({ looks: host, next: '法式连衣裙', alerts: [fell] });
    expect(panel().textContent).not.toContain('法式连衣裙');
    redraw({ looks: host, next: '法式连衣裙', status: 'ended' });
    expect(panel().textContent).toBe('');
  });

  it('says what keeps it from counting', () => {
    show({ looks: host, status: 'lost' });
    expect(panel().textContent).toContain('刷新本页后继续');
  });

  it('leads to the operator’s view and back', () => {
    const { onLooks, redraw } = show({ looks: host });
    fireEvent.click(button('切换到运营视图'));
    expect(onLooks).toHaveBeenLastCalledWith({ view: 'operator' });
    redraw({ looks: LOOKS });
    fireEvent.click(button('更多'));
    fireEvent.click(button(/^主播视图/));
    expect(onLooks).toHaveBeenLastCalledWith({ view: 'host' });
  });
});

describe('the overlay’s figures', () => {
  const recent = figures({
    online: known(3421),
    gmv: known(1_234_500),
    likes: known(900),
    netFlow: known(12),
  });
  const names = () => [...panel().querySelectorAll('.figure-name')].map(({ textContent }) => textContent);
  const chosen = { ...LOOKS, figures: ['likes', 'gmv', 'online', 'nonsense'] };

  it('are those that the user chose, in their order; the line shows the first two', () => {
    const { redraw } = show({ recent, looks: chosen });
    expect(names()).toEqual(['点赞', '成交金额', '在线人数']);
    redraw({ place: { ...PLACE, size: 'pill' } });
    expect(names()).toEqual(['点赞', '成交金额']);
  });

  it('are chosen and put in order in their place, and go back to the usual ones', () => {
    const { onLooks, redraw } = show({ recent, looks: chosen });
    fireEvent.click(button('更多'));
    fireEvent.click(button('选择和排列指标'));
    fireEvent.click(button('上移：成交金额'));
    expect(onLooks).toHaveBeenLastCalledWith({ figures: ['gmv', 'likes', 'online'] });
    redraw({ looks: { ...chosen, figures: ['gmv', 'likes', 'online'] } });
    expect(document.activeElement).toBe(button('下移：成交金额'));
    fireEvent.click(button('移除：点赞'));
    expect(onLooks).toHaveBeenLastCalledWith({ figures: ['gmv', 'online'] });
    fireEvent.change(screen.getByRole('combobox', { name: '添加指标…' }), { target: { value: 'orders' } });
    expect(onLooks).toHaveBeenLastCalledWith({ figures: ['gmv', 'likes', 'online', 'orders'] });
    fireEvent.click(button('恢复默认指标'));
    expect(onLooks).toHaveBeenLastCalledWith({ figures: null });
    fireEvent.click(button('完成'));
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('show no amount of money where amounts are hidden, nor tell it to those who listen', () => {
    show({ recent, looks: { ...chosen, hideAmounts: true } });
    expect(panel().textContent).not.toContain('12,345');
    fireEvent.click(button(/成交金额.*金额已隐藏/));
    expect(screen.queryByRole('tooltip')).toBeNull();
    expect(panel().textContent).toContain('3,421');
  });

  it('say in words how they stand against the ten minutes before, and draw how they went', () => {
    const before = figures({ online: known(3000), likes: known(1800), gmv: known(1_230_000) });
    const minutesOf = [1, 2, 3, 5].map((each) => figures({ online: known(each) }));
    show({ recent, looks: chosen, trend: { before, minutes: minutesOf } });
    const tile = (name: string) =>
      [...panel().querySelectorAll('.tile')].find(({ textContent }) => textContent.startsWith(name));
    expect(tile('点赞')?.textContent).toContain('▼ 50%比前 10 分钟低 50%');
    expect(tile('在线人数')?.textContent).toContain('▲ 14%比前 10 分钟高 14%');
    expect(tile('成交金额')?.textContent).not.toMatch(/[▲▼]/);
    expect(tile('在线人数')?.querySelectorAll('.spark')).toHaveLength(1);
    expect(tile('点赞')?.querySelector('.spark')).toBeNull();
  });
});

describe('a mark', () => {
  it('is made in two presses, is confirmed with its time, and can be taken back', async () => {
    const { onMark, undo } = show();
    fireEvent.click(button('标记此刻'));
    fireEvent.click(button('报价'));
    expect(onMark).toHaveBeenCalledExactlyOnceWith('price');
    await screen.findByText(/20:03:00 已标记：报价/);
    fireEvent.click(button('撤销'));
    expect(undo).toHaveBeenCalledOnce();
    await waitFor(() => expect(panel().textContent).not.toContain('已标记'));
  });

  it('that cannot be made says so', async () => {
    show({ onMark: () => Promise.reject(new Error('nobody there')) });
    fireEvent.click(button('标记此刻'));
    fireEvent.click(button('备注'));
    expect(await screen.findByText('没有标记成功，请再试一次')).toBeTruthy();
  });
});
