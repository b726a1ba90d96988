// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { csvParse } from 'd3-dsv';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Dashboard } from '../../../../components/dashboard/Dashboard.tsx';
import type { DashboardData } from '../../../../components/dashboard/data.ts';
import { ArchiveTooLarge } from '../../../../utils/exchange/archive/refused.ts';
import type { BroadcastDetail } from '../../../../utils/metrics/view.ts';
import { newMark, putMark } from '../../../../utils/store/marks.ts';
import { mergeWhole } from '../../../../utils/store/merge.ts';
import { contradictedBy } from '../../../../utils/store/preview.ts';
import { after, type BroadcastKey, days, type RecorderId } from '../../../../utils/units.ts';
import { archiveOf, heardBy, repacked } from '../../exchange/archive/archives.ts';
import { fakeFolder } from '../../exchange/folders.ts';
import { broadcastOf, minuteOf, START, tally } from '../../exchange/broadcast.ts';
import { fakeData } from './fakeData.ts';

vi.mock('../../../../components/charts/Timeline.tsx', () => ({ Timeline: () => null }));

const named = (key: string, over: Partial<BroadcastDetail> = {}): BroadcastDetail =>
  broadcastOf(
    [minuteOf(0, { events: { comment: tally(3) } })],
    { comments: 3 },
    { key: key as BroadcastKey, title: key, ...over },
  );

// The test's document does not know that elements are dropped on.
HTMLElement.prototype.ondrop = null;
HTMLElement.prototype.ondragover = null;

let saved: { readonly name: string; readonly blob: Blob }[] = [];
beforeEach(() => {
  saved = [];
  location.hash = '#/';
  let last = new Blob();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    last = blob as Blob;
    return 'blob:here';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob: last });
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const open = (data: DashboardData): void => {
  render(<Dashboard data={data} />);
};
const press = (name: string): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const dialog = () => within(screen.getByRole('dialog'));
const inDialog = (role: 'button' | 'checkbox' | 'radio', name: string | RegExp): void => {
  fireEvent.click(dialog().getByRole(role, { name }));
};
const filesOfSaved = async (): Promise<Record<string, Uint8Array>> =>
  unzipSync(new Uint8Array((await saved[0]?.blob.arrayBuffer()) ?? expect.unreachable()));

describe('exporting', () => {
  test('writes the broadcasts that the list shows and that are ticked', async () => {
    open(fakeData([named('sale'), named('other')]).data);
    press('Export…');
    inDialog('checkbox', /^other/);
    expect(dialog().getByText('1 chosen')).toBeTruthy();
    inDialog('button', 'Export');
    await screen.findByText(/exported$/);
    expect(saved[0]?.name).toBe('roomtally-douyin-126833924894-2026-04-24.zip');
    const files = await filesOfSaved();
    expect(Object.keys(files)).toEqual(['broadcasts.csv', 'minutes.csv', 'columns.csv']);
    const rows = csvParse(strFromU8(files['broadcasts.csv'] ?? new Uint8Array()).slice(1));
    expect(rows.map((row) => row['title'])).toEqual(['sale']);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('offers only the broadcasts of the days that are asked for', () => {
    open(fakeData([named('sale'), named('later', { from: after(START, days(3)) })]).data);
    press('Export…');
    fireEvent.input(dialog().getByLabelText('From'), { target: { value: '2026-04-26' } });
    expect(dialog().queryByRole('checkbox', { name: /^sale/ })).toBeNull();
    expect(dialog().getByRole('checkbox', { name: /^later/ })).toBeTruthy();
  });

  test('leaves viewers out unless they are asked for', () => {
    open(fakeData([named('sale')]).data);
    press('Export…');
    expect(dialog().queryByRole('checkbox', { name: /hashes/ })).toBeNull();
    inDialog('checkbox', 'Every event');
    expect(dialog().getByRole<HTMLInputElement>('checkbox', { name: /hashes/ }).checked).toBe(false);
  });

  test('cannot begin without a broadcast or without contents', () => {
    open(fakeData([named('sale'), named('other')]).data);
    press('Export…');
    const start = dialog().getByRole<HTMLButtonElement>('button', { name: 'Export' });
    inDialog('button', 'None');
    expect(start.disabled).toBe(true);
    inDialog('button', 'All');
    expect(start.disabled).toBe(false);
    inDialog('checkbox', 'Broadcasts with all figures');
    inDialog('checkbox', 'Every minute');
    expect(start.disabled).toBe(true);
    inDialog('radio', 'Archive');
    expect(start.disabled).toBe(false);
  });

  test('into an archive tells how many broadcasts are read', async () => {
    const { data } = fakeData(['a', 'b', 'c'].map((key) => named(key)));
    let asked = 0;
    const stored: DashboardData['stored'] = (keys) =>
      (asked += keys.length) > 2 ? new Promise(() => undefined) : data.stored(keys);
    open({ ...data, stored });
    press('Export…');
    inDialog('radio', 'Archive');
    inDialog('button', 'Export');
    await waitFor(() => expect(screen.getByRole<HTMLProgressElement>('progressbar').value).toBe(0.5));
  });

  test('that would be too large an archive to be read again says so, and leaves no file', async () => {
    const { data } = fakeData([named('sale')]);
    open({ ...data, stored: () => Promise.reject(new ArchiveTooLarge()) });
    press('Export…');
    inDialog('radio', 'Archive');
    inDialog('button', 'Export');
    await screen.findByText(/too large an archive.*Export fewer broadcasts at once/);
    expect(saved).toEqual([]);
  });

  /** Begins an export that never has its broadcast, and cancels it. */
  async function cancelOnTheWay(): Promise<void> {
    const { data } = fakeData([named('sale')]);
    open({ ...data, exported: () => new Promise(() => undefined) });
    press('Export…');
    inDialog('button', 'Export');
    await waitFor(() => expect(screen.getByRole('progressbar')).toBeTruthy());
    inDialog('button', 'Cancel');
  }

  test('cancelled on the way leaves no file', async () => {
    await cancelOnTheWay();
    await screen.findByText('Cancelled; no file was left behind.');
    expect(saved).toEqual([]);
  });

  test('cancelled on the way says so where the browser leaves the file that was picked', async () => {
    const { handle, files } = fakeFolder();
    const picked = await handle.getFileHandle('a.zip', { create: true });
    vi.stubGlobal('showSaveFilePicker', async () => Object.assign(picked, { remove: undefined }));
    await cancelOnTheWay();
    await screen.findByText(/^Cancelled\. The browser did not delete the file/);
    expect(files.get('a.zip')?.text).toBe('');
  });
});

describe('importing', () => {
  const choose = (...files: File[]): void => {
    fireEvent.change(dialog().getByLabelText('Choose files'), { target: { files } });
  };
  const archive = async () => archiveOf(await heardBy({ id: 'ann', until: 30 }));

  test('shows what would change, changes it when confirmed, and takes it back', async () => {
    const { data, brought } = fakeData([]);
    open(data);
    press('Import…');
    choose(new File([await archive()], 'ann.roomtally'));
    await screen.findByText('After the import: 1 new, 0 with more, 0 as before.');
    expect(dialog().getByRole('row', { name: /春季上新.*New/ })).toBeTruthy();
    expect(brought).toEqual([]);
    inDialog('button', 'Import');
    await screen.findByText('1 imported');
    expect(brought[0]?.recorders.map(({ id }) => id)).toEqual(['ann']);
    press('Undo');
    await waitFor(() => expect(brought).toEqual([]));
  });

  test('takes dropped files, several at once, and says of each that is refused why', async () => {
    const { data } = fakeData([]);
    const replay = vi.fn<DashboardData['replay']>(data.replay);
    open({ ...data, replay });
    press('Import…');
    const cut = (await archive()).slice(0, -30);
    const newer = repacked(await archive(), (files) => {
      files['manifest.json'] = new TextEncoder().encode('{"format":"roomtally","schema":9}\n');
    });
    const files = [
      new File([await archive()], 'whole.roomtally'),
      new File([cut], 'cut.roomtally'),
      new File([newer], 'newer.roomtally'),
    ];
    fireEvent.drop(dialog().getByText(/drop them here/), { dataTransfer: { files, types: ['Files'] } });
    expect(await screen.findByText(/^cut.roomtally: The file is incomplete/)).toBeTruthy();
    expect(screen.getByText(/^newer.roomtally: A newer version/)).toBeTruthy();
    expect(screen.getByText(/^After the import: 1 new/)).toBeTruthy();
    // Files that are dropped on the page itself are captures.
    expect(replay).not.toHaveBeenCalled();
  });

  test.each([
    [
      'zh' as const,
      /春季上新”的标记：a\.roomtally 里是“..:03:00 报价 99”，b\.roomtally 里是“已删除”。以“已删除”为准，它改得最晚/,
    ],
    [
      'en' as const,
      /Mark of “春季上新”: “.* Price shown 99” in a\.roomtally, “deleted” in b\.roomtally\. “deleted” holds/,
    ],
  ])('shows in %s what files say otherwise, which holds and why', async (language, sentence) => {
    const db = await heardBy({ id: 'ann', until: 30 });
    const mark = newMark({ recorder: 'ann' as RecorderId, at: START }, 'price', '99');
    await putMark(db, mark, START);
    const a = new File([await archiveOf(db)], 'a.roomtally');
    await putMark(db, { ...mark, deleted: true }, after(START, days(1)));
    const b = new File([await archiveOf(db)], 'b.roomtally');
    open(fakeData([], { language }).data);
    press(language === 'zh' ? '导入…' : 'Import…');
    fireEvent.change(dialog().getByLabelText(language === 'zh' ? '选择文件' : 'Choose files'), {
      target: { files: [a, b] },
    });
    const list = await screen.findByRole('list', { name: /^(说法不一的内容|What is told otherwise)$/ });
    // Names that come from outside stand apart, so that they turn nothing around.
    expect(list.textContent?.replaceAll(/[\u2068\u2069]/g, '')).toMatch(sentence);
  });

  test('of nothing but what was decided at reviews says so, and can be confirmed', async () => {
    const { data, brought } = fakeData([]);
    const plan = {
      changes: [],
      merged: mergeWhole(),
      news: { orders: 0, outside: 0, reviews: 2 },
      settled: contradictedBy([]),
    };
    open({ ...data, preview: async () => plan });
    press('Import…');
    choose(new File([await archive()], 'ann.roomtally'));
    expect(await screen.findByText(/^2 notes of what was decided/)).toBeTruthy();
    inDialog('button', 'Import');
    await waitFor(() => expect(brought).toHaveLength(1));
  });

  test('of nothing new cannot be confirmed', async () => {
    open(fakeData([]).data);
    press('Import…');
    choose(new File(['hello'], 'note.txt'));
    expect(await screen.findByText(/^note.txt: This is no archive/)).toBeTruthy();
    expect(dialog().getByRole<HTMLButtonElement>('button', { name: 'Import' }).disabled).toBe(true);
  });
});
