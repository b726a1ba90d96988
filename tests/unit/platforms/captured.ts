import { existsSync, readFileSync } from 'node:fs';
import type { Site } from '../../../utils/platforms/platform.ts';
import { pageAt } from '../../../utils/platforms/registry.ts';
import { moment } from '../../../utils/units.ts';
import { type CapturedPage, readCapture } from '../../rooms/capture.ts';
import { type Arrived, replay, type Replayed } from './replay.ts';

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

/** What the page's documents keep in global variables, as the tap would copy it. */
const statesOf = ({ documents, openedAt }: CapturedPage, { state }: Site): Arrived[] =>
  [...documents.values()].flatMap((html) =>
    state.flatMap((name): Arrived[] => {
      const body = new RegExp(`\\b${name}\\b[^={]*=\\s*(\\{.*?\\});?\\s*</script>`, 's').exec(html)?.[1];
      return body ? [{ at: moment(openedAt), via: 'state', url: name, body }] : [];
    }),
  );

/** What the tap would copy of a page, in the order of time. */
function framesOf(page: CapturedPage, platform: Site): Arrived[] {
  const isWanted = (sources: readonly string[], url: string): boolean =>
    sources.some((source) => new RegExp(source).test(url));
  const pushed = page.sockets.flatMap(({ url, messages }) =>
    messages.map(({ at, data }): Arrived => ({
      at: moment(at),
      via: 'socket',
      url,
      body: typeof data === 'string' ? data : new Uint8Array(data),
    })),
  );
  const answered = page.requests.map(({ at, as, url, answer }): Arrived => ({
    at: moment(at),
    via: as === 'script' ? 'jsonp' : 'response',
    url,
    body: new Uint8Array(answer),
  }));
  const traffic = [...pushed, ...answered].filter(({ via, url }) =>
    isWanted(via === 'jsonp' ? platform.jsonp : platform.traffic, url),
  );
  return [...statesOf(page, platform), ...traffic].toSorted((a, b) => a.at - b.at);
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
