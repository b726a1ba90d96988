import { flooredText, frame, pushFrame, response, roundedText, type WebcastMessage } from '../douyin.ts';
import type { Frame, PageTraffic } from '../har.ts';
import { random } from '../random.ts';
import type { AudienceOf } from './audience.ts';
import { flushTimes, idsFrom, type Names } from './names.ts';
import { audienceMessages, lastMessages, type Reading } from './readings.ts';
import type { Plan } from './plan.ts';
import type { Sending } from './sendings.ts';
import { TITLE } from './words.ts';

/** What the viewers' page received, and what of it a count has to know. */
export interface RoomTraffic {
  readonly page: PageTraffic;
  readonly readings: readonly Reading[];
  /** Frames that hold messages, messages in all, and how many of these came twice. */
  readonly frames: number;
  readonly messages: number;
  readonly twice: number;
}

/** The socket brings again what is younger than this when the page has its first batch. */
const OVERLAP = 4_000;
const HEARTBEAT = 10_000;
/** Every so many batches wants an acknowledgement. */
const ACKNOWLEDGED = 5;
