import { afterEach, expect, test, vi } from 'vitest';
import { boundScripts, forgetGivenBack } from '../../../utils/bound/register.ts';
import { bindFigure, changeSite, readSites } from '../../../utils/bound/sites.ts';
import { type BroadcastKey, moment, type PlatformId } from '../../../utils/units.ts';
import { browser } from '../browser.ts';

const figure = {
  quantity: 'comments',
  locator: { anchored: null, path: 'html', label: null },
  kind: 'count',
  currency: null,
  trouble: null,
} as const;
const belonging = {
  key: 'douyin:1' as BroadcastKey,
  platform: 'douyin' as PlatformId,
  currency: 'CNY',
  title: null,
  confirmedAt: moment(0),
};

afterEach(async () => {
  vi.restoreAllMocks();
  await browser.storage.local.clear();
});

test('a site that is given back is read no more and belongs to no broadcast; the others go on', async () => {
  for (const host of ['one', 'two']) {
    await bindFigure(`${host}.example/live`, `https://${host}.example`, figure);
    await changeSite(`${host}.example/live`, (site) => ({ ...site, belonging }));
  }
  vi.spyOn(browser, 'permissions', 'get').mockReturnValue({
    contains: ({ origins }: { origins: string[] }) => Promise.resolve(origins[0] === 'https://two.example/*'),
  } as never);
  await forgetGivenBack();
  const sites = await readSites();
  expect(sites['one.example/live']).toMatchObject({ belonging: null, figures: [figure] });
  expect(sites['two.example/live']).toMatchObject({ belonging });
  expect((await boundScripts()).map(({ matches }) => matches)).toEqual([['https://two.example/*']]);
});
