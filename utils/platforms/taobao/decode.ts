import type { BroadcastId, RoomId } from '../../units.ts';
import { urlOf } from '../address.ts';
import { bytesOfBase64 } from '../base64.ts';
import { amountOf, type Fields, fieldsOf, listOf, readJson, textOf } from '../json.ts';
import { type Decoded, type Frame, NOTHING_DECODED, type Sighting } from '../platform.ts';
import { event } from '../sightings.ts';
import { stampOf } from '../stamp.ts';
import { isStrange } from '../strange.ts';
import { commentNames } from './comments.ts';
import { ASSISTANT_FIELDS, readAssistant, readOverview } from './console.ts';
import { readGoods } from './goods.ts';
import { readRecord } from './messages.ts';
import { readRecords } from './records.ts';

/** What is asked for, and by which room's page. */
interface Asked {
  readonly broadcast: BroadcastId | null;
  readonly room: RoomId | null;
}
type Read = (data: Fields, asked: Asked) => Partial<Decoded>;

/** One answer of the page's interface, `{api, data, ret, v}`: by JSONP, or as a response; or what the console shows. */
export function decode(
  { via, url: address, body }: Frame,
  _: BroadcastId | null = null,
  room: RoomId | null = null,
): Decoded {
  if (via === 'text') return { ...NOTHING_DECODED, sightings: readGoods(String(body)) };
  const url = urlOf(address);
  const api = url && /^\/h5\/([\w.]{1,100})\//.exec(url.pathname)?.[1];
  if (!url || !api) return { ...NOTHING_DECODED, broken: 1 };
  const asked = fieldsOf(readJson(url.searchParams.get('data') ?? ''));
  const broadcast = topicOf(asked);
  const end = Object.keys(READERS).find((name) => api.toLowerCase().endsWith(name));
  if (!end) return { ...NOTHING_DECODED, broadcast, unknown: [api.slice(-64)] };
  // The same interface answers to much else.
  if ((asked['dataApi'] ?? OVERVIEW) !== OVERVIEW) return { ...NOTHING_DECODED, broadcast };
  const json = readJson(body);
  if (json === null) return { ...NOTHING_DECODED, broadcast, broken: 1 };
  const answer = fieldsOf(json);
  const data = fieldsOf(answer['data']);
  const changed =
    isStrange(answer, ['data'], ['api', 'ret', 'v']) || isStrange(data, SHAPES[end] ?? [], QUIET);
  if (SHAPES[end] && changed) return { ...NOTHING_DECODED, broadcast, unknown: [api.slice(-64)] };
  return { ...NOTHING_DECODED, broadcast, ...READERS[end]?.(data, { broadcast, room }) };
}

/** What the overview of a broadcast is asked for by. */
const OVERVIEW = 'live_overview_rt_content_v3';

/** By what an answer is known, by the end of the interface's name; others answer to more than is asked of them here. */
const SHAPES: Readonly<Record<string, readonly string[]>> = {
  'comment.query.latest': ['comments'],
  'comment.query.anchorlatest': ['comments'],
  'msg.pullnativemsg': ['timestampList'],
  'live.user.assistant.data.get': ASSISTANT_FIELDS,
};
/** How long to wait, and where to go on. */
const QUIET = ['delay', 'paginationContext', 'pullInterval', 'offset'];

const topicOf = ({ topic }: Fields): BroadcastId | null => {
  const name = textOf(topic);
  return name && /^[\w-]{5,64}$/.test(name) ? (name as BroadcastId) : null;
};

/** The newest comments, again and again: each is named by what it is. */
const comments: Read = (data) => {
  const nameOf = commentNames();
  const unknown: string[] = [];
  const sightings = listOf(data['comments']).flatMap((listed) => {
    const comment = fieldsOf(listed);
    const told = {
      id: textOf(comment['commentId']),
      viewer: textOf(comment['publisherId']),
      content: textOf(comment['content']),
      at: stampOf(amountOf(comment['timestamp'])),
    };
    const key = nameOf(told);
    // Without a name it could not be told from the same one, listed again.
    if (key === null) unknown.push('comment');
    const { at, viewer, content: text } = told;
    return key === null ? [] : [event('comment', { key, at, viewer, text })];
  });
  return { sightings, unknown };
};

const batches: Read = (data, { broadcast: asked }) => {
  const sightings: Sighting[] = [];
  const unknown: string[] = [];
  const nameOf = commentNames();
  let broadcast = asked;
  let broken = 0;
  let foreign = 0;
  for (const batch of listOf(data['timestampList'])) {
    const bytes = bytesOfBase64(fieldsOf(batch)['data']);
    const read = bytes && readRecords(bytes);
    broken += read?.broken ?? 1;
    for (const record of read?.records ?? []) {
      const topic = topicOf({ topic: record.topic });
      broadcast ??= topic;
      const isOwn = topic === broadcast || record.topic === null;
      const said = isOwn ? readRecord(record, nameOf) : [];
      if (!isOwn) foreign += 1;
      else if (said === undefined) unknown.push(String(record.type));
      else if (said === null) broken += 1;
      else sightings.push(...said);
    }
  }
  return { broadcast, sightings, unknown, broken, foreign };
};

const ENDED = 3;

const detail: Read = (data, { broadcast: asked }) => ({
  broadcast: topicOf(data) ?? asked,
  title: textOf(data['title'])?.slice(0, 200) ?? null,
  sightings: amountOf(data['status']) === ENDED ? [{ kind: 'end', key: null }] : [],
});

/** By the end of the interface's name. */
const READERS: Readonly<Record<string, Read>> = {
  'comment.query.latest': comments,
  'comment.query.anchorlatest': comments,
  'msg.pullnativemsg': batches,
  'live.detail.query': detail,
  'live.user.assistant.data.get': (data) => ({ sightings: readAssistant(data) }),
  'query.general.generalquery': (data, { room }) => readOverview(data, room),
};
