import { fieldsOf, readJson, textOf } from '../json.ts';
import { figuresLabelled } from '../labels.ts';
import { type Decoded, NOTHING_DECODED, type Sighting } from '../platform.ts';
import { event } from '../sightings.ts';
import { isStrange } from '../strange.ts';
import { broadcastOf } from './pages.ts';

/** By what the answer that tells the figures is known. */
const KNOWN = ['liveStreamId', 'centerConsoleInfo'];
/** A product that is explained but not named. */
const UNNAMED = '?';

/** The seller's assistant: what runs, and when the explanation of a product begins and ends. */
export function readConsole({ pathname, searchParams }: URL, body: string | Uint8Array): Decoded {
  const json = readJson(body);
  if (json === null) return { ...NOTHING_DECODED, broken: 1 };
  const data = fieldsOf(fieldsOf(json)['data']);
  if (pathname.endsWith('/live/current') && isStrange(data, KNOWN))
    return { ...NOTHING_DECODED, unknown: ['live/current'] };
  const step = /\/shopCar\/record\/(start|end)$/.exec(pathname)?.[1];
  const item = textOf(data['itemId']) ?? searchParams.get('itemId') ?? UNNAMED;
  const mark: Sighting[] =
    step === undefined
      ? []
      : [step === 'start' ? event('productShown', { item }) : event('productHidden', {})];
  const { liveBaseInfo } = fieldsOf(data['centerConsoleInfo']);
  return {
    ...NOTHING_DECODED,
    broadcast: broadcastOf(data['liveStreamId']),
    title: textOf(fieldsOf(liveBaseInfo)['caption'])?.slice(0, 200) ?? null,
    sightings: [...mark, ...figuresLabelled(data['centerConsoleInfo'])],
  };
}
