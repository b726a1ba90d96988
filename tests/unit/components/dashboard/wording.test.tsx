// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { LanguageProvider } from '../../../../components/controls/language.tsx';
import { Wording } from '../../../../components/dashboard/broadcast/Wording.tsx';
import type { Explained } from '../../../../utils/metrics/explained.ts';
import { planIn } from '../../../../utils/metrics/plan.ts';
import type { BroadcastDetail } from '../../../../utils/metrics/view.ts';
import type { RoomId } from '../../../../utils/units.ts';
import { broadcastOf } from '../../exchange/broadcast.ts';
import { fakeData } from './fakeData.ts';

afterEach(cleanup);

const explained = (item: string): Explained => ({ item }) as Explained;
const mark = (text: string) => ({ text }) as BroadcastDetail['marks'][number];
const detail = broadcastOf(
  [],
  {},
  {
    explained: [explained('全网最低价红裙'), explained('全网最低价红裙'), explained('白鞋')],
    marks: [mark('说成了全国第一'), mark('')],
  },
);

async function open(compliance: boolean, seen: BroadcastDetail = detail): Promise<void> {
  const { data } = fakeData([seen], { compliance });
  await data.setPlan(
    { platform: seen.platform, room: '1' as RoomId, day: '2026-04-24' },
    planIn('商品\t备注\n顶级面霜\t温和\n毛巾\t全棉，最好的一款\n白鞋\t第一次上架'),
  );
  render(
    <LanguageProvider language="en">
      <Wording data={data} detail={seen} />
    </LanguageProvider>,
  );
}

test('absolute terms are not looked for unless that is switched on', async () => {
  await open(false);
  expect(document.body.textContent).toBe('');
});

test('absolute terms in products’ names, marks and the run of show are to be looked at, each once and as no verdict', async () => {
  await open(true);
  const region = screen.getByRole('region', { name: 'Look at this wording' });
  expect(region.textContent).toContain('Judge for yourself');
  const told = within(region)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent?.trim());
  expect(told).toEqual([
    'Product 全网最低价红裙 Look at: 最低价、全网最低',
    'Mark 说成了全国第一 Look at: 第一',
    'Run of show 顶级面霜 Look at: 顶级',
    'Run of show 全棉，最好的一款 Look at: 最好',
  ]);
});

test('a broadcast whose room is not known, which has no run of show, still has its products looked at', async () => {
  await open(true, { ...detail, room: null });
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
});
