import type { BroadcastId, Moment } from '../../units.ts';
import { amountOf, type Fields, fieldsOf, readJson, textOf } from '../json.ts';
import { type Decoded, type Frame, NOTHING_DECODED, type Sighting } from '../platform.ts';
import { stampOf } from '../stamp.ts';
import { readerOf } from './messages.ts';

/** One frame of the room's socket: a message in JSON, or several. */
export function decode({ via, body }: Frame, own: BroadcastId | null = null): Decoded {
  if (via !== 'socket') return { ...NOTHING_DECODED, broken: 1 };
  // Those who are logged in get masked frames, which are not guessed at; that they come is said.
  if (typeof body !== 'string') return { ...NOTHING_DECODED, unknown: ['unsupported/binary'] };
  const json = readJson(body);
  if (json === null) return { ...NOTHING_DECODED, broken: 1 };
  const messages = (Array.isArray(json) ? json : [json]).map((message) => {
    const whole = fieldsOf(message);
    const inner = bodyOf(whole);
    return { whole, inner, group: textOf(inner['groupid']) as BroadcastId | null };
  });
  const groups = messages.flatMap(({ group }) => group ?? []);
  const broadcast = own !== null && groups.includes(own) ? own : (groups[0] ?? null);
  const sightings: Sighting[] = [];
  const unknown: string[] = [];
  let clock: Moment | null = null;
  let foreign = 0;
  for (const { whole, inner, group } of messages) {
    const said = readMessage(whole, inner);
    if (!said) unknown.push(textOf(inner['type']) ?? textOf(whole['type']) ?? '?');
    else if (group !== null && group !== broadcast) foreign += 1;
    else {
      sightings.push(...said);
      // Only what was understood shows that the room was heard.
      clock = stampOf(amountOf(whole['datetime'])) ?? clock;
    }
  }
  return { ...NOTHING_DECODED, clock, broadcast, sightings, unknown, foreign };
}

const bodyOf = ({ body }: Fields): Fields => fieldsOf(typeof body === 'string' ? readJson(body) : body);

/** A message is sent again until it is acknowledged, under the same id. Undefined where its type is not read. */
function readMessage(whole: Fields, body: Fields): Sighting[] | undefined {
  const found = readerOf(textOf(body['type']), textOf(whole['type']));
  if (!found) return undefined;
  const id = textOf(whole['id']);
  const from = fieldsOf(whole['from']);
  return found.read({
    fields: { ...whole, ...body, ...fieldsOf(whole['data']), ...fieldsOf(body['data']) },
    key: id && `${found.type}:${id}`,
    sender: textOf(from['secretPin']) ?? textOf(from['pinmd5']),
  });
}
