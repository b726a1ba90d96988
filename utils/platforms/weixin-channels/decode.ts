import type { BroadcastId } from '../../units.ts';
import { urlOf } from '../address.ts';
import type { ReadingId } from '../../events/readings.ts';
import { type Named, figuresIn, namedIn } from '../figures.ts';
import { amountOf, type Fields, fieldsOf, listOf, readJson, textOf } from '../json.ts';
import { type Decoded, type Frame, NOTHING_DECODED, type Sighting } from '../platform.ts';
import { isStrange } from '../strange.ts';
import { DASHBOARD_READINGS, readDashboard } from './dashboard.ts';
import { readApp, readListed } from './messages.ts';

/** The poll's own figures. `liveStatus` is left alone: nobody knows for sure which of its values is the end. */
const INFO: Named = {
  onlineCnt: 'online',
  likeCnt: 'likes',
  rewardTotalAmountInWecoin: 'giftValue',
};

export const READINGS_GIVEN: readonly ReadingId[] = [...new Set([...namedIn(INFO), ...DASHBOARD_READINGS])];

/** One answer of the streamer's page. */
export function decode({ url: address, body }: Frame): Decoded {
  const url = urlOf(address);
  const json = readJson(body);
  if (!url || json === null) return { ...NOTHING_DECODED, broken: 1 };
  const answer = fieldsOf(json);
  const data = fieldsOf(answer['data']);
  if (!url.pathname.endsWith('/live/msg')) {
    const sightings = readDashboard(answer);
    return { ...NOTHING_DECODED, sightings, unknown: sightings.length > 0 ? [] : [url.pathname.slice(-64)] };
  }
  // What is refused says nothing.
  if ((amountOf(answer['errCode']) ?? 0) !== 0) return NOTHING_DECODED;
  const changed = isStrange(answer, ['data'], REFUSALS) || isStrange(data, POLLED, COOKIES);
  return changed ? { ...NOTHING_DECODED, unknown: ['live/msg'] } : readPoll(data);
}

const REFUSALS = ['errCode', 'errMsg'];
const POLLED = ['liveInfo', 'msgList', 'appMsgList'];
const COOKIES = ['liveCookies'];
/** Of the poll's figures those that are not read. */
const NOT_READ = ['liveId', 'startTime', 'liveStatus'];

function readPoll(data: Fields): Decoded {
  const info = fieldsOf(data['liveInfo']);
  const sightings: Sighting[] = [...figuresIn(INFO, info)];
  const unknown = isStrange(info, [...Object.keys(INFO), ...NOT_READ]) ? ['liveInfo'] : [];
  const read = (list: unknown, reader: typeof readListed, type: string): void => {
    for (const listed of listOf(list)) {
      const message = fieldsOf(listed);
      const said = reader(message);
      if (said) sightings.push(...said);
      else unknown.push(textOf(message[type]) ?? '?');
    }
  };
  read(data['msgList'], readListed, 'type');
  read(data['appMsgList'], readApp, 'msgType');
  return { ...NOTHING_DECODED, broadcast: textOf(info['liveId']) as BroadcastId | null, sightings, unknown };
}
