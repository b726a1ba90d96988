import type { BroadcastId, Moment } from '../../units.ts';
import { amountOf, type Fields, fieldsOf, readJson, textOf } from '../json.ts';
import { type Decoded, type Frame, NOTHING_DECODED, type Sighting } from '../platform.ts';
import { stampOf } from '../stamp.ts';
import { readerOf } from './messages.ts';

/** One frame of the room's socket: a message in JSON, or several. */
export function decode({ via, body }: Frame): Decoded {
  if (via !== 'socket') return { ...NOTHING_DECODED, broken: 1 };
  // Those who are logged in get masked frames, which are not guessed at; that they come is said.
  if (typeof body !== 'string') return { ...NOTHING_DECODED, unknown: ['unsupported/binary'] };
  const json = readJson(body);
  if (json === null) return { ...NOTHING_DECODED, broken: 1 };
  const sightings: Sighting[] = [];
  const unknown: string[] = [];
  let clock: Moment | null = null;
  let broadcast: BroadcastId | null = null;
  for (const message of Array.isArray(json) ? json : [json]) {
    const whole = fieldsOf(message);
    const inner = bodyOf(whole);
    broadcast ??= textOf(inner['groupid']) as BroadcastId | null;
    const said = readMessage(whole, inner);
    if (said) sightings.push(...said);
    else unknown.push(textOf(inner['type']) ?? textOf(whole['type']) ?? '?');
    // Only what was understood shows that the room was heard.
    if (said) clock = stampOf(amountOf(whole['datetime'])) ?? clock;
  }
  return { ...NOTHING_DECODED, clock, broadcast, sightings, unknown };
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
