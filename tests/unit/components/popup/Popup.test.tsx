// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LanguageProvider } from '../../../../components/controls/language.tsx';
import { Popup, type PopupProps } from '../../../../components/popup/Popup.tsx';
import type { RecordingProps } from '../../../../components/popup/Recording.tsx';
import { type BroadcastKey, moment } from '../../../../utils/units.ts';
import { completeDocument } from '../browser.ts';
import { DOUYIN, figures, known } from '../figures.ts';

const KEY = 'douyin:broadcast:1' as BroadcastKey;
const recording = (over: Partial<RecordingProps> = {}): RecordingProps => ({
  key: KEY,
  title: '阿宁家居',
  platform: DOUYIN,
  pages: ['room', 'console'],
  since: moment(new Date(2026, 3, 24, 20, 3).getTime()),
  figures: figures({ dwellPerEntry: known(403) }, 'needsConsole'),
  alternatives: {},
  mine: true,
  lost: false,
  diagnostics: { frames: 9991, understood: 9987, broken: 0, dropped: 0 },
  ...over,
});

function show(over: Partial<PopupProps> = {}) {
  const onOpenDashboard = vi.fn<PopupProps['onOpenDashboard']>();
  render(
    <LanguageProvider language="zh">
      <Popup
        recording={[]}
        unseen={[]}
        sites={[]}
        currentSite={null}
        onOpenDashboard={onOpenDashboard}
        {...over}
      />
    </LanguageProvider>,
  );
  return onOpenDashboard;
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

  it('leads to the dashboard, and from a recording to its own page', () => {
    const onOpenDashboard = show({ recording: [recording()] });
    fireEvent.click(screen.getByRole('button', { name: '打开看板' }));
    expect(onOpenDashboard).toHaveBeenLastCalledWith(null);
    fireEvent.click(screen.getByTitle('查看本场数据'));
    expect(onOpenDashboard).toHaveBeenLastCalledWith(KEY);
  });

  it('shows where and since when a room is recorded, and its three figures', () => {
    show({ recording: [recording()] });
    expect(text()).toContain('抖音 · 直播间 · 主播后台 · 20:03 起');
    expect(text()).toMatch(/次均停留时长 6 分 43 秒/);
    expect(text()).toMatch(/转化率 – 需打开主播后台/);
    expect(text()).toContain('我的');
    expect(text()).toContain('收到 9,991 帧，读懂 9,987 帧');
  });

  it('tells of rooms that are open and cannot be seen', () => {
    show({ unseen: ['春季上新', null] });
    expect(text()).toMatch(/春季上新：.*不让扩展看到.*直播间：/);
  });

  it('tells of broken traffic and of a page that no longer answers', () => {
    const diagnostics = { frames: 10, understood: 6, broken: 3, dropped: 1 };
    show({ recording: [recording({ diagnostics }), recording({ key: 'b' as BroadcastKey, lost: true })] });
    expect(text()).toContain('3 帧损坏');
    expect(text()).toContain('丢弃 1 帧');
    expect(text()).toContain('刷新该页面');
  });

  it('asks for a console’s permission within the click, and only where it is missing', () => {
    const onGrant = vi.fn<() => void>();
    show({
      sites: [
        { host: 'one.example', granted: true, onGrant },
        { host: 'two.example', granted: false, onGrant },
      ],
    });
    expect(screen.queryByRole('button', { name: '允许读取 one.example' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '允许读取 two.example' }));
    expect(onGrant).toHaveBeenCalledOnce();
  });

  it('brings the overlay back on the site in front', () => {
    const onShow = vi.fn<(shown: boolean) => void>();
    show({ currentSite: { host: 'live.douyin.com', overlayShown: false, onShow } });
    fireEvent.click(screen.getByRole('checkbox', { name: '在 live.douyin.com 显示浮层' }));
    expect(onShow).toHaveBeenCalledExactlyOnceWith(true);
  });
});
