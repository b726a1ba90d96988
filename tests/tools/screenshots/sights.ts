import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { hrefOf, type Route } from '../../../utils/messages/routes.ts';
import { periodWith } from '../../../utils/metrics/review/period.ts';
import type { BroadcastKey } from '../../../utils/units.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { ordersFile } from '../../browser/order-file.ts';

/** A page of the dashboard: where it is, what is on it once it stands, and what is done before the picture is taken. */
export interface Sight {
  readonly name: string;
  readonly route: Route;
  readonly sign: string;
  readonly before?: (page: Page) => Promise<void>;
  /** Only what the window shows: the page is long and the same all the way down. */
  readonly window?: true;
}

type Mate = Pick<Listed, 'key' | 'platform' | 'room' | 'products' | 'from'>;

/** What the history is that pictures are taken of. */
export interface Shown {
  /** The broadcast that was played. */
  readonly key: BroadcastKey;
  /** Others of one room. */
  readonly mates: readonly Mate[];
}

async function unfoldAll(page: Page): Promise<void> {
  // What unfolds brings more that does.
  for (let round = 0; round < 3; round += 1)
    await page.$$eval('details.unfold', (all) => {
      for (const each of all) each.open = true;
    });
  await page.waitForSelector('.funnel');
}

const foldAll = async (page: Page): Promise<void> => {
  await page.waitForSelector('.reading-log', { hidden: true });
  await page.$$eval('details.unfold', (all) => {
    for (const each of all) each.open = false;
  });
};

const openDialog =
  (button: string, sign: string) =>
  async (page: Page): Promise<void> => {
    await page.waitForSelector('.reading-log', { hidden: true });
    await page.$eval(button, (found) => (found as HTMLElement).click());
    await page.waitForSelector(sign);
  };

/** Hands the page a file of orders of that broadcast, as a person who chooses it. */
const bringOrders =
  ({ platform, room, from, products: [product = ''] }: Mate) =>
  async (page: Page): Promise<void> => {
    const file = join(await mkdtemp(join(tmpdir(), 'orders-')), 'orders.csv');
    await writeFile(file, ordersFile(from, product));
    const field = await page.waitForSelector('input[type="file"]');
    await (field as ElementHandle<HTMLInputElement>).uploadFile(file);
    await page.waitForSelector('.orders-preview');
    await page.select('.orders-asking select', `${platform} ${room}`);
    await page.waitForSelector('.orders-preview td');
  };

/** Every page of the dashboard, each as it is with something in it. */
export function sightsOf({ key, mates }: Shown): Sight[] {
  const [mate] = mates;
  const item = mates.flatMap(({ products }) => products)[0] ?? '';
  const broadcast = { page: 'broadcast', key } as const;
  return [
    { name: 'list', route: { page: 'list' }, sign: '.list tbody th', window: true },
    { name: 'broadcast', route: broadcast, sign: '.timeline canvas', before: foldAll },
    { name: 'unfolded', route: broadcast, sign: '.timeline canvas', before: unfoldAll },
    {
      name: 'report',
      route: broadcast,
      sign: '.timeline canvas',
      before: openDialog('.report-open', '.report-picture img'),
      window: true,
    },
    {
      name: 'export',
      route: broadcast,
      sign: '.timeline canvas',
      before: openDialog('.export-open', 'dialog[open] button'),
      window: true,
    },
    ...(mate
      ? [
          {
            name: 'broadcast-of-many',
            route: { page: 'broadcast', key: mate.key },
            sign: '.timeline canvas',
            before: foldAll,
          } as const,
          {
            name: 'product',
            route: { page: 'products', product: { platform: mate.platform, item } },
            sign: 'table.products',
          } as const,
          {
            name: 'orders-of-a-file',
            route: { page: 'orders' },
            sign: 'main h1',
            before: bringOrders(mate),
          } as const,
          {
            name: 'aligned',
            route: { page: 'compare', keys: mates.slice(0, 3).map((one) => one.key) },
            sign: '.aligned canvas',
          } as const,
          {
            name: 'review-day',
            route: { page: 'review', period: periodWith('day', dayOf(mate.from)) },
            sign: '.review-board',
          } as const,
          {
            name: 'review-month',
            route: { page: 'review', period: periodWith('month', dayOf(mate.from)) },
            sign: '.review-board',
          } as const,
        ]
      : []),
    { name: 'products', route: { page: 'products' }, sign: 'table.products' },
    { name: 'review', route: { page: 'review' }, sign: '.review-board' },
    { name: 'compare', route: { page: 'compare' }, sign: '.compare-table' },
    { name: 'orders', route: { page: 'orders' }, sign: 'main h1' },
    { name: 'live', route: { page: 'live' }, sign: '.live-page' },
    { name: 'platforms', route: { page: 'platforms' }, sign: '.platform' },
    { name: 'definitions', route: { page: 'definitions' }, sign: '.definitions', window: true },
    { name: 'data', route: { page: 'data' }, sign: 'main table' },
    { name: 'settings', route: { page: 'settings' }, sign: '.entries' },
    { name: 'welcome', route: { page: 'welcome' }, sign: 'main h1' },
  ];
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Goes to a sight, and waits until it stands. */
export async function goTo(page: Page, { route, sign, before }: Sight): Promise<void> {
  await page.evaluate((to) => {
    location.hash = '#/settings';
    location.hash = to;
    scrollTo(0, 0);
  }, hrefOf(route));
  await page.waitForSelector(sign);
  await before?.(page);
}
