// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LanguageProvider } from '../../../../components/controls/language.tsx';
import { Popup, type PopupProps } from '../../../../components/popup/Popup.tsx';
import type { RecordingProps } from '../../../../components/popup/Recording.tsx';
import type { Belonging } from '../../../../utils/bound/sites.ts';
import type { BoundPage } from '../../../../components/popup/useBoundPage.ts';
import { type BroadcastKey, moment, type PlatformId } from '../../../../utils/units.ts';
import { completeDocument } from '../browser.ts';
import { DOUYIN, figures, known } from '../figures.ts';

const KEY = 'douyin:broadcast:1' as BroadcastKey;
const recording = (over: Partial<RecordingProps> = {}): RecordingProps => ({
  key: KEY,
  title: '阿宁家居',
  platform: { ...DOUYIN, id: 'douyin' as PlatformId },
  room: null,
  pages: ['room', 'console'],
  since: moment(new Date(2026, 3, 24, 20, 3).getTime()),
  figures: { known: figures({ dwellPerEntry: known(403) }, 'needsConsole'), alternatives: {} },
  mine: true,
  health: 'understood',
  missing: [],
  diagnostics: { frames: 9991, understood: 9987, broken: 0, dropped: 0, unread: 0 },
  facts: { last: null, unknown: [], lost: null },
  newest: 'https://store.example/roomtally',
  onPause: null,
  onMark: async () => ({ at: moment(0), undo: async () => {} }),
  raw: { on: false, frames: 0, bytes: 0, stay: 14, onTurn: () => {} },
  ...over,
});

const CHOICE = {
  key: KEY,
  platform: 'douyin' as PlatformId,
  platformName: '抖音',
  currency: 'CNY',
  title: '阿宁家居',
};
const boundFigure = { locator: { anchored: null, path: 'html', label: null }, currency: null };
const boundPage = (over: Partial<BoundPage> = {}): BoundPage => ({
  host: 'mms.example',
  site: {
    origin: 'https://mms.example',
    figures: [
      { ...boundFigure, quantity: 'gmv', kind: 'money', trouble: null },
      { ...boundFigure, quantity: 'orders', kind: 'count', trouble: 'fell' },
    ],
    belonging: {
      key: KEY,
      platform: CHOICE.platform,
      currency: 'CNY',
      title: null,
      confirmedAt: moment(0),
    },
  },
  allowed: true,
  placed: true,
  paused: false,
  onPoint: async () => undefined,
  onConfirm: () => undefined,
  ...over,
});

function show(over: Partial<PopupProps> = {}) {
  const onOpen = vi.fn<PopupProps['onOpen']>();
  render(
    <LanguageProvider language="zh">
      <Popup recording={[]} sites={[]} currentSite={null} onOpen={onOpen} {...over} />
    </LanguageProvider>,
  );
  return onOpen;
}
const text = () => screen.getByRole('main').textContent ?? '';

beforeEach(completeDocument);
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('the popup', () => {
  it('says what to do while nothing is recorded', () => {
    show();
    expect(text()).toContain('打开一个直播间');
  });

  it('says in one sentence that a newer version left the data, and not that nothing is recorded', () => {
    show({ newer: true });
    expect(screen.getByRole('alert').textContent).toContain('请更新扩展');
    expect(text()).not.toContain('打开一个直播间');
  });

  it('leads to the dashboard, and from a recording to its own page', () => {
    const onOpen = show({ recording: [recording()] });
    fireEvent.click(screen.getByRole('button', { name: '打开看板' }));
    expect(onOpen).toHaveBeenLastCalledWith({ page: 'list' });
    fireEvent.click(screen.getByTitle('查看本场数据'));
    expect(onOpen).toHaveBeenLastCalledWith({ page: 'broadcast', key: KEY });
  });

  it('shows where and since when a room is recorded, and its three figures', () => {
    show({ recording: [recording()] });
    expect(text()).toContain('抖音 · 直播间 · 主播后台 · 20:03 起');
    expect(text()).toMatch(/次均停留时长 6 分 43 秒/);
    expect(text()).toMatch(/转化率 – 需打开主播后台/);
    expect(text()).toContain('我的');
    expect(text()).toContain('收到 9,991 帧，读懂 9,987 帧');
  });

  it('pauses what is recorded, and goes on with what is paused', () => {
    const onPause = vi.fn<() => void>();
    const onResume = vi.fn<() => void>();
    show({ recording: [recording({ onPause })], paused: [{ title: '山雀杂货铺', onResume }] });
    fireEvent.click(screen.getByRole('button', { name: '暂停采集：阿宁家居' }));
    expect(onPause).toHaveBeenCalledOnce();
    expect(text()).toContain('已暂停，不计数');
    fireEvent.click(screen.getByRole('button', { name: '继续采集：山雀杂货铺' }));
    expect(onResume).toHaveBeenCalledOnce();
  });

  it('opens the figures in a small window', () => {
    const onWindow = vi.fn<() => void>();
    show({ recording: [recording()], onWindow });
    fireEvent.click(screen.getByRole('button', { name: '打开小窗' }));
    expect(onWindow).toHaveBeenCalledOnce();
  });

  it('tells of rooms that are open and cannot be seen', () => {
    show({ recording: [recording({ health: 'unseen', figures: null })] });
    expect(text()).toContain('浏览器不让扩展看到');
  });

  it('tells of broken traffic and of a page that no longer answers', () => {
    const diagnostics = { frames: 10, understood: 6, broken: 3, dropped: 1, unread: 0 };
    show({
      recording: [recording({ diagnostics }), recording({ key: 'b' as BroadcastKey, health: 'silent' })],
    });
    expect(text()).toContain('3 帧损坏');
    expect(text()).toContain('丢弃 1 帧');
    expect(text()).toContain('刷新该页面');
  });

  it('says that nothing is understood, and what to do: the newest version, or keeping the traffic', () => {
    const onTurn = vi.fn<(on: boolean) => void>();
    const raw = { on: false, frames: 0, bytes: 0, stay: 14, onTurn };
    const diagnostics = { frames: 1234, understood: 0, broken: 0, dropped: 0, unread: 1234 };
    const onOpen = show({
      recording: [recording({ figures: null, health: 'lost', diagnostics, raw })],
    });
    expect(screen.getByRole('status').textContent).toContain('最近 1,234 帧一帧也没读懂：抖音可能改版了');
    expect(text()).not.toContain('正在采集');
    expect(screen.getByRole('link', { name: '查看最新版本' }).getAttribute('href')).toBe(
      'https://store.example/roomtally',
    );
    expect(text()).toContain('含昵称、用户 ID、评论原文');
    fireEvent.click(screen.getByRole('checkbox', { name: /^录制/ }));
    expect(onTurn).toHaveBeenCalledExactlyOnceWith(true);
    fireEvent.click(screen.getByTitle('各平台的状态'));
    expect(onOpen).toHaveBeenLastCalledWith({ page: 'platforms' });
  });

  it('offers to keep the traffic of every page that still answers', () => {
    for (const health of ['lost', 'understood', 'partly', 'silent', 'listening'] as const) {
      show({ recording: [recording({ health })] });
      expect(screen.queryAllByRole('checkbox')).toHaveLength(health === 'silent' ? 0 : 1);
      cleanup();
    }
  });

  it('does not say that it records before anything was understood', () => {
    show({ recording: [recording({ figures: null, health: 'listening' })] });
    expect(text()).not.toContain('正在采集');
    expect(text()).toContain('还没有读懂任何数据');
  });

  it('names what used to come and is missing', () => {
    const last = moment(0);
    const missing = [
      { kind: 'gift', last, lastVersion: '0.1.0', since: last, sinceVersion: '0.2.0' },
      { kind: 'online', last, lastVersion: '0.1.0', since: last, sinceVersion: '0.2.0' },
    ] as const;
    show({ recording: [recording({ health: 'partly', missing })] });
    expect(text()).toContain('正在采集');
    expect(text()).toContain('现在一直没有收到：礼物、在线人数');
  });

  it('tells what is behind it: frames, the last word, what is not read, what is missing since when', () => {
    const at = (minute: number) => moment(new Date(2026, 3, 24, 20, minute, 5).getTime());
    const missing = [
      { kind: 'gift', last: at(1), lastVersion: '0.1.0', since: at(9), sinceVersion: '0.2.0' },
    ] as const;
    const unknown = ['A', 'B', 'C', 'D', 'E'].map((name, place) => [`Webcast${name}`, 50 - place] as const);
    show({
      recording: [recording({ health: 'partly', missing, facts: { last: at(12), unknown, lost: null } })],
    });
    const facts = screen.getByText('数据细节').closest('details') ?? expect.unreachable();
    expect(facts.open).toBe(true);
    expect(facts.textContent).toContain('收到 9,991 帧，读懂 9,987 帧');
    expect(facts.textContent).toContain('最近一次听懂20:12:05');
    expect(facts.textContent).toContain(
      'WebcastA × 50、WebcastB × 49、WebcastC × 48、WebcastD × 47 · 等 5 种',
    );
    expect(facts.textContent).toMatch(/礼物：缺失，自 .*20:09 起（0\.2\.0 版）/);
  });

  it('says of what is not understood all that usually comes, since when it does not, and by which version', () => {
    const since = moment(new Date(2026, 3, 24, 20, 9).getTime());
    const lost = { kinds: ['comment', 'online'], since, version: '0.2.0' } as const;
    show({
      recording: [
        recording({ health: 'lost', figures: null, facts: { last: null, unknown: [['New', 90]], lost } }),
      ],
    });
    expect(text()).toContain('最近一次听懂–');
    expect(text()).toMatch(/评论、在线人数：缺失，自 .*20:09 起（0\.2\.0 版）/);
    expect(text()).toContain('保留 14 天后自动删除');
  });

  it('keeps the details folded while all is well, and has none of a page that is out of sight', () => {
    show({ recording: [recording()] });
    expect(screen.getByText('数据细节').closest('details')?.open).toBe(false);
    cleanup();
    show({ recording: [recording({ health: 'unseen', figures: null })] });
    expect(screen.queryByText('数据细节')).toBeNull();
  });

  it('says of a bound figure that it is not read while its broadcast is paused', () => {
    show({ bound: { page: boundPage({ paused: true }), choices: [] } });
    expect(text()).toContain('成交金额已暂停，不读取');
  });

  it('asks for a console’s or a room’s permission within the click, and only where it is missing', () => {
    const onGrant = vi.fn<() => void>();
    show({
      sites: [
        { page: 'console', host: 'one.example', granted: true, onGrant },
        { page: 'room', host: 'two.example', granted: false, onGrant },
      ],
    });
    expect(screen.queryByRole('button', { name: '允许读取 one.example' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '允许读取 two.example' }));
    expect(onGrant).toHaveBeenCalledOnce();
    const folded = screen.getByText('已允许 1 个网站').closest('details');
    expect([folded?.open, folded?.textContent]).toEqual([false, expect.stringContaining('one.example')]);
  });

  it('shows how it stands with each bound figure of the page in front, and points at more', () => {
    const onPoint = vi.fn<() => Promise<void>>(async () => undefined);
    show({ bound: { page: boundPage({ onPoint }), choices: [] } });
    expect(text()).toContain('成交金额读取中');
    expect(text()).toContain('成交订单要重新指 · 累计值变小了');
    expect(text()).not.toContain('属于哪一场');
    fireEvent.click(screen.getByRole('button', { name: '指一个数字' }));
    expect(onPoint).toHaveBeenCalledOnce();
  });

  it('asks which broadcast bound figures belong to, and takes one that is being recorded', () => {
    const onConfirm = vi.fn<(belonging: Belonging) => void>();
    show({ bound: { page: boundPage({ placed: false, onConfirm }), choices: [CHOICE] } });
    expect(text()).toContain('成交金额等你说明属于哪一场');
    fireEvent.submit(
      screen.getByRole('button', { name: '开始读取' }).closest('form') ?? expect.unreachable(),
    );
    expect(onConfirm.mock.calls[0]?.[0]).toMatchObject({ key: KEY, platform: 'douyin', title: null });
  });

  it('takes a new broadcast of a platform that is typed: one that is known by its name, or any other', () => {
    const onConfirm = vi.fn<(belonging: Belonging) => void>();
    show({ bound: { page: boundPage({ allowed: false, onConfirm }), choices: [CHOICE] } });
    fireEvent.click(screen.getByRole('radio', { name: '新的一场' }));
    for (const [typed, platform, currency] of [
      ['拼多多', 'pinduoduo', 'CNY'],
      ['某某后台', '某某后台', 'XXX'],
    ] as const) {
      fireEvent.input(screen.getByRole('combobox', { name: '平台' }), { target: { value: typed } });
      fireEvent.input(screen.getByRole('textbox', { name: '直播标题' }), { target: { value: '清仓' } });
      const button = screen.getByRole('button', { name: '开始读取' });
      fireEvent.submit(button.closest('form') ?? expect.unreachable());
      expect(onConfirm).toHaveBeenLastCalledWith(
        expect.objectContaining({ platform, currency, title: '清仓' }),
      );
    }
  });

  it('says that the site in front is shut to it, and asks for it again within the click', () => {
    const onGrant = vi.fn<() => void>();
    show({ withdrawn: { host: 'live.douyin.com', onGrant } });
    expect(text()).toContain('浏览器不让播间数读取 live.douyin.com');
    fireEvent.click(screen.getByRole('button', { name: '允许读取 live.douyin.com' }));
    expect(onGrant).toHaveBeenCalledOnce();
  });

  it('brings the overlay back on the site in front', () => {
    const onShow = vi.fn<(shown: boolean) => void>();
    show({ currentSite: { host: 'live.douyin.com', overlayShown: false, onShow } });
    fireEvent.click(screen.getByRole('checkbox', { name: '在 live.douyin.com 显示浮层' }));
    expect(onShow).toHaveBeenCalledExactlyOnceWith(true);
  });
});

describe('marking', () => {
  it('marks the moment with what was written, and takes it back', async () => {
    const undo = vi.fn<() => Promise<void>>(async () => {});
    const onMark = vi.fn<RecordingProps['onMark']>(async () => ({
      at: moment(new Date(2026, 3, 24, 20, 5, 6).getTime()),
      undo,
    }));
    show({ recording: [recording({ onMark })] });
    fireEvent.input(screen.getByLabelText('说明（可不填）'), { target: { value: '99 元' } });
    fireEvent.click(screen.getByRole('button', { name: '报价' }));
    await screen.findByText(/20:05:06 已标记：报价/);
    expect(onMark).toHaveBeenCalledWith('price', '99 元');
    fireEvent.click(screen.getByRole('button', { name: '撤销' }));
    await vi.waitFor(() => expect(text()).not.toContain('已标记'));
    expect(undo).toHaveBeenCalledOnce();
  });

  it('says so where it could not be done', async () => {
    show({ recording: [recording({ onMark: async () => Promise.reject(new Error('full')) })] });
    fireEvent.click(screen.getByRole('button', { name: '备注' }));
    expect(await screen.findByText('没有标记成功，请再试一次')).toBeTruthy();
  });
});
