import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { days, type Duration, duration, minutes } from '../../units.ts';
import { PARTS } from './preset.ts';

const KEY = 'orders';

/**
 * How long after a broadcast an order may still count to it. TikTok Shop counts what is ordered within 14 days of
 * a click; clicks are not known here, so it counts to the latest broadcast before.
 */
export const WINDOWS: readonly Duration[] = [minutes(0), minutes(15), minutes(60), days(1), days(14)];
const USUAL = minutes(15);

const Remembered = v.object({
  /** Milliseconds. */
  window: v.optional(v.number(), USUAL),
  /** Whether orders of products that a broadcast did not explain are another's: the shelf's, or a short video's. */
  onlyExplained: v.optional(v.boolean(), true),
  /** What files with certain headings were said to be: their columns, and whose they are. */
  files: v.optional(
    v.record(
      v.string(),
      v.object({
        mapping: v.partial(v.object(v.entriesFromList(PARTS, v.string()))),
        platform: v.string(),
        room: v.string(),
      }),
    ),
    {},
  ),
});
export type Remembered = v.InferOutput<typeof Remembered>;

/** What the user said of files of orders. */
export async function readRemembered(): Promise<Remembered> {
  const stored = v.safeParse(Remembered, (await browser.storage.local.get(KEY))[KEY] ?? {});
  return stored.success ? stored.output : v.parse(Remembered, {});
}

export async function remember(change: (before: Remembered) => Remembered): Promise<void> {
  await browser.storage.local.set({ [KEY]: change(await readRemembered()) });
}

export const windowOf = ({ window }: Remembered): Duration => duration(window);
