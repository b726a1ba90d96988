import * as v from 'valibot';
import { type Settings, soundSettings } from './settings.ts';

const FORMAT = 'roomtally-settings';
const VERSION = 1;
/** Settings are small: anything larger is something else. */
const MOST = 1 << 20;

/** What stays in its browser: the team's secret, and what is paused here and now. */
const OWN = ['teamKey', 'paused'] as const satisfies (keyof Settings)[];
type Own = Pick<Settings, (typeof OWN)[number]>;

const Shape = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  settings: v.record(v.string(), v.unknown()),
});

/** Why a file is not taken for settings: no JSON, other JSON, or settings of which a part cannot be read. */
export type Refusal = 'notJson' | 'notSettings' | 'unsound';

/** Settings as a file's text: without secrets. */
export function writeSettings(settings: Settings): string {
  const shared = Object.entries(settings).filter(([key]) => !OWN.some((own) => own === key));
  const file = { format: FORMAT, version: VERSION, settings: Object.fromEntries(shared) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Settings out of a file's text: all or none of them. What is not in the file gets its default; what never leaves
 * its browser stays as it is here.
 */
export function readSettingsFile(text: string, here: Own): Settings | Refusal {
  if (text.length > MOST) return 'notSettings';
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return 'notJson';
    throw error;
  }
  const file = v.safeParse(Shape, read);
  if (!file.success) return 'notSettings';
  const { teamKey, paused } = here;
  return soundSettings({ ...file.output.settings, teamKey, paused }) ?? 'unsound';
}
