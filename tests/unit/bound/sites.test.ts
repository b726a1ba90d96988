import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  type BoundFigure,
  bindFigure,
  changeSite,
  matchOf,
  readSites,
  siteNameOf,
} from '../../../utils/bound/sites.ts';

const nameOf = (address: string): string => siteNameOf(new URL(address));
const figure = (quantity: BoundFigure['quantity'], path = 'html'): BoundFigure => ({
  quantity,
  locator: { anchored: null, path, label: null },
  kind: 'count',
  currency: null,
  trouble: null,
});
const ORIGIN = 'https://mms.example';

beforeEach(() => fakeBrowser.reset());

describe('a bound page', () => {
  test.each([
    ['https://mms.example/live/board?id=77', 'mms.example/live/board'],
    ['https://mms.example/live/7500000000000000001/board/', 'mms.example/live/*/board'],
    ['https://mms.example:8443/', 'mms.example:8443'],
    ['https://mms.example/a#/live/12345?tab=1', 'mms.example/a#/live/*'],
    ['https://mms.example/a#section-2', 'mms.example/a'],
  ])('%s is called %s, whichever broadcast it shows', (address, name) => {
    expect(nameOf(address)).toBe(name);
  });

  test('is asked for by its origin alone', () => {
    expect(matchOf('https://mms.example:8443')).toBe('https://mms.example/*');
  });

  test('has one figure a quantity: pointing again replaces it', async () => {
    await bindFigure('page', ORIGIN, figure('orders'));
    await bindFigure('page', ORIGIN, figure('gmv'));
    await bindFigure('page', ORIGIN, figure('orders', 'body'));
    const site = (await readSites())['page'];
    expect(site?.figures.map(({ quantity, locator: { path } }) => [quantity, path])).toEqual([
      ['gmv', 'html'],
      ['orders', 'body'],
    ]);
  });

  test('is changed only where it is bound, and nothing is read from what cannot be', async () => {
    await changeSite('nowhere', () => expect.unreachable());
    await fakeBrowser.storage.local.set({ bound: { page: { origin: 7 } } });
    expect(await readSites()).toEqual({});
  });
});
