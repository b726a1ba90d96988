import { existsSync, readFileSync } from 'node:fs';
import { framesOf } from '../../../utils/exchange/har/frames.ts';
import { pageAt } from '../../../utils/platforms/registry.ts';
import { readCapture } from '../../rooms/capture.ts';
import { replay, type Replayed } from './replay.ts';

const FOLDER = new URL('../../../../shared/captures/', import.meta.url);

/** A figure exactly, within bounds, or not known. */
type Expected = number | boolean | null | readonly [number | null, number | null];
interface Reported {
  readonly first: number;
  readonly last: number;
  readonly max: number;
  readonly readings: number;
}
/** What was counted from a capture's source; see the README beside the captures. */
export interface Truth {
  readonly room: string;
  readonly broadcast?: string;
  readonly events: Readonly<Record<string, number>>;
  readonly readings: Readonly<Record<string, Reported>>;
  readonly figures: Readonly<Record<string, Expected>>;
}

/** A capture's first page as the extension counts it, and its truth; null where it is not on this machine. */
export async function replayCapture(name: string): Promise<{ truth: Truth; replayed: Replayed } | null> {
  const file = new URL(`${name}.har`, FOLDER);
  if (!existsSync(file)) return null;
  const truth = JSON.parse(readFileSync(new URL(`${name}.truth.json`, FOLDER), 'utf8')) as Truth;
  const [page] = (await readCapture(file.pathname)).pages;
  const found = page && pageAt(new URL(page.url));
  if (!found) throw new Error('The capture is of no room.');
  return { truth, replayed: await replay(page.url, framesOf(page, found.platform)) };
}
