import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { TOPICS } from '../events/topics.ts';
import { SET_IDS } from '../metrics/sets/ids.ts';
import { SETTINGS_KEY as KEY } from './key.ts';
import { LANGUAGES } from './language.ts';

/** The window's edges that may hold an overlay, whatever the size of either. */
export const EDGES = ['left', 'right', 'top', 'bottom'] as const;
export type Edge = (typeof EDGES)[number];

const OverlayPlace = v.object({
  shown: v.optional(v.boolean(), true),
  /** A line, the last ten minutes, or those and the whole broadcast. */
  size: v.optional(v.picklist(['pill', 'normal', 'full']), 'normal'),
  /** Distance from the window's right and top edge in px, and what holds it; null where it has not been moved. */
  place: v.optional(
    v.nullable(
      v.object({
        right: v.number(),
        top: v.number(),
        dock: v.optional(v.pipe(v.array(v.picklist(EDGES)), v.readonly()), []),
      }),
    ),
    null,
  ),
});
export type OverlayPlace = v.InferOutput<typeof OverlayPlace>;

/** What a paused broadcast is called: by its room and by the platform's own id, as far as they are known. */
const Paused = v.object({ names: v.array(v.string()), title: v.string() });
export type Paused = v.InferOutput<typeof Paused>;

/** A whole number of days. */
const Days = v.pipe(v.number(), v.integer(), v.minValue(1));

/** What the user may let viewers' keys live, in days: broadcasts within half of it can tell who came back. */
export const KEY_DAYS = [60, 28, 14] as const;

const Settings = v.object({
  /** Null follows the browser. */
  language: v.optional(v.nullable(v.picklist(LANGUAGES)), null),
  /** The definition set that figures are computed by. */
  definitions: v.optional(v.picklist(SET_IDS), 'roomtally'),
  /** The user's own rooms, as `roomName` writes them. */
  myRooms: v.optional(v.array(v.string()), []),
  /** Count the user's own rooms only. */
  mineOnly: v.optional(v.boolean(), false),
  /** Notify of what somebody should look at; needs the browser's permission too. */
  notify: v.optional(v.boolean(), false),
  /** The words by which comments are about something; null for the preset ones. */
  topics: v.optional(
    v.nullable(v.record(v.picklist(TOPICS), v.pipe(v.array(v.string()), v.readonly()))),
    null,
  ),
  /** The secret that the team's browsers share, in base64; null where there is no team. */
  teamKey: v.optional(v.nullable(v.string()), null),
  /** How long copies of the user's broadcasts stay in the folder of downloads; null makes none. */
  copies: v.optional(v.nullable(v.object({ days: v.number(), count: v.number() })), null),
  /** How many days the law has the user's own broadcasts kept; null where none is set. */
  legalDays: v.optional(v.nullable(Days), null),
  /** The metrics that the list of broadcasts has columns for; null for the usual ones. */
  columns: v.optional(v.nullable(v.array(v.string())), null),
  /** The operator sees all figures, the host one cue or nothing. */
  view: v.optional(v.picklist(['operator', 'host']), 'operator'),
  /** What the overlay looks like over the video. */
  glass: v.optional(v.picklist(['dark', 'light']), 'dark'),
  /** The ids of the metrics to show, in order; null shows those that tell most at the time. */
  figures: v.optional(v.nullable(v.pipe(v.array(v.string()), v.readonly())), null),
  /** Show no amount of money where others may look on: overlay, popup, what is always on top, the dashboard. */
  hideAmounts: v.optional(v.boolean(), false),
  /** The id of the metric that the toolbar's badge shows; null shows none. */
  badge: v.optional(v.nullable(v.string()), 'online'),
  /** Broadcasts that are not counted until the user goes on. */
  paused: v.optional(v.array(Paused), []),
  /** How many days what is recorded stays: of others' rooms, of the user's own (null is for good), raw traffic. */
  retention: v.optional(v.object({ others: Days, own: v.nullable(Days), raw: Days }), {
    others: 7,
    own: null,
    raw: 14,
  }),
  /** How many days a new key of viewers lives: shorter only, for it was promised that nothing older is traced. */
  keyDays: v.optional(v.picklist(KEY_DAYS), KEY_DAYS[0]),
  /** The ids of platforms that are not counted. */
  uncounted: v.optional(v.pipe(v.array(v.string()), v.readonly()), []),
  /** The numbers that the user set in place of a benchmark's, by its name; null is open. */
  benchmarks: v.optional(
    v.record(v.string(), v.object({ low: v.nullable(v.number()), high: v.nullable(v.number()) })),
    {},
  ),
  /** The ids of alerts that are not raised. */
  alertsOff: v.optional(v.pipe(v.array(v.string()), v.readonly()), []),
  /** Look for absolute terms in products' titles and the user's own notes. */
  compliance: v.optional(v.boolean(), false),
  /** By host name. */
  overlays: v.optional(v.record(v.string(), OverlayPlace), {}),
});
export type Settings = v.InferOutput<typeof Settings>;

/** What every overlay, and what is always on top, is shown by. */
export type Looks = Pick<Settings, 'view' | 'glass' | 'figures' | 'hideAmounts' | 'alertsOff'>;

export const DEFAULT_SETTINGS: Settings = v.parse(Settings, {});
export const DEFAULT_PLACE: OverlayPlace = v.parse(OverlayPlace, {});

/** Settings of which every part can be read; null of anything else. */
export function soundSettings(read: unknown): Settings | null {
  const parsed = v.safeParse(Settings, read);
  return parsed.success ? parsed.output : null;
}

/** Settings as stored; a part that cannot be read falls back to its default, the rest stands. */
export function parseSettings(stored: unknown): Settings {
  const whole = v.safeParse(Settings, stored ?? {});
  if (whole.success) return whole.output;
  if (typeof stored !== 'object' || stored === null) return DEFAULT_SETTINGS;
  const parts: [string, unknown][] = Object.entries(stored);
  const sound = parts.filter(([key, value]) => v.is(v.partial(Settings), { [key]: value }));
  return v.parse(Settings, Object.fromEntries(sound));
}

export async function readSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(KEY))[KEY]);
}

/** Reads, changes and writes the settings. */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: change(await readSettings()) });
}

/** Calls back with the settings at every change, until the signal. */
export function watchSettings(signal: AbortSignal, changed: (settings: Settings) => void): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && KEY in changes) changed(parseSettings(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
